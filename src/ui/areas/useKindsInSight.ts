import { useQuery } from '@tanstack/react-query'
import type { EntryKind } from '../../core/entries/registry'
import { calls } from '../book/client'

const none: readonly EntryKind[] = []

/** The kinds of entry a menu or filter offers; none until it is known. */
export function useKindsInSight(): readonly EntryKind[] {
  return useQuery(calls.ask.area.show.queryOptions({ input: {} })).data?.kinds ?? none
}
