import { useQuery } from '@tanstack/react-query'
import type { SegmentRow } from '../../core/segments/segmentList'
import { calls } from '../book/client'
import { writeFilter } from '../search/filters'

const none: readonly SegmentRow[] = []

export function useSegments(): readonly SegmentRow[] {
  return useQuery(calls.ask.segment.list.queryOptions({ input: {} })).data?.segments ?? none
}

/** The saved searches as a search names them: `in:"Top clients"`. */
export function useSegmentQueries(): readonly string[] {
  return useSegments().map(({ name }) => writeFilter(['in', name]))
}
