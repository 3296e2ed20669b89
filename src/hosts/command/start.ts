import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Command } from 'commander'
import { clockFrom } from '../../engine/clock'
import { BookHeld } from '../../engine/bookHeld'
import { type BrowserHost, startBrowserHost } from '../browser/browserHost'
import { openInBrowser } from '../browser/openInBrowser'
import { askOwnerToShow, type Shown } from '../door'
import type { Texts } from '../texts'
import { findElectron } from './electronProgram'
import { bookOf, type GlobalOptions } from './task'
import type { Terminal } from './terminal'
import { wholeNumber } from './values'

/** Fixed, so that the address stays the same from day to day. */
const DEFAULT_PORT = 4317
/** An Electron that ends this soon with an error could not run here at all. */
const TOO_SOON_MS = 3000

interface Options {
  readonly browser?: boolean
  readonly port: number
  readonly open: boolean
}

/** `start`: the desktop app where Electron is to be had, else browser mode. Ends when the app does. */
export function startCommand(terminal: Terminal, texts: Texts): Command {
  return new Command('start')
    .description(texts.say('commandLine:start.about'))
    .option('--browser', texts.say('commandLine:start.browser'))
    .option('--port <n>', texts.say('commandLine:start.port'), wholeNumber(0, 65_535), DEFAULT_PORT)
    .option('--no-open', texts.say('commandLine:start.noOpen'))
    .action(async (options: Options, command: Command) => {
      const book = bookOf(command, terminal)
      const say = announcer(command, terminal, texts)
      const why = options.browser ? 'asked' : await tryDesktop(book, terminal, say)
      if (why !== undefined) await browse(book, why, options, terminal, texts, say)
    })
}

type Say = (mode: 'desktop' | 'browser' | 'running', why: string, shown?: Partial<Shown>) => void

/** One line on which mode it is and why, then where to find it; with `--json` all of it as one document. */
function announcer(command: Command, terminal: Terminal, texts: Texts): Say {
  const { json = false } = command.optsWithGlobals<GlobalOptions>()
  return (mode, why, { url, redirectFile } = {}) => {
    const reason = texts.say(`commandLine:start.why.${why}`)
    if (json) terminal.out(`${JSON.stringify({ mode, why: reason, url, redirectFile })}\n`)
    else terminal.out([texts.say(`commandLine:start.${mode === 'browser' ? 'browserMode' : mode}`, { why: reason }), url, redirectFile].filter(Boolean).join('\n') + '\n')
  }
}

/** Answers why it could not be, or nothing once the desktop app has run and ended. */
async function tryDesktop(book: string, terminal: Terminal, say: Say): Promise<string | undefined> {
  const root = join(import.meta.dirname, '../..')
  const found = await findElectron(root, terminal.environment)
  if ('missing' in found) return found.missing
  const began = performance.now()
  const electron = spawn(found.program, [root], { stdio: 'inherit', env: { ...terminal.environment, HEARTH_BOOK: book } })
  const ended = new Promise<number>((resolve) => {
    electron.once('error', () => resolve(1))
    electron.once('exit', (code) => resolve(code ?? 0))
  })
  const early = await Promise.race([ended, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), TOO_SOON_MS).unref())])
  if (early !== undefined && early !== 0 && performance.now() - began < TOO_SOON_MS) return 'electronFailed'
  say('desktop', 'electron')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => electron.kill(signal))
  process.exitCode = await ended
  return undefined
}

async function browse(book: string, why: string, { port, open }: Options, terminal: Terminal, texts: Texts, say: Say): Promise<void> {
  const { environment } = terminal
  const show = (file: string | undefined) => open && file !== undefined && openInBrowser(file, environment)
  try {
    const host = await startBrowserHost({ book, port, clock: clockFrom(environment.HEARTH_NOW), pages: join(import.meta.dirname, '../renderer') })
    const ended = untilTold(host, () => terminal.err(`${texts.say('commandLine:start.endsOnceRead')}\n`))
    say('browser', why, host)
    show(host.redirectFile)
    await Promise.all([host.opened, ended])
  } catch (error) {
    if (!(error instanceof BookHeld) || error.held.holder.host === 'command') throw error
    const shown = await askOwnerToShow(await error.held.connect())
    say('running', shown.host === 'desktop' ? 'desktop' : 'openInBrowser', shown)
    show(shown.redirectFile)
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Until the user stops it; what is being saved then is saved first. Told twice it waits no longer for a book that is still being read: nothing has been written yet. */
function untilTold(host: BrowserHost, onWait: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = false
    let isRead = false
    host.opened.then(
      () => (isRead = true),
      () => undefined,
    )
    const stop = () => {
      if (told) return
      told = true
      if (!isRead) {
        for (const signal of signals) process.off(signal, stop)
        onWait()
      }
      host.close().then(resolve, reject)
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
