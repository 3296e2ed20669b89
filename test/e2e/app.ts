import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { collectFaults } from './faults'
import { type Address, KeptProgram } from './keptProgram'

/** The day most tests take place on: a Saturday. */
export const NOW = '2026-11-21T09:30'

/** What the test's book holds before it is opened: nothing (the first run), people as rows of a table with what the command line then wrote of them, or the sample. */
export type Start = 'nothing' | 'sample' | { readonly rows: string; readonly written?: readonly Written[] }

/** One command on somebody: their id stands where `who` is named by their full name. */
type Written = readonly [command: string, who: string, ...rest: readonly string[]]

export interface App {
  readonly book: string
  readonly context: BrowserContext
  /** The page of the window opened first; an error where none is open yet. */
  readonly page: Page
  /** Lets the first window in, where the test readies the book or the browser before it (`opensWindow: false`). */
  readonly openWindow: () => Promise<Page>
  /** What the pages reported as errors; a test that means to cause some empties it. */
  readonly faults: string[]
  readonly running: () => Address
  /** The command line on the same book, with the app running. */
  readonly command: <T = Record<string, unknown>>(...args: string[]) => Promise<T>
  /** The command line on another book. */
  readonly commandOn: <T = Record<string, unknown>>(book: string, args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<T>
  /** Another tab of the same browser. */
  readonly openTab: () => Promise<Page>
  /** Ends the engine as a crash would. */
  readonly crash: () => Promise<void>
  /**
   * Starts the engine again on the same port and lets a new tab in. On the day given, no tab being left open from the day before;
   * without one in a new process, which knows what lies on disk and nothing else, and open tabs find it by themselves.
   */
  readonly restart: (now?: string) => Promise<Page>
}

interface Fixtures {
  readonly app: App
  readonly start: Start
  /** Whether a window is open when the test begins. Without one a page is saved that would be loaded anew at once, or never looked at. */
  readonly opensWindow: boolean
  readonly now: string
}

interface WorkerFixtures {
  /** The command line, and what keeps the books of the tests: two processes, as for a user. */
  readonly commandLine: KeptProgram
  readonly host: KeptProgram
  /** Books made once per worker, by what they hold, to be copied. */
  readonly copyBook: (start: Exclude<Start, string>, now: string, to: string) => Promise<void>
}

/** What a browser writes on the console while the engine is gone and a tab tries to reach it. */
const unreachable = /\/(rpc|session)\b|ERR_CONNECTION_(?:REFUSED|RESET) .*\/assets\//

export const test = base.extend<Fixtures, WorkerFixtures>({
  commandLine: [keepProgram, { scope: 'worker' }],
  host: [keepProgram, { scope: 'worker' }],
  copyBook: [
    async ({ commandLine }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'hearth-books-'))
      const made = new Map<string, Promise<string>>()
      await provide(async (start, now, to) => {
        const key = JSON.stringify([start, now])
        const book = made.get(key) ?? makeBook(commandLine, join(folder, String(made.size)), start, now)
        made.set(key, book)
        await cp(await book, to, { recursive: true })
      })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  start: [{ rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\n' }, { option: true }],
  opensWindow: [true, { option: true }],
  now: [NOW, { option: true }],
  app: async ({ context, commandLine, host, copyBook, start, opensWindow, now }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-'))
    const book = join(folder, 'book')
    const faults = await collectFaults(context)
    let env = { HEARTH_NOW: now }
    let wasStopped = false
    if (typeof start === 'object') await copyBook(start, now, book)
    let running = await host.start(book, env)
    let first: Page | undefined
    const openWindow = async () => (first = await letIn(context, running))
    if (opensWindow) {
      const page = await openWindow()
      if (start === 'sample') await openSample(page)
      if (start !== 'nothing') await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    }
    await provide({
      book,
      context,
      get page() {
        if (!first) throw new Error('no window is open yet')
        return first
      },
      openWindow,
      faults,
      running: () => running,
      command: (...args) => commandLine.run(book, args, env),
      commandOn: (other, args, environment) => commandLine.run(other, args, environment),
      openTab: async () => {
        const tab = await context.newPage()
        await tab.goto(running.url)
        return tab
      },
      crash: () => {
        wasStopped = true
        return host.kill()
      },
      restart: async (later) => {
        wasStopped = true
        if (later) await Promise.all(context.pages().map((tab) => tab.close()))
        await host.stop()
        if (later) env = { HEARTH_NOW: later }
        else await host.kill()
        running = await host.start(book, env, Number(new URL(running.url).port))
        return letIn(context, running)
      },
    })
    await context.close()
    await host.stop()
    await rm(folder, { recursive: true, force: true })
    expect(faults.filter((fault) => !(wasStopped && unreachable.test(fault)))).toEqual([])
  },
})

export const { expect } = base

/** Goes where the redirect file leads. That a browser is led there by the file itself is shown in tabs.spec.ts: it takes a process of the browser more. */
async function letIn(context: BrowserContext, { url, redirectFile }: Address): Promise<Page> {
  const page = await context.newPage()
  const code = /#code=[\w-]+/.exec(await readFile(redirectFile, 'utf8'))?.[0] ?? ''
  await page.goto(`${url}/${code}`)
  return page
}

async function keepProgram({}, provide: (program: KeptProgram) => Promise<void>): Promise<void> {
  const program = new KeptProgram()
  await provide(program)
  await program.kill()
}

async function makeBook(commandLine: KeptProgram, book: string, { rows, written = [] }: Exclude<Start, string>, now: string): Promise<string> {
  const env = { HEARTH_NOW: now }
  const file = `${book}.csv`
  await writeFile(file, rows)
  await commandLine.run(book, ['import', file], env)
  const app = { command: <T>(...args: string[]) => commandLine.run<T>(book, args, env) }
  for (const [command, who, ...rest] of written) await app.command(command, await idOf(app, who), ...rest)
  return book
}

/** The id of the first person a name finds. */
export async function idOf({ command }: Pick<App, 'command'>, name: string): Promise<string> {
  const [person] = await command<{ readonly id: string }[]>('search', name)
  if (!person) throw new Error(`nobody is found by ${name}`)
  return person.id
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Both/ }).click()
  await page.getByRole('button', { name: /^Look around/ }).click()
  await page.getByText('This is the sample book').waitFor()
}
