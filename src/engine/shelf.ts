import type { BookEvent } from '../contract'
import { Problem } from '../core/problem'
import type { Engine } from './engine'

export interface ShelfOptions {
  /** Opens the sample book, filled; called once, and again only where it failed. Left out where a host has none. */
  readonly openSample?: () => Promise<Engine>
}

/** The book all windows of a host look at: the user's own or, while they look around, the sample. */
export interface Shelf {
  readonly current: Engine
  visit(book: 'sample' | 'own'): Promise<void>
  /** The events of whichever book is shown. */
  events(signal?: AbortSignal): AsyncGenerator<BookEvent>
}

export function createShelf(own: Engine, { openSample }: ShelfOptions): Shelf {
  let current = own
  let sample: Promise<Engine> | undefined
  let turning = new AbortController()

  const sampleBook = async () => {
    if (!openSample) throw new Problem('sample.missing', 'There is no sample book here.')
    try {
      return await (sample ??= openSample())
    } catch (error) {
      sample = undefined
      throw error
    }
  }

  const listen = (signal?: AbortSignal) => current.events(AbortSignal.any([turning.signal, ...(signal ? [signal] : [])]))

  async function* follow(first: AsyncIterableIterator<BookEvent>, signal?: AbortSignal): AsyncGenerator<BookEvent> {
    for (let heard = first, shown = current; ; heard = listen(signal)) {
      yield* heard
      if (signal?.aborted || shown === current) return
      shown = current
      yield { type: 'status' }
    }
  }

  return {
    get current() {
      return current
    },
    visit: async (book) => {
      const next = book === 'own' ? own : await sampleBook()
      if (next === current) return
      current = next
      turning.abort()
      turning = new AbortController()
    },
    events: (signal) => follow(listen(signal), signal),
  }
}
