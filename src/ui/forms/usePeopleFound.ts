import { useQuery } from '@tanstack/react-query'
import type { PersonRow } from '../../core/peopleList'
import { calls } from '../book/client'
import { type Found, useFound } from '../search/useFound'

const SHOWN = 8
const nobody: readonly PersonRow[] = []

/** People a typed text names, best first; before anything is typed, those last talked to. */
export function usePeopleFound(typed: string, enabled: boolean): Omit<Found, 'early'> {
  const query = typed.trim()
  const found = useFound(enabled ? query : '', SHOWN)
  const recent = useQuery(
    calls.ask.people.list.queryOptions({ input: { sort: 'lastTalked', descending: true, limit: SHOWN }, enabled: enabled && query === '' }),
  )
  return query === '' ? { rows: recent.data?.rows ?? nobody, settled: recent.isSuccess } : found
}
