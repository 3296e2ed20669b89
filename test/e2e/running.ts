import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')
/** The build in out/, or another one to be tried. */
export const program = process.env.HEARTH_PROGRAM ?? join(root, 'out/main/hearth.js')

export interface Running {
  readonly url: string
  /** The 0600 file that lets a browser in, once. */
  readonly redirectFile: string
  readonly process: ChildProcess
}

/** Starts Hearth in browser mode on a free port and waits until it answers. */
export async function startHearth(book: string, env: Readonly<Record<string, string>> = {}, port?: number): Promise<Running> {
  const chosen = port ?? (await freePort())
  const child = spawn(process.execPath, [program, '--book', book, 'start', '--browser', '--no-open', '--port', String(chosen)], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', TZ: 'Europe/Madrid', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const found: { url?: string; redirectFile?: string } = {}
  for await (const line of createInterface({ input: child.stdout })) {
    found.url ??= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
    found.redirectFile ??= /\S+\.html/.exec(line)?.[0]
    if (found.url && found.redirectFile) return { url: found.url, redirectFile: found.redirectFile, process: child }
  }
  throw new Error(`Hearth did not start: ${errors}`)
}

/** Ends it at once, as a crash would, or politely; resolves when the process is gone. */
export async function stopHearth({ process: child }: Running, signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Runs the command line on a book and answers its one line of JSON. */
export async function hearth<T = Record<string, unknown>>(book: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--book', book, ...args, '--json'], {
    env: { ...process.env, TZ: 'Europe/Madrid', ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout) as T
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port was given')
  return address.port
}
