import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
export const NOW = '2026-11-21T09:30'

interface LaunchOptions {
  /** Folder of the app; left out: the project's built one. */
  readonly folder?: string
  readonly args?: readonly string[]
  readonly now?: string
}

/** The desktop app on a book and device folder of its own, which stay the same from launch to launch. */
export interface Shell {
  readonly book: string
  readonly userData: string
  launch(options?: LaunchOptions): Promise<ElectronApplication>
  /** Launches it and waits for its page. */
  open(options?: LaunchOptions): Promise<{ readonly app: ElectronApplication; readonly page: Page }>
}

export const test = base.extend<{ readonly shell: Shell }>({
  shell: async ({}, give) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-shell-'))
    const book = join(folder, 'book')
    const userData = join(folder, 'device')
    const started: ElectronApplication[] = []
    const launch = async ({ folder: appFolder = root, args = [], now = NOW }: LaunchOptions = {}) => {
      const app = await _electron.launch({
        executablePath: process.env.ELECTRON === 'real' ? undefined : join(import.meta.dirname, 'standIn/electron'),
        args: [appFolder, ...args],
        cwd: root,
        env: { ...definedOf(process.env), HEARTH_BOOK: book, HEARTH_USER_DATA: userData, HEARTH_NOW: now, TZ: 'Europe/Madrid', LANG: 'en_GB.UTF-8' },
      })
      started.push(app)
      return app
    }
    const open = async (options?: LaunchOptions) => {
      const app = await launch(options)
      const page = await app.firstWindow()
      await page.getByRole('heading').first().waitFor()
      return { app, page }
    }
    await give({ book, userData, launch, open })
    for (const app of started) await app.close().catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
