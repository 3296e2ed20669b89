import { Problem } from '../core/problem'

/** Writes down what went wrong where nobody waits for an answer, and every bug. */
export function report(error: unknown): void {
  const text = error instanceof Error ? (error instanceof Problem ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`hearth: ${text}\n`)
}
