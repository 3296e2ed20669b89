import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { program } from './running'

type Environment = Readonly<Record<string, string>>

export interface Address {
  readonly url: string
  /** The 0600 file that lets a browser in, once. */
  readonly redirectFile: string
}

/** What the process says of the line with this id: some text, or the code it ended with. */
interface Said {
  readonly id: number
  readonly out?: string
  readonly err?: string
  readonly code?: number
}

/**
 * The built program in a process of its own, loaded once for many command lines: most of what a short one takes is the loading.
 * Each has a book of its own, and nothing of Hearth keeps state in a module. That they work as processes of their own is shown in test/hosts/process.test.ts.
 */
export class KeptProgram {
  private child: ChildProcess | undefined
  private lines = new Map<number, Line>()
  private count = 0
  private browserMode: Line | undefined

  /** Runs a command on a book and answers its one document; throws what it wrote where it fails. */
  async run<T>(book: string, args: readonly string[], environment: Environment = {}): Promise<T> {
    const line = this.begin(['--book', book, ...args, '--json'], environment)
    await line.ended
    return JSON.parse(line.out) as T
  }

  /** Starts browser mode, on a free port if none is given, and waits until it says where it is. */
  async start(book: string, environment: Environment, port = 0): Promise<Address> {
    this.browserMode = this.begin(['--book', book, 'start', '--browser', '--no-open', '--port', String(port), '--json'], environment)
    await Promise.race([this.browserMode.spoken, this.browserMode.ended])
    return JSON.parse(this.browserMode.out) as Address
  }

  /** Ends browser mode as its user would and waits until it has; throws where it did not end well. */
  async stop(): Promise<void> {
    this.child?.send({ stop: true })
    await this.browserMode?.ended
    this.browserMode = undefined
  }

  /** Ends the process at once, as a crash would. The next line gets a new one. */
  async kill(): Promise<void> {
    const { child } = this
    this.child = this.browserMode = undefined
    if (!child) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  private begin(args: readonly string[], environment: Environment): Line {
    this.child ??= this.open()
    const [id, line] = [++this.count, new Line(args)]
    this.lines.set(id, line)
    this.child.send({ id, args, environment })
    return line
  }

  private open(): ChildProcess {
    const lines = new Map<number, Line>()
    this.lines = lines
    const child = fork(join(import.meta.dirname, 'keptProgram.mjs'), [join(dirname(program), 'runHearth.js')], {
      env: { ...process.env, LANG: 'en_GB.UTF-8', TZ: 'Europe/Madrid' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('message', ({ id, ...said }: Said) => lines.get(id)?.hear(said))
    child.once('exit', () => {
      if (this.child === child) this.child = undefined
      for (const line of lines.values()) line.hear({ err: errors, code: -1 })
    })
    return child
  }
}

class Line {
  out = ''
  private err = ''
  private speak = () => {}
  private end = (_code: number) => {}
  readonly spoken = new Promise<void>((resolve) => (this.speak = resolve))
  readonly ended: Promise<void>

  constructor(args: readonly string[]) {
    this.ended = new Promise((resolve, reject) => {
      this.end = (code) => (code === 0 ? resolve() : reject(new Error(`hearth ${args.join(' ')} ended with ${code}: ${this.err}`)))
    })
    // Browser mode that is killed ends while nobody waits for it.
    this.ended.catch(() => undefined)
  }

  hear({ out = '', err = '', code }: Omit<Said, 'id'>): void {
    this.out += out
    this.err += err
    if (out) this.speak()
    if (code !== undefined) this.end(code)
  }
}
