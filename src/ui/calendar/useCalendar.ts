import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { skipToken } from '@tanstack/react-query'
import type { CalendarDay } from '../../core/calendar'
import type { Day } from '../../core/dates'
import { calls } from '../book/client'

/** What stands on the days of a range, by day; empty until it is read. */
export function useCalendar(from: Day | undefined, to: Day | undefined, perDay: number) {
  const asked = useQuery(calls.ask.calendar.range.queryOptions({ input: from && to ? { from, to, perDay } : skipToken, placeholderData: keepPreviousData }))
  const days: ReadonlyMap<string, CalendarDay> = new Map(asked.data?.days.map((day) => [day.day, day]))
  return { days, error: asked.data ? undefined : asked.error, retry: () => void asked.refetch() }
}
