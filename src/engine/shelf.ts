import type { BookEvent, BookStatus } from '../contract'
import { isProblem, Problem } from '../core/problem'
import type { Engine } from './engine'
import type { OwnBook } from './ownBook'

export interface ShelfOptions {
  /** Opens the sample book, filled; called once, and again only where it failed. Left out where a host has none. */
  readonly openSample?: () => Promise<Engine>
}

/** The book all windows of a host look at: the user's own or, while they look around, the sample. */
export interface Shelf {
  /** Throws `book.locked` where it is. */
  readonly current: Engine
  status(): BookStatus
  visit(book: 'sample' | 'own'): Promise<void>
  /** The events of whichever book is shown; none while it is locked, then on again. */
  events(signal?: AbortSignal): AsyncGenerator<BookEvent>
}

export function createShelf(own: OwnBook, { openSample }: ShelfOptions): Shelf {
  let shown: Engine | undefined
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
  const current = () => shown ?? own.engine

  /** Listens at once, so that nothing is missed between asking and hearing. */
  const listen = (signal?: AbortSignal) => {
    const until = AbortSignal.any([turning.signal, own.turning(), ...(signal ? [signal] : [])])
    try {
      return { until, heard: current().events(until) }
    } catch (error) {
      if (!isProblem(error, 'book.locked')) throw error
      return { until, heard: undefined }
    }
  }

  async function* follow(first: ReturnType<typeof listen>, signal?: AbortSignal): AsyncGenerator<BookEvent> {
    for (let { until, heard } = first; ; { until, heard } = listen(signal)) {
      if (heard) yield* heard
      else await aborted(until)
      if (signal?.aborted || !until.aborted) return
      yield { type: 'status' }
    }
  }

  return {
    get current() {
      return current()
    },
    status: () => shown?.status() ?? own.status(),
    visit: async (book) => {
      const next = book === 'own' ? undefined : await sampleBook()
      if (next === shown) return
      shown = next
      turning.abort()
      turning = new AbortController()
    },
    events: (signal) => follow(listen(signal), signal),
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
