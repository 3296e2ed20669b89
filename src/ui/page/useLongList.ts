import { hashKey, type QueryKey, useQueries, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { everyRow, type PageAsked, type PageOf, pagesUpTo } from '../../core/pages/everyRow'
import { MOST_ROWS } from '../../core/pages/page'
import { cache } from '../book/client'
import { type Join, settledJoin } from './settledJoin'

/** So many lines are drawn at once, and so many more each time they are asked for. */
export const AT_ONCE = 60

/** The page a list begins with. */
export const BEGINNING: PageAsked = { offset: 0, limit: AT_ONCE }

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
  /** Why a page is not here, or not as it is by now. */
  readonly error: unknown
  readonly retry: () => void
}

const none: readonly never[] = []

/** A list of any length, asked for a page at a time: `pageOf` is the question for one, `keyOf` tells its rows apart. `whole` asks for all of it at once. */
export function useLongList<Page extends PageOf<unknown>, Key extends QueryKey>(
  pageOf: (asked: PageAsked) => UseQueryOptions<Page, Error, Page, Key>,
  keyOf: (row: Page['rows'][number]) => string,
  whole = false,
): LongRows<Page['rows'][number]> {
  const [asked, setAsked] = useState<readonly PageAsked[]>([BEGINNING])
  const [held, setHeld] = useState<Join<Page['rows'][number]>>()
  const { queryKey } = pageOf(BEGINNING)
  const first = cache.getQueryData<Page>(queryKey)
  const pages = whole && first ? pagesUpTo(first.total, MOST_ROWS, asked) : asked
  const { answers, error, retry } = useQueries({ queries: pages.map(pageOf), combine: standingOf<Page> })
  const join = settledJoin(held, hashKey(queryKey), answers, keyOf)
  if (join !== held) setHeld(join)
  const reach = useCallback((count: number) => setAsked((before) => pagesUpTo(count, AT_ONCE, before)), [])
  const everything = useCallback(async () => {
    const rows = await everyRow((page, again) => cache.fetchQuery({ ...pageOf(page), ...(again && { staleTime: 0 }) }), keyOf, asked)
    setAsked((before) => pagesUpTo(rows.length, MOST_ROWS, before))
    return rows
  }, [asked, pageOf, keyOf])
  const { total, rows = none, isWhole = false } = join ?? {}
  return useMemo(() => ({ total, rows, isWhole, reach, everything, error, retry }), [total, rows, isWhole, reach, everything, error, retry])
}

function standingOf<Page>(results: readonly UseQueryResult<Page>[]) {
  const failed = results.filter(({ isError, isFetching }) => isError && !isFetching)
  return {
    answers: results.map(({ data, isFetching, isError }) => ({ data, open: isFetching || isError })),
    error: failed[0]?.error,
    retry: () => failed.forEach((page) => void page.refetch()),
  }
}
