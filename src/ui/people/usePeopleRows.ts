import { keepPreviousData, queryOptions, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { PersonRow } from '../../core/peopleList'
import { cache, calls, client } from '../book/client'
import { type ListInput, useListState } from './listState'

/** A screen full: what is beyond it costs time at every key typed and is seldom seen. */
export const PAGE_SIZE = 20
/** As many as are answered at once, for whoever wants a long stretch of the list. */
const LONGEST = 200

interface Page {
  /** What it answers. */
  readonly input: ListInput
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
  const first = useQuery({ ...pageOptions(wanted, 0), placeholderData: keepPreviousData })
  const { data, error, refetch } = first
  const answered = useAnswered(data?.input, error !== null && data === undefined)
  const shown = data?.input ?? answered ?? wanted
  // The first page is asked for above, unless that could not be answered: what stood there before stays.
  const instead = answered !== undefined
  const pages = useMemo(() => (instead ? [0] : []).concat(numbers(firstPage, lastPage).filter((page) => page > 0)), [firstPage, lastPage, instead])
  const loaded = useQueries({ queries: pages.map((page) => pageOptions(shown, page)), combine: dataOf })
  const beginning = instead ? loaded[0] : data
  const at = useCallback((index: number) => (index < PAGE_SIZE ? beginning : loaded[pages.indexOf(pageOf(index))])?.rows[index % PAGE_SIZE], [beginning, loaded, pages])
  const has = useCallback((id: string) => [beginning, ...loaded].some((page) => page?.rows.some((row) => row.id === id)), [beginning, loaded])
  const retry = useCallback(() => void refetch(), [refetch])
  const total = beginning?.total
  const early = beginning?.early ?? false
  const busy = first.isFetching || (!error && !sameInput(shown, wanted))
  return useMemo(() => ({ total, at, has, shown, busy, early, error, retry }), [total, at, has, shown, busy, early, error, retry])
}

/** What the last answer was to, where it takes the place of one that failed; as long as none does, nothing is drawn anew for it. */
function useAnswered(input: ListInput | undefined, failed: boolean): ListInput | undefined {
  const answered = useListState((list) => (failed ? list.answered : undefined))
  useEffect(() => {
    if (input) useListState.getState().answer(input)
  }, [input])
  return answered
}

/** Asks for the first page of a list that is about to be shown. */
export function askFirstPage(input: ListInput): void {
  void cache.prefetchQuery(pageOptions(input, 0))
}

/** The ids from one line to another, loading what is not there yet. */
export async function idsBetween(input: ListInput, from: number, to: number): Promise<string[]> {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const stretches = Array.from({ length: Math.ceil((last - first + 1) / LONGEST) }, (_, index) => first + index * LONGEST)
  const loaded = await Promise.all(stretches.map((offset) => cache.fetchQuery(calls.ask.people.list.queryOptions({ input: { ...input, offset, limit: Math.min(LONGEST, last + 1 - offset) } }))))
  return loaded.flatMap(({ rows }) => rows.map(({ id }) => id))
}

function pageOptions(input: ListInput, page: number) {
  return queryOptions({
    queryKey: [...peopleKey, 'page', input, page],
    queryFn: async ({ signal }): Promise<Page> => ({ input, ...(await client.ask.people.list({ ...input, offset: page * PAGE_SIZE, limit: PAGE_SIZE }, { signal })) }),
  })
}

/** Every call of a client's path makes objects, and this one is read at every key typed. */
const peopleKey = calls.ask.people.key()

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
