import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import { readRepeatAndDate } from '../../core/plainRepeats'
import { wordsBeside } from '../../core/wordsBeside'
import { calls } from '../book/client'
import { useClock } from '../book/useClock'
import type { When } from './readWhen'

interface Read {
  readonly plan?: RepeatPlan
  readonly when?: When
  /** What was written besides. */
  readonly words?: string
}

/** Reads how often and from when, in plain words, English or Chinese; what is not said is left out. */
export function useReadRepeat(): (text: string) => Read {
  const { i18n } = useTranslation()
  const readClock = useClock()
  const { data: order } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.dateOrder }))
  return useMemo(
    () => (text) => {
      const now = text.trim() ? readClock() : undefined
      if (!now) return {}
      const { repeat, date } = readRepeatAndDate(text, { today: now.day, now: now.time, language: i18n.language, order, toward: 'future' })
      return { plan: repeat?.plan, when: date && { day: date.day, time: date.time }, words: repeat || date ? wordsBeside(text, [repeat, date].filter((piece) => piece !== undefined)) : undefined }
    },
    [i18n.language, readClock, order],
  )
}
