import type { Book } from '../src/core/book'
import type { Finder } from '../src/core/query'
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

/** Runs a query set and tells how often the right person is among the first ten, and how long an answer of twenty rows with their matches takes. */
export function measureSearch(book: Book, finder: Finder, queries: readonly SampleQuery[]): Quality {
  const runs = queries.map((query) => {
    const start = performance.now()
    const found = finder.find(query.query, 20)
    for (const { matches } of found) void matches.length
    const ms = performance.now() - start
    return { query, ms, good: isGood(book, query, found.slice(0, 10).map(({ id }) => id)) }
  })
  const kinds = [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
    const own = runs.filter(({ query }) => query.kind === kind)
    return { kind, queries: own.length, success: share(own), ...times(own) }
  })
  return { kinds, success: share(runs), ...times(runs), missed: runs.filter(({ good }) => !good).map(({ query }) => query) }
}

function isGood(book: Book, { wanted, fits }: SampleQuery, ids: readonly string[]): boolean {
  if (ids.includes(wanted)) return true
  return ids.length === 10 && ids.every((id) => {
    const person = book.people.get(id)
    return person !== undefined && fits(book, person)
  })
}

function share(runs: readonly { readonly good: boolean }[]): number {
  return runs.filter(({ good }) => good).length / Math.max(1, runs.length)
}

function times(runs: readonly { readonly ms: number }[]): { readonly p50: number; readonly p95: number } {
  const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
