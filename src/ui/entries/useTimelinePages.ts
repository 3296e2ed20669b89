import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import type { Entry, EntryKind } from '../../core/entries/registry'
import type { timeline } from '../../core/personPage'
import { calls } from '../book/client'

export const PAGE = 50

export interface TimelineOf {
  readonly personId?: string
  readonly company?: string
  readonly kind?: EntryKind
  readonly words?: string
}

type Page = z.output<(typeof timeline)['output']>

const page = (of: TimelineOf, index: number) => calls.ask.timeline.page.queryOptions({ input: { ...of, offset: index * PAGE, limit: PAGE }, placeholderData: keepPreviousData })

/** How many entries there are; undefined until it is known. */
export function useTimelineStart(of: TimelineOf) {
  return useQuery(page(of, 0))
}

interface TimelineRows {
  readonly entryAt: (index: number) => Entry | undefined
  readonly nameOf: (id: string) => string | undefined
}

/** The entries between two rows, asked for a page at a time; a row not here yet is undefined. Stays the same object until an answer comes. */
export function useTimelineRows(of: TimelineOf, first: number, last: number): TimelineRows {
  const from = Math.floor(first / PAGE)
  const count = Math.floor(Math.max(first, last) / PAGE) - from + 1
  const combine = useCallback(
    (pages: readonly UseQueryResult<Page>[]): TimelineRows => ({
      entryAt: (index) => pages[Math.floor(index / PAGE) - from]?.data?.entries[index % PAGE],
      nameOf: (id) => pages.map(({ data }) => data?.names[id]).find((name) => name !== undefined),
    }),
    [from],
  )
  return useQueries({ queries: Array.from({ length: count }, (_, index) => page(of, from + index)), combine })
}
