import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import { hearth } from './command'

const root = join(import.meta.dirname, '../..')
const isReal = process.env.ELECTRON === 'real'
/** A Saturday. */
export const NOW = '2026-11-21T09:30'

interface LaunchOptions {
  /** Folder of the app; left out: the project's built one. */
  readonly folder?: string
  readonly args?: readonly string[]
  readonly now?: string
  readonly language?: 'en' | 'zh'
  /** The stand-in's keyring: `gnome_libsecret:one`, `basic_text`, `none`, … */
  readonly keyring?: string
}

/** The desktop app on a book and device folder of its own, which stay the same from launch to launch. */
export interface Shell {
  readonly book: string
  readonly userData: string
  launch(options?: LaunchOptions): Promise<ElectronApplication>
  /** Launches it and waits for its page. */
  open(options?: LaunchOptions): Promise<{ readonly app: ElectronApplication; readonly page: Page }>
  /** As {@link open}, on a book that knows Marta Quiroga, past the first run. */
  openWithMarta(options?: LaunchOptions): Promise<{ readonly app: ElectronApplication; readonly page: Page; readonly marta: string }>
  /** Starts it as another process and waits until that ends. */
  startAgain(): Promise<{ readonly code: number | null; readonly err: string }>
}

export const test = base.extend<{ readonly shell: Shell }>({
  shell: async ({}, give) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-shell-'))
    const book = join(folder, 'book')
    const userData = join(folder, 'device')
    const started: ElectronApplication[] = []
    const environment = ({ now = NOW, language = 'en', keyring }: LaunchOptions = {}) => ({
      ...definedOf(process.env),
      HEARTH_BOOK: book,
      HEARTH_USER_DATA: userData,
      HEARTH_NOW: now,
      TZ: 'Europe/Madrid',
      LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_GB.UTF-8',
      STAND_IN_LOCALE: language === 'zh' ? 'zh-CN' : 'en-GB',
      ...(keyring === undefined ? {} : { STAND_IN_KEYRING: keyring }),
    })
    const launch = async (options: LaunchOptions = {}) => {
      const { folder: appFolder = root, args = [] } = options
      const app = await _electron.launch({ executablePath: isReal ? undefined : standIn, args: [appFolder, ...args], cwd: root, env: environment(options) })
      started.push(app)
      return app
    }
    const open = async (options?: LaunchOptions) => {
      const app = await launch(options)
      const page = await app.firstWindow()
      await page.getByRole('heading').first().waitFor()
      return { app, page }
    }
    const openWithMarta = async (options?: LaunchOptions) => {
      await hearth(book, 'add', 'call with Marta Quiroga today')
      const [found] = await hearth<readonly { readonly id: string }[]>(book, 'search', 'marta')
      return { ...(await open(options)), marta: found?.id ?? '' }
    }
    const startAgain = async () => {
      const child = spawn(isReal ? await realElectron() : standIn, ['--no-sandbox', root], { env: environment(), stdio: ['ignore', 'ignore', 'pipe'] })
      let err = ''
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
      const [code] = (await once(child, 'exit')) as [number | null]
      return { code, err }
    }
    await give({ book, userData, launch, open, openWithMarta, startAgain })
    for (const app of started) await app.close().catch(() => undefined)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

export { expect } from '@playwright/test'

const standIn = join(import.meta.dirname, 'standIn/electron')

async function realElectron(): Promise<string> {
  const folder = join(root, 'node_modules/electron')
  return join(folder, 'dist', (await readFile(join(folder, 'path.txt'), 'utf8')).trim())
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
