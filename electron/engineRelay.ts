import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { WireMessage } from '../src/bridge'
import type { Calls } from '../src/hosts/calls'
import { type FromEngine, type SentProblem, SHELL, type ToEngine } from '../src/hosts/desktop/envelopes'

/** A process that ends this soon after it began will end again; starting it once more would not help. */
const TOO_SOON_MS = 10_000
const LAST_CHANCE_MS = 5_000

interface Parts {
  /** The built engineProcess.js. */
  readonly program: string
  readonly toWindow: (window: number, message: WireMessage) => void
  /** The engine's process ended by itself. A new one is on its way. */
  readonly onGone: () => void
  /** The engine runs and `calls` may be used: at the start, and after each `onGone`. */
  readonly onReady: () => void
  /** Another process asks for the window. */
  readonly onShow: () => void
  /** The book cannot be opened. */
  readonly onFailed: (problem: SentProblem) => void
}

/** Passes messages between windows and the engine, which has a process to itself so that nothing it does can stall a window. */
export class EngineRelay {
  private process: UtilityProcess | undefined
  private shell = new EventTarget()
  private ended = Promise.resolve()
  private stopping = false
  /** The shell's own line to the engine, for the tray, notifications and menus. */
  calls: Calls = this.shellCalls()

  constructor(private readonly parts: Parts) {}

  start(): void {
    const began = performance.now()
    const engine = utilityProcess.fork(this.parts.program, [], { serviceName: 'Hearth engine', stdio: 'inherit' })
    this.process = engine
    engine.on('message', (message: FromEngine) => this.hear(message))
    this.ended = new Promise((resolve) => engine.once('exit', () => resolve()))
    void this.ended.then(() => this.afterEnd(performance.now() - began))
  }

  send(window: number, message: WireMessage): void {
    this.post({ type: 'message', window, message })
  }

  /** The window is gone or shows its page anew. */
  forget(window: number): void {
    this.post({ type: 'closed', window })
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
    if (message.type === 'ready') this.parts.onReady()
    else if (message.type === 'show') this.parts.onShow()
    else if (message.type === 'failed') {
      this.stopping = true
      this.parts.onFailed(message.problem)
    } else if (message.window === SHELL) this.shell.dispatchEvent(new MessageEvent('message', { data: message.message }))
    else this.parts.toWindow(message.window, message.message)
  }

  private afterEnd(lasted: number): void {
    this.process = undefined
    this.shell.dispatchEvent(new Event('close'))
    if (this.stopping) return
    this.calls = this.shellCalls()
    this.parts.onGone()
    if (lasted < TOO_SOON_MS) this.parts.onFailed({ code: 'host.engineEnded', message: 'Hearth’s engine ended unexpectedly. What was saved is safe.' })
    else this.start()
  }

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
