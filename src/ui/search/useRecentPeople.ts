import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { PersonRow } from '../../core/peopleList'
import { calls } from '../book/client'
import { useRecent } from './recent'

/** The people opened last on this device who are still in the book. */
export function useRecentPeople(enabled: boolean): ReadonlyMap<string, PersonRow> {
  const keys = useRecent((recent) => recent.keys)
  const ids = keys.filter((key) => key.startsWith('person:')).map((key) => key.slice('person:'.length))
  return useQueries({ queries: ids.map((id) => calls.ask.person.show.queryOptions({ input: { id }, enabled })), combine: rowsById })
}

function rowsById(results: UseQueryResult<{ readonly row: PersonRow }>[]): ReadonlyMap<string, PersonRow> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.row.id, data.row] as const] : [])))
}
