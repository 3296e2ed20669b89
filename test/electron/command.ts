import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NOW } from './shell'

/** Runs the command line on the book of a running (or closed) shell and answers its one document. */
export async function hearth<T = Record<string, unknown>>(book: string, ...args: readonly string[]): Promise<T> {
  const program = join(import.meta.dirname, '../../out/main/hearth.js')
  const env = { ...process.env, HEARTH_BOOK: book, HEARTH_NOW: NOW, TZ: 'Europe/Madrid', LANG: 'en_GB.UTF-8' }
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--json', ...args], { env })
  return JSON.parse(stdout) as T
}
