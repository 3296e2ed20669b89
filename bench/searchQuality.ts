import type { Book } from '../src/core/book'
import type { BookFinder } from '../src/search/finder'
import { percentile } from './measure'
import type { SampleQuery } from './searchQueries'

export interface KindResult {
  readonly kind: string
  readonly queries: number
  /** Share of queries with the wanted person (or nothing but people who fit as well) among the first ten. */
  readonly success: number
  readonly p50: number
  readonly p95: number
}

export interface Quality {
  readonly kinds: readonly KindResult[]
  readonly success: number
  readonly p50: number
  readonly p95: number
  readonly missed: readonly SampleQuery[]
}

/** Runs a query set and tells how often the right person is among the first ten, and how long an answer of twenty rows with their matches takes: of each query the best of `times` runs, each without what the finder remembers of the one before. */
export function measureSearch(book: Book, finder: BookFinder, queries: readonly SampleQuery[], times = 1): Quality {
  for (const { query } of queries) finder.find(query, 20)
  const runs = queries.map((query) => {
    let ms = Infinity
    let ids: string[] = []
    for (let run = 0; run < times; run++) {
      finder.update([])
      const start = performance.now()
      const found = finder.find(query.query, 20)
      for (const { matches } of found) void matches.length
      ms = Math.min(ms, performance.now() - start)
      ids = found.slice(0, 10).map(({ id }) => id)
    }
    return { query, ms, good: isGood(book, query, ids) }
  })
  const kinds = [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
    const own = runs.filter(({ query }) => query.kind === kind)
    return { kind, queries: own.length, success: share(own), ...timesOf(own) }
  })
  return { kinds, success: share(runs), ...timesOf(runs), missed: runs.filter(({ good }) => !good).map(({ query }) => query) }
}

/** Whether the wanted person is among the first ten, or nothing but people who fit as well. */
export function isGood(book: Book, { wanted, fits }: SampleQuery, ids: readonly string[]): boolean {
  if (ids.includes(wanted)) return true
  return ids.length === 10 && ids.every((id) => {
    const person = book.people.get(id)
    return person !== undefined && fits(book, person)
  })
}

function share(runs: readonly { readonly good: boolean }[]): number {
  return runs.filter(({ good }) => good).length / Math.max(1, runs.length)
}

function timesOf(runs: readonly { readonly ms: number }[]): { readonly p50: number; readonly p95: number } {
  const all = runs.map(({ ms }) => ms)
  return { p50: percentile(all, 0.5), p95: percentile(all, 0.95) }
}
