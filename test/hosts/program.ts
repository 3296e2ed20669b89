import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { builtFile } from './builtFile'
import { NOW } from './command/hearth'

const environment = (book: string) => ({ ...process.env, HEARTH_BOOK: book, HEARTH_NOW: NOW, LANG: 'en_GB.UTF-8' })

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the built command line as a process of its own. */
export function spawnHearth(book: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [builtFile('main/hearth.js'), ...args], { env: environment(book), stdio: ['ignore', 'pipe', 'pipe'] })
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

export function runHearth(book: string, ...args: readonly string[]): Promise<Ended> {
  return ended(spawnHearth(book, args))
}

export interface Served {
  readonly process: ChildProcess
  readonly lines: readonly string[]
  readonly url: string
  readonly redirectFile: string
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts browser mode and waits until it says where it is. */
export async function startBrowserMode(book: string, ...args: readonly string[]): Promise<Served> {
  const child = spawnHearth(book, ['start', '--browser', '--no-open', '--port', '0', ...args])
  const lines: string[] = []
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === 3) break
  }
  return {
    process: child,
    lines,
    url: lines[1] ?? '',
    redirectFile: lines[2] ?? '',
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
