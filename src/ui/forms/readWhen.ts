import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockTime, Day, Moment } from '../../core/dates'
import { readDate } from '../../core/plainDates'
import { wordsBeside } from '../../core/wordsBeside'
import { calls } from '../book/client'
import { useClock } from '../book/useClock'

export interface When {
  readonly day: Day
  readonly time?: ClockTime
  /** What was written beside them, and says more than when. */
  readonly words?: string
}

/** Reads a day (and time) in plain words, English or Chinese, as of today; `undefined` where there is none in it. */
export function useReadWhen(toward: 'future' | 'past' = 'future'): (text: string) => When | undefined {
  const { i18n } = useTranslation()
  const readClock = useClock()
  const { data: order } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.dateOrder }))
  return useMemo(
    () => (text) => {
      const now = text.trim() ? readClock() : undefined
      const found = now && readDate(text, { today: now.day, now: now.time, language: i18n.language, order, toward })
      return found && { day: found.day, time: found.time, words: wordsBeside(text, [found]) }
    },
    [i18n.language, readClock, order, toward],
  )
}

/** The moment something happened, in this machine's zone where a time is known. */
export function momentOf({ day, time }: When): Moment {
  return (time ? `${day}T${time}[${Intl.DateTimeFormat().resolvedOptions().timeZone}]` : day) as Moment
}
