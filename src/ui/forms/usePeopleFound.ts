import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PersonRow } from '../../core/peopleList'
import { calls } from '../book/client'

const SHOWN = 8
const nobody: readonly PersonRow[] = []

/** People a typed text names, best first; before anything is typed, those last talked to. */
export function usePeopleFound(typed: string, enabled: boolean): readonly PersonRow[] {
  const [query] = useDebouncedValue(typed.trim(), 120)
  const found = useQuery(
    calls.ask.search.find.queryOptions({ input: { query, limit: SHOWN }, enabled: enabled && query !== '', placeholderData: keepPreviousData, retry: false }),
  )
  const recent = useQuery(
    calls.ask.people.list.queryOptions({ input: { sort: 'lastTalked', descending: true, limit: SHOWN }, enabled: enabled && query === '' }),
  )
  if (query === '') return recent.data?.rows ?? nobody
  return found.data?.rows ?? nobody
}
