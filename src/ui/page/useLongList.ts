import { type QueryKey, useQueries, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { MOST_ROWS } from '../../core/pages/page'
import { cache } from '../book/client'

/** So many lines are drawn at once, and so many more each time they are asked for. */
export const AT_ONCE = 60

/** The page a list begins with. */
export const BEGINNING: PageAsked = { offset: 0, limit: AT_ONCE }

interface PageOf<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

export interface PageAsked {
  readonly offset: number
  readonly limit: number
}

export interface LongRows<Row> {
  /** How many there are; left out until the first answer. */
  readonly total?: number
  /** Those that are here: the beginning. */
  readonly rows: readonly Row[]
  /** Every one of them is here. */
  readonly isWhole: boolean
  /** Asks for more, until there are so many. */
  readonly reach: (count: number) => void
  /** Asks for all that is not here yet. */
  readonly everything: () => Promise<readonly Row[]>
  readonly error: unknown
  readonly retry: () => void
}

/** A list of any length, asked for a page at a time: `pageOf` is the question for one. `whole` asks for all of it at once. */
export function useLongList<Page extends PageOf<unknown>, Key extends QueryKey>(pageOf: (asked: PageAsked) => UseQueryOptions<Page, Error, Page, Key>, whole = false): LongRows<Page['rows'][number]> {
  const [asked, setAsked] = useState<readonly PageAsked[]>([BEGINNING])
  const first = cache.getQueryData<Page>(pageOf(BEGINNING).queryKey)
  const pages = whole && first ? coverage(asked, first.total, MOST_ROWS) : asked
  const answers = useQueries({ queries: pages.map(pageOf), combine: joined<Page> })
  const { total, rows, isWhole, error, refetch } = answers
  const reach = useCallback((count: number) => setAsked((before) => coverage(before, count, AT_ONCE)), [])
  const everything = useCallback(async () => {
    const { total: now } = await cache.fetchQuery(pageOf(BEGINNING))
    const all = coverage(asked, now, MOST_ROWS)
    const found = await Promise.all(all.map((page) => cache.fetchQuery(pageOf(page))))
    setAsked(all)
    return found.flatMap((page) => page.rows)
  }, [asked, pageOf])
  return useMemo(() => ({ total, rows, isWhole, reach, everything, error, retry: refetch }), [total, rows, isWhole, reach, everything, error, refetch])
}

/** Pages that reach so far, those asked for already first. */
function coverage(asked: readonly PageAsked[], count: number, limit: number): readonly PageAsked[] {
  const last = asked.at(-1)
  const end = last ? last.offset + last.limit : 0
  const more = Math.ceil((count - end) / limit)
  return more > 0 ? [...asked, ...Array.from({ length: more }, (_, index) => ({ offset: end + index * limit, limit }))] : asked
}

function joined<Page extends PageOf<unknown>>(pages: readonly UseQueryResult<Page>[]) {
  const rows: Page['rows'][number][] = []
  for (const { data } of pages) {
    if (!data) break
    rows.push(...data.rows)
  }
  const total = pages[0]?.data?.total
  return { total, rows, isWhole: total !== undefined && rows.length >= total, error: pages.find(({ isError }) => isError)?.error, refetch: () => pages.forEach((page) => void page.refetch()) }
}
