import { create } from 'zustand'
import type { BookEvent } from '../../contract'
import { cache, calls, client, connection } from './client'

type Listener = (event: BookEvent) => void
const listeners = new Set<Listener>()
/** The book is followed before the window has loaded: until that hears, what there is to hear waits. */
let hear = () => {}
const heard = new Promise<void>((resolve) => (hear = resolve))

interface Progress {
  /** Running work by its job name. */
  readonly jobs: Readonly<Record<string, { readonly done: number; readonly of: number }>>
}
export const useProgress = create<Progress>(() => ({ jobs: {} }))

/** Hears every event of the book for as long as the window lives: drops what a change made stale, passes the rest on. */
export async function followBook(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await connection.ready()
      const asked = cache.invalidateQueries()
      // What a window cannot be drawn without, and today's rows, which every page counts: worked out while the window is made.
      void cache.prefetchQuery(calls.book.status.queryOptions({}))
      void cache.prefetchQuery(calls.ask.settings.show.queryOptions({ input: {} }))
      void cache.prefetchQuery(calls.ask.today.show.queryOptions({ input: {} }))
      await asked
      for await (const event of await client.book.events(undefined, { signal })) {
        take(event)
        await heard
        for (const listener of listeners) listener(event)
      }
    } catch (error) {
      if (signal.aborted) return
      await connection.lost(error)
    }
  }
}

/** Whoever is to hear from the start has said so by now. */
export function hearFromNowOn(): void {
  hear()
}

export function onBookEvent(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function take(event: BookEvent): void {
  if (event.type === 'progress') {
    useProgress.setState(({ jobs }) => ({ jobs: { ...jobs, [event.job]: { done: event.done, of: event.of } } }))
    return
  }
  if (event.type === 'due') return
  void cache.invalidateQueries({ queryKey: calls.ask.key() })
  for (const part of [calls.book, calls.history, calls.trash, calls.vault]) void cache.invalidateQueries({ queryKey: part.key() })
}
