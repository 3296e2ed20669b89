import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { hearth, type Running, startHearth, stopHearth } from './running'

/** The day most tests take place on: a Saturday. */
export const NOW = '2026-11-21T09:30'

export interface App {
  readonly book: string
  /** The page of the window opened first. */
  readonly page: Page
  running(): Running
  /** The command line on the same book, with the app running. */
  command<T = Record<string, unknown>>(...args: string[]): Promise<T>
  /** Another tab of the same browser. */
  openTab(): Promise<Page>
  /** Ends the engine and starts it again on the same port; the open tabs find it by themselves or are opened anew. */
  crash(): Promise<void>
  restart(now?: string): Promise<Page>
}

interface Fixtures {
  readonly app: App
  /** Lines of people to put into the book before it is opened: what the command line's import takes. */
  readonly contacts: string
  readonly now: string
  /** Skips the first run: the purpose is set. */
  readonly settled: boolean
}

export const test = base.extend<Fixtures>({
  contacts: ['', { option: true }],
  now: [NOW, { option: true }],
  settled: [true, { option: true }],
  app: async ({ context, contacts, now, settled }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-'))
    const book = join(folder, 'book')
    let env = { HEARTH_NOW: now }
    if (contacts) await hearth(book, ['import', contacts], env)
    let running = await startHearth(book, env)
    const page = await letIn(context, running)
    if (settled) await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    await use({
      book,
      page,
      running: () => running,
      command: (...args) => hearth(book, args, env),
      openTab: async () => {
        const tab = await context.newPage()
        await tab.goto(running.url)
        return tab
      },
      crash: () => stopHearth(running, 'SIGKILL'),
      restart: async (later) => {
        await stopHearth(running)
        if (later) env = { HEARTH_NOW: later }
        running = await startHearth(book, env)
        return letIn(context, running)
      },
    })
    await stopHearth(running)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'

/** Opens the redirect file as the browser would be told to. */
export async function letIn(context: BrowserContext, running: Running): Promise<Page> {
  const page = await context.newPage()
  await page.goto(pathToFileURL(running.redirectFile).href)
  await page.waitForURL(`${running.url}/**`)
  return page
}
