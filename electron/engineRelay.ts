import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { WireMessage } from '../src/bridge'
import type { Calls } from '../src/hosts/calls'
import { type FromEngine, type SentProblem, SHELL, type ToEngine } from '../src/hosts/desktop/envelopes'
import type { RememberedKey } from './rememberedKey'

/** An engine that ends so often within so long ends for a reason that starting it once more would not mend. */
const MOST_ENDS = 3
const WITHIN_MS = 60_000
const LAST_CHANCE_MS = 5_000

interface Parts {
  /** The built engineProcess.js. */
  readonly program: string
  readonly toWindow: (window: number, message: WireMessage) => void
  /** The engine's process ended by itself. A new one is on its way. */
  readonly onGone: () => void
  /** `calls` may be used: at the start, and after each `onGone`. What is asked here comes before anything a window asks. */
  readonly onStart: (calls: Calls) => void
  /** Another process asks for the window. */
  readonly onShow: () => void
  /** What the system's keyring keeps for the book, where the user wants that. */
  readonly remembered: RememberedKey
  /** The book cannot be opened. */
  readonly onFailed: (problem: SentProblem) => void
}

/** Passes messages between windows and the engine, which has a process to itself so that nothing it does can stall a window. */
export class EngineRelay {
  private process: UtilityProcess | undefined
  private shell = new EventTarget()
  private ended = Promise.resolve()
  private stopping = false
  /** The engine ends because the book was locked. */
  private locking = false
  private ends: number[] = []

  constructor(private readonly parts: Parts) {}

  start(): void {
    const engine = utilityProcess.fork(this.parts.program, [], { serviceName: 'Hearth engine', stdio: 'inherit' })
    this.process = engine
    engine.on('message', (message: FromEngine) => this.hear(message))
    this.ended = new Promise((resolve) => engine.once('exit', () => resolve()))
    void this.ended.then(() => this.afterEnd(performance.now()))
    const { remembered } = this.parts
    this.post({ type: 'start', key: remembered.read(), remember: remembered.wanted })
    this.parts.onStart(this.shellCalls())
  }

  send(window: number, message: WireMessage): void {
    this.post({ type: 'message', window, message })
  }

  /** The window is gone or shows its page anew. */
  forget(window: number): void {
    this.post({ type: 'closed', window })
  }

  /** The machine woke from sleep: time has passed that nobody counted. */
  wake(): void {
    this.post({ type: 'wake' })
  }

  /** The machine goes to sleep, or its screen is locked. */
  lock(): void {
    this.remembering((remembered) => remembered.forget())
    this.post({ type: 'lock' })
  }

  /** Whether the system's keyring is to keep what opens the book. */
  remember(on: boolean): void {
    if (!on) this.remembering((remembered) => remembered.forget())
    this.post({ type: 'remember', on })
  }

  /** Lets the engine finish what it is saving, then end. */
  async stop(): Promise<void> {
    this.stopping = true
    this.post({ type: 'stop' })
    const late = setTimeout(() => this.process?.kill(), LAST_CHANCE_MS)
    await this.ended
    clearTimeout(late)
  }

  private hear(message: FromEngine): void {
    if (message.type === 'show') this.parts.onShow()
    else if (message.type === 'locked') {
      this.locking = true
      this.remembering((remembered) => remembered.forget())
    } else if (message.type === 'key') this.remembering((remembered) => remembered.keep(message.key))
    else if (message.type === 'keyRefused') this.parts.remembered.refused()
    else if (message.type === 'failed') {
      this.stopping = true
      this.parts.onFailed(message.problem)
    } else if (message.window === SHELL) this.shell.dispatchEvent(new MessageEvent('message', { data: message.message }))
    else this.parts.toWindow(message.window, message.message)
  }

  /** A keyring that fails costs a convenience, never the app. */
  private remembering(work: (remembered: RememberedKey) => void): void {
    try {
      work(this.parts.remembered)
    } catch (error) {
      process.stderr.write(`The system's keyring could not be used: ${String(error)}\n`)
    }
  }

  private afterEnd(now: number): void {
    this.process = undefined
    this.shell.dispatchEvent(new Event('close'))
    if (this.stopping) return
    this.parts.onGone()
    if (this.locking) {
      this.locking = false
      return this.start()
    }
    this.ends = [...this.ends, now].filter((end) => now - end < WITHIN_MS)
    if (this.ends.length < MOST_ENDS) this.start()
    else this.parts.onFailed({ code: 'host.engineEnded', message: 'Hearth’s engine ended unexpectedly. What was saved is safe.' })
  }

  /** The shell's own line to the engine, for the tray, notifications and menus. */
  private shellCalls(): Calls {
    const events = (this.shell = new EventTarget())
    const port = {
      addEventListener: events.addEventListener.bind(events) as MessagePort['addEventListener'],
      postMessage: (message: WireMessage) => this.send(SHELL, message),
    }
    return createORPCClient<Calls>(new RPCLink({ port }))
  }

  private post(message: ToEngine): void {
    this.process?.postMessage(message)
  }
}
