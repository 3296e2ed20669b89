import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { nothingPromised, type Promises } from './workday'

/** The writer as one script, built once, so that starting it costs little. */
export async function buildWriter(): Promise<{ script: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-writer-'))
  const input = join(import.meta.dirname, 'writer.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: input, outDir: folder, emptyOutDir: true, minify: false, rolldownOptions: { output: { format: 'esm', entryFileNames: 'writer.mjs' } } },
  })
  return { script: join(folder, 'writer.mjs'), remove: () => rm(folder, { recursive: true }) }
}

/** A writer at work, with what it has promised so far. */
export class WriterProcess {
  readonly promises: Promises = nothingPromised()
  readonly child: ChildProcess
  errors = ''
  private rest = ''
  private readonly opened: Promise<void>
  private readonly closed: Promise<unknown>

  constructor(command: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const [program = '', ...args] = command
    this.child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } })
    this.closed = once(this.child, 'close')
    this.child.stderr?.on('data', (bytes: Buffer) => (this.errors += bytes.toString()))
    this.opened = new Promise((resolve) => {
      this.child.stdout?.on('data', (bytes: Buffer) => this.hear(bytes.toString(), resolve))
      this.child.once('exit', () => resolve())
    })
  }

  /** When the book is open, or the process has ended before that. */
  async open(): Promise<void> {
    await this.opened
  }

  /** Kills it at once, as `kill -9` does, and waits until all it said has been heard. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.closed
  }

  async ended(): Promise<void> {
    await this.closed
  }

  private hear(text: string, resolve: () => void): void {
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) {
      const [kind = '', ...what] = line.split(' ')
      if (kind === 'open') resolve()
      else if (kind === 'people' || kind === 'tags') this.promises[kind].push(what.join(' '))
    }
  }
}
