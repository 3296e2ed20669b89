import { CommanderError } from 'commander'
import { openTexts, systemLanguage } from '../texts'
import { createProgram } from './program'
import type { Terminal } from './terminal'
import { describeTrouble } from './trouble'

const FAILED = 1
/** The command line itself could not be read. */
const MISUSED = 2

/** Runs one command line and answers its exit code. Errors go to stderr, one line each. */
export async function runHearth(args: readonly string[], terminal: Terminal): Promise<number> {
  const texts = openTexts(systemLanguage(terminal.environment))
  try {
    await createProgram(terminal, texts, { usageAfterError: !args.includes('--json') }).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED
    terminal.err(`hearth: ${describeTrouble(error, texts).replaceAll(/\s*\n\s*/g, ' ')}\n`)
    if (terminal.environment.HEARTH_DEBUG && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`)
    return FAILED
  }
}
