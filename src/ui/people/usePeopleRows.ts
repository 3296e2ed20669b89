import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { PeopleSort, PersonRow } from '../../core/peopleList'
import { cache, calls } from '../book/client'

export const PAGE_SIZE = 100

/** What a list shows and in which order. */
export interface ListInput {
  readonly query: string
  readonly sort: PeopleSort
  readonly descending: boolean
}

interface Page {
  readonly total: number
  readonly rows: readonly PersonRow[]
}

export interface PeopleRows {
  /** Left out until the first answer. */
  readonly total?: number
  /** The line at this place, once its page is there. */
  readonly at: (index: number) => PersonRow | undefined
  /** What is on screen: `wanted`, or the last that could be answered. */
  readonly shown: ListInput
  /** That is not yet what is wanted, or may have changed since. */
  readonly busy: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** The lines `from` to `to` of a list, a page at a time. While the next answer is under way the last one stays, so that typing does not flicker. */
export function usePeopleRows(wanted: ListInput, from: number, to: number): PeopleRows {
  const [shown, setShown] = useState(wanted)
  const first = useQuery({ ...pageOptions(wanted, 0), placeholderData: keepPreviousData })
  if (first.data && !first.isPlaceholderData && !sameInput(shown, wanted)) setShown(wanted)
  const pages = [...new Set([0, ...pagesBetween(from, to)])]
  const loaded = useQueries({ queries: pages.map((page) => pageOptions(shown, page)), combine: dataOf })
  const byPage = new Map(pages.map((page, index) => [page, loaded[index]]))
  return {
    total: byPage.get(0)?.total,
    at: (index) => byPage.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE],
    shown,
    busy: first.isFetching || !sameInput(shown, wanted),
    error: first.error,
    retry: () => void first.refetch(),
  }
}

/** The ids from one line to another, loading what is not there yet. */
export async function idsBetween(input: ListInput, from: number, to: number): Promise<string[]> {
  const pages = pagesBetween(Math.min(from, to), Math.max(from, to))
  const loaded = await Promise.all(pages.map((page) => cache.fetchQuery(pageOptions(input, page))))
  const start = (pages[0] ?? 0) * PAGE_SIZE
  return loaded.flatMap(({ rows }) => rows.map(({ id }) => id)).slice(Math.min(from, to) - start, Math.max(from, to) - start + 1)
}

function pageOptions(input: ListInput, page: number) {
  return calls.ask.people.list.queryOptions({ input: { ...input, offset: page * PAGE_SIZE, limit: PAGE_SIZE } })
}

function pagesBetween(from: number, to: number): number[] {
  const start = Math.floor(Math.max(0, from) / PAGE_SIZE)
  return Array.from({ length: Math.max(0, Math.floor(to / PAGE_SIZE) - start) + 1 }, (_, index) => start + index)
}

function dataOf(results: UseQueryResult<Page>[]): (Page | undefined)[] {
  return results.map(({ data }) => data)
}

function sameInput(a: ListInput, b: ListInput): boolean {
  return a.query === b.query && a.sort === b.sort && a.descending === b.descending
}
