import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { collectFaults } from './faults'
import { hearth, type Running, startHearth, stopHearth } from './running'

/** The day most tests take place on: a Saturday. */
export const NOW = '2026-11-21T09:30'

/** What the test's book holds before it is opened: nothing (the first run), people as rows of a table with what the command line then wrote of them, or the sample. */
export type Start = 'nothing' | 'sample' | { readonly rows: string; readonly written?: readonly Written[] }

/** One command on somebody: their id stands where `who` is named by their full name. */
type Written = readonly [command: string, who: string, ...rest: readonly string[]]

export interface App {
  readonly book: string
  readonly context: BrowserContext
  /** The page of the window opened first. */
  readonly page: Page
  /** What the pages reported as errors; a test that means to cause some empties it. */
  readonly faults: string[]
  readonly running: () => Running
  /** The command line on the same book, with the app running. */
  readonly command: <T = Record<string, unknown>>(...args: string[]) => Promise<T>
  /** Another tab of the same browser. */
  readonly openTab: () => Promise<Page>
  /** Ends the engine as a crash would. */
  readonly crash: () => Promise<void>
  /** Starts the engine again on the same port, on another day if one is given, and lets a new tab in; open tabs find it by themselves. */
  readonly restart: (now?: string) => Promise<Page>
}

interface Fixtures {
  readonly app: App
  readonly start: Start
  readonly now: string
}

/** Books made once per worker, by what they hold, to be copied. */
interface WorkerFixtures {
  readonly copyBook: (start: Exclude<Start, string>, now: string, to: string) => Promise<void>
}

/** What a browser writes on the console while the engine is gone and a tab tries to reach it. */
const unreachable = /\/(rpc|session)\b|ERR_CONNECTION_REFUSED .*\/assets\//

export const test = base.extend<Fixtures, WorkerFixtures>({
  copyBook: [
    async ({}, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'hearth-books-'))
      const made = new Map<string, Promise<string>>()
      await provide(async (start, now, to) => {
        const key = JSON.stringify([start, now])
        const book = made.get(key) ?? makeBook(join(folder, String(made.size)), start, now)
        made.set(key, book)
        await cp(await book, to, { recursive: true })
      })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  start: [{ rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\n' }, { option: true }],
  now: [NOW, { option: true }],
  app: async ({ context, copyBook, start, now }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-'))
    const book = join(folder, 'book')
    const faults = await collectFaults(context)
    let env = { HEARTH_NOW: now }
    let wasStopped = false
    const stop = (signal?: 'SIGKILL') => {
      wasStopped = true
      return stopHearth(running, signal)
    }
    if (typeof start === 'object') await copyBook(start, now, book)
    let running = await startHearth(book, env)
    const page = await letIn(context, running)
    if (start === 'sample') await openSample(page)
    if (start !== 'nothing') await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    await provide({
      book,
      context,
      page,
      faults,
      running: () => running,
      command: (...args) => hearth(book, args, env),
      openTab: async () => {
        const tab = await context.newPage()
        await tab.goto(running.url)
        return tab
      },
      crash: () => stop('SIGKILL'),
      restart: async (later) => {
        await stop()
        if (later) env = { HEARTH_NOW: later }
        running = await startHearth(book, env, Number(new URL(running.url).port))
        return letIn(context, running)
      },
    })
    await context.close()
    await stopHearth(running)
    await rm(folder, { recursive: true, force: true })
    expect(faults.filter((fault) => !(wasStopped && unreachable.test(fault)))).toEqual([])
  },
})

export const { expect } = base

/** Opens the redirect file as the browser would be told to. */
export async function letIn(context: BrowserContext, running: Running): Promise<Page> {
  const page = await context.newPage()
  await page.goto(pathToFileURL(running.redirectFile).href)
  await page.waitForURL(`${running.url}/**`)
  return page
}

async function makeBook(book: string, { rows, written = [] }: Exclude<Start, string>, now: string): Promise<string> {
  const env = { HEARTH_NOW: now }
  const file = `${book}.csv`
  await writeFile(file, rows)
  await hearth(book, ['import', file], env)
  const app = { command: <T>(...args: string[]) => hearth<T>(book, args, env) }
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
