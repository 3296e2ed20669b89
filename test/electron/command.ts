import { KeptProgram } from '../e2e/keptProgram'
import { NOW } from './shell'

/** One process for all commands of a worker; it ends with the worker. */
const commandLine = new KeptProgram()

/** Runs the command line on the book of a running (or closed) shell and answers its one document. */
export function hearth<T = Record<string, unknown>>(book: string, ...args: readonly string[]): Promise<T> {
  return commandLine.run(book, args, { HEARTH_NOW: NOW })
}
