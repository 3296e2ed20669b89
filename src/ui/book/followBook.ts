import { create } from 'zustand'
import type { BookEvent } from '../../contract'
import { cache, calls, client, connection } from './client'

type Listener = (event: BookEvent) => void
const listeners = new Set<Listener>()
/** What falls due is told once: nobody is said to hear before the window is there that can show it. */
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
      await Promise.all([asked, heard])
      const events = await client.book.events(undefined, { signal })
      await catchUp()
      for await (const event of events) {
        take(event)
        for (const listener of listeners) listener(event)
      }
    } catch (error) {
      if (signal.aborted) return
      await connection.lost(error)
    }
  }
}

/** What changed before anybody heard of it makes what was asked before it stale. */
async function catchUp(): Promise<void> {
  const known = cache.getQueryData(calls.book.status.queryOptions({}).queryKey)
  const { revision, why } = await client.book.status()
  if (revision !== known?.revision || why?.code !== known.why?.code) await cache.invalidateQueries()
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
