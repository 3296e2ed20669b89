import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { builtFile } from './builtFile'
import { NOW } from './command/hearth'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the built command line as a process of its own. */
export function spawnHearth(book: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): ChildProcess {
  const env = { ...process.env, HEARTH_BOOK: book, HEARTH_NOW: NOW, LANG: 'en_GB.UTF-8', ...environment }
  return spawn(process.execPath, [...flags, builtFile('main/hearth.js'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs it to its end. */
export async function runHearth(book: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawnHearth(book, args, environment)
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

export interface Served {
  readonly process: ChildProcess
  /** What it said when it was ready. */
  readonly lines: readonly string[]
  readonly url: string
  readonly redirectFile: string
  stop(signal?: NodeJS.Signals): Promise<void>
}

interface Options {
  /** Whether `--browser` is given. */
  readonly chosen?: boolean
  readonly open?: boolean
  readonly json?: boolean
  readonly environment?: NodeJS.ProcessEnv
  /** Of Node itself. */
  readonly flags?: readonly string[]
}

/** Starts browser mode and waits until it says where it is. */
export async function startBrowserMode(book: string, { chosen = true, open = false, json = false, environment, flags }: Options = {}): Promise<Served> {
  const child = spawnHearth(book, ['start', ...(chosen ? ['--browser'] : []), ...(open ? [] : ['--no-open']), ...(json ? ['--json'] : []), '--port', '0'], environment, flags)
  const lines: string[] = []
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === (json ? 1 : 3)) break
  }
  const { url = '', redirectFile = '' } = json ? (JSON.parse(lines[0] ?? '{}') as Partial<Served>) : { url: lines[1], redirectFile: lines[2] }
  return {
    process: child,
    lines,
    url,
    redirectFile,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
