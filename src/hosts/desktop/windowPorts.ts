import type { WireMessage } from '../../bridge'

interface WindowPort {
  readonly on: (event: string, callback: (event?: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: WireMessage) => void
}

/** Gives each window a port of its own over the one line to the shell. */
export class WindowPorts {
  private readonly ports = new Map<number, EventTarget>()

  /** @param onWindow a window that has not spoken before. */
  constructor(
    private readonly send: (window: number, message: WireMessage) => void,
    private readonly onWindow: (port: WindowPort) => void,
  ) {}

  hear(window: number, message: WireMessage): void {
    const known = this.ports.get(window)
    const events = known ?? this.open(window)
    events.dispatchEvent(new MessageEvent('message', { data: message }))
  }

  /** The window closed or loads its page anew; what it asked for is given up. */
  close(window: number): void {
    this.ports.get(window)?.dispatchEvent(new Event('close'))
    this.ports.delete(window)
  }

  private open(window: number): EventTarget {
    const events = new EventTarget()
    this.ports.set(window, events)
    this.onWindow({
      on: (type, callback) => events.addEventListener(type, (event) => callback(event instanceof MessageEvent ? { data: event.data as unknown } : undefined)),
      postMessage: (message) => this.send(window, message),
    })
    return events
  }
}
