import type { BookEvent } from '../contract'

/** A listener that has fallen behind by so many events is told once that much has changed. */
const BACKLOG = 200

/** Hands every event to everyone who listens, each at their own pace. */
export class EventHub {
  private readonly listeners = new Set<Listener>()

  get hasListeners(): boolean {
    return this.listeners.size > 0
  }

  announce(event: BookEvent): void {
    for (const listener of this.listeners) listener.push(event)
  }

  listen(signal?: AbortSignal): AsyncIterableIterator<BookEvent> {
    const listener = new Listener(() => this.listeners.delete(listener))
    this.listeners.add(listener)
    if (signal?.aborted) listener.end()
    signal?.addEventListener('abort', () => listener.end(), { once: true })
    return listener
  }

  close(): void {
    for (const listener of [...this.listeners]) listener.end()
  }
}

class Listener implements AsyncIterableIterator<BookEvent> {
  private waiting: ((result: IteratorResult<BookEvent>) => void) | undefined
  private backlog: BookEvent[] = []
  private ended = false

  constructor(private readonly leave: () => void) {}

  push(event: BookEvent): void {
    if (this.waiting) {
      this.waiting({ done: false, value: event })
      this.waiting = undefined
      return
    }
    this.backlog.push(event)
    if (this.backlog.length > BACKLOG) this.backlog = merged(this.backlog)
  }

  next(): Promise<IteratorResult<BookEvent>> {
    const event = this.backlog.shift()
    if (event) return Promise.resolve({ done: false, value: event })
    if (this.ended) return Promise.resolve({ done: true, value: undefined })
    return new Promise((resolve) => (this.waiting = resolve))
  }

  return(): Promise<IteratorResult<BookEvent>> {
    this.end()
    this.backlog = []
    return Promise.resolve({ done: true, value: undefined })
  }

  end(): void {
    this.ended = true
    this.leave()
    this.waiting?.({ done: true, value: undefined })
    this.waiting = undefined
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

/** Changes become one, of everything; the latest day and every due date stay. */
function merged(events: readonly BookEvent[]): BookEvent[] {
  const changed = events.findLast((event) => event.type === 'changed')
  const day = events.findLast((event) => event.type === 'day')
  const due = events.filter((event) => event.type === 'due')
  return [...(changed ? [{ ...changed, touched: 'many' as const }] : []), ...(day ? [day] : []), { type: 'status' as const }, ...due]
}
