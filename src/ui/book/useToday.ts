import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../core/dates'
import { calls } from './client'

/** The book's own today, '' before it is known; changes at midnight while the window is open. */
export function useToday(): Day {
  const { data } = useQuery(calls.book.status.queryOptions({}))
  return data?.today ?? ('' as Day)
}
