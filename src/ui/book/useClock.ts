import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { minutesLater } from '../../core/days'
import { calls } from './client'

const MINUTE_MS = 60_000

/** Reads the book's own clock, day and time from one source: what the engine said last, and the minutes since; `undefined` before it has said anything. */
export function useClock(): () => ReturnType<typeof minutesLater> | undefined {
  const { data, dataUpdatedAt } = useQuery(calls.book.status.queryOptions({}))
  const localTime = data?.localTime
  return useCallback(
    () => (localTime === undefined ? undefined : minutesLater(localTime, Math.max(0, Math.floor((Date.now() - dataUpdatedAt) / MINUTE_MS)))),
    [localTime, dataUpdatedAt],
  )
}
