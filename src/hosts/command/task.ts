import type { Command } from 'commander'
import type { BookStatus } from '../../contract'
import { harmOf } from '../../core/harm'
import type { Calls } from '../calls'
import { openTexts, systemLanguage, type Texts } from '../texts'
import { openBook } from './openBook'
import { bookFolder } from '../bookFolder'
import { pathFrom, type Terminal } from './terminal'

/** What a command works with once the book is open. */
export interface Work {
  readonly calls: Calls
  readonly terminal: Terminal
  /** For reading by a person at this terminal. */
  readonly texts: Texts
  /** For sentences in JSON: English, unless the book says otherwise. */
  readonly plainTexts: Texts
  /** The answer: one line of JSON with `--json`, else these lines. */
  readonly answer: (value: unknown, lines: () => readonly string[]) => void
}

export interface GlobalOptions {
  readonly book?: string
  readonly json?: boolean
}

/** Opens the book (`read`: without the lock, repairing nothing), does the work, closes it whatever happens. */
export type Run = (command: Command, mode: 'read' | 'write', work: (work: Work) => Promise<void>) => Promise<void>

export function createRun(terminal: Terminal): Run {
  return async (command, mode, work) => {
    const { json = false } = command.optsWithGlobals<GlobalOptions>()
    const book = await openBook(bookOf(command, terminal), mode, terminal)
    try {
      const { language, today, why } = await aboutBook(book.calls)
      const texts = openTexts(language ?? systemLanguage(terminal.environment), today)
      // Whoever changes something is refused in the same words; a check finds it by itself.
      if (mode === 'read' && command.name() !== 'check') warnOfHarm(why, terminal, texts)
      await work({
        calls: book.calls,
        terminal,
        texts,
        plainTexts: openTexts(language ?? 'en', today),
        answer: (value, lines) => terminal.out(json ? `${JSON.stringify(value)}\n` : lines().map((line) => `${line}\n`).join('')),
      })
    } finally {
      await book.close()
    }
  }
}

/** The folder of the book a command is about: `--book`, else what the environment says. */
export function bookOf(command: Command, terminal: Terminal): string {
  const { book } = command.optsWithGlobals<GlobalOptions>()
  return pathFrom(terminal, book ?? bookFolder(terminal.environment))
}

async function aboutBook(calls: Calls) {
  const [{ language }, { today, why }] = await Promise.all([calls.ask.settings.show({}), calls.book.status()])
  return { language, today, why }
}

/** What is answered may be less than was written. */
function warnOfHarm(why: BookStatus['why'], { err }: Terminal, texts: Texts): void {
  if (why && harmOf(why.code)) err(`hearth: ${texts.problem(why.code, why.params, why.message)} ${texts.say('commandLine:damaged')}\n`)
}
