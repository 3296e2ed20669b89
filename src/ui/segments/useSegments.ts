import { useQuery } from '@tanstack/react-query'
import type { SegmentRow } from '../../core/segments/segmentList'
import { calls } from '../book/client'

const none: readonly SegmentRow[] = []

export function useSegments(): readonly SegmentRow[] {
  return useQuery(calls.ask.segment.list.queryOptions({ input: {} })).data?.segments ?? none
}
