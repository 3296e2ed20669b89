import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import { readRepeatAndDate } from '../../core/plainRepeats'
import { calls } from '../book/client'
import { useToday } from '../book/useToday'
import { timeNow, type When } from './readWhen'

/** Reads how often and from when, in plain words, English or Chinese; what is not said is left out. */
export function useReadRepeat(): (text: string) => { readonly plan?: RepeatPlan; readonly when?: When } {
  const { i18n } = useTranslation()
  const today = useToday()
  const { data: order } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.dateOrder }))
  return useMemo(
    () => (text) => {
      if (!text.trim() || !today) return {}
      const { repeat, date } = readRepeatAndDate(text, { today, now: timeNow(), language: i18n.language, order, toward: 'future' })
      return { plan: repeat?.plan, when: date && { day: date.day, time: date.time } }
    },
    [i18n.language, today, order],
  )
}
