import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { PeopleSort, PersonRow } from '../../core/peopleList'
import { cache, calls } from '../book/client'

/** A screen full: what is beyond it costs time at every key typed and is seldom seen. */
export const PAGE_SIZE = 20
/** As many as are answered at once, for whoever wants a long stretch of the list. */
const LONGEST = 200

/** What a list shows and in which order. */
export interface ListInput {
  readonly query: string
  readonly sort: PeopleSort
  readonly descending: boolean
}

interface Page {
  readonly total: number
  readonly rows: readonly PersonRow[]
  readonly early?: true
}

export interface PeopleRows {
  /** Left out until the first answer. */
  readonly total?: number
  /** The line at this place, once its page is there. */
  readonly at: (index: number) => PersonRow | undefined
  /** Whether somebody is on a page that is there. */
  readonly has: (id: string) => boolean
  /** What is on screen: `wanted`, or the last that could be answered. */
  readonly shown: ListInput
  /** That is not yet what is wanted, or may have changed since. */
  readonly busy: boolean
  /** Notes are not looked through yet; the answer comes anew once they are. */
  readonly early: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** Pages of a list, and always its first. While the next answer is under way the last one stays, so that typing does not flicker. */
export function usePeopleRows(wanted: ListInput, firstPage: number, lastPage: number): PeopleRows {
  const [shown, setShown] = useState(wanted)
  const first = useQuery({ ...pageOptions(wanted, 0), placeholderData: keepPreviousData })
  if (first.data && !first.isPlaceholderData && !sameInput(shown, wanted)) setShown(wanted)
  const pages = useMemo(() => [...new Set([0, ...numbers(firstPage, lastPage)])], [firstPage, lastPage])
  const loaded = useQueries({ queries: pages.map((page) => pageOptions(shown, page)), combine: dataOf })
  const at = useCallback((index: number) => loaded[pages.indexOf(pageOf(index))]?.rows[index % PAGE_SIZE], [loaded, pages])
  const has = useCallback((id: string) => loaded.some((page) => page?.rows.some((row) => row.id === id)), [loaded])
  const { error, refetch } = first
  const retry = useCallback(() => void refetch(), [refetch])
  const total = loaded[0]?.total
  const early = loaded[0]?.early ?? false
  const busy = first.isFetching || (!error && !sameInput(shown, wanted))
  return useMemo(() => ({ total, at, has, shown, busy, early, error, retry }), [total, at, has, shown, busy, early, error, retry])
}

/** The ids from one line to another, loading what is not there yet. */
export async function idsBetween(input: ListInput, from: number, to: number): Promise<string[]> {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const stretches = Array.from({ length: Math.ceil((last - first + 1) / LONGEST) }, (_, index) => first + index * LONGEST)
  const loaded = await Promise.all(stretches.map((offset) => cache.fetchQuery(calls.ask.people.list.queryOptions({ input: { ...input, offset, limit: Math.min(LONGEST, last + 1 - offset) } }))))
  return loaded.flatMap(({ rows }) => rows.map(({ id }) => id))
}

function pageOptions(input: ListInput, page: number) {
  return calls.ask.people.list.queryOptions({ input: { ...input, offset: page * PAGE_SIZE, limit: PAGE_SIZE } })
}

export function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / PAGE_SIZE)
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index)
}

function dataOf(results: UseQueryResult<Page>[]): (Page | undefined)[] {
  return results.map(({ data }) => data)
}

function sameInput(a: ListInput, b: ListInput): boolean {
  return a.query === b.query && a.sort === b.sort && a.descending === b.descending
}
