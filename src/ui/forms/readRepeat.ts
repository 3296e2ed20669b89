import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import { readRepeatAndDate } from '../../core/plainRepeats'
import { calls } from '../book/client'
import { useClock } from '../book/useClock'
import type { When } from './readWhen'

/** Reads how often and from when, in plain words, English or Chinese; what is not said is left out. */
export function useReadRepeat(): (text: string) => { readonly plan?: RepeatPlan; readonly when?: When } {
  const { i18n } = useTranslation()
  const readClock = useClock()
  const { data: order } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.dateOrder }))
  return useMemo(
    () => (text) => {
      const now = text.trim() ? readClock() : undefined
      if (!now) return {}
      const { repeat, date } = readRepeatAndDate(text, { today: now.day, now: now.time, language: i18n.language, order, toward: 'future' })
      return { plan: repeat?.plan, when: date && { day: date.day, time: date.time } }
    },
    [i18n.language, readClock, order],
  )
}
