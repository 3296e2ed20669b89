import { useTranslation } from 'react-i18next'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'

interface Said {
  readonly day: string
  readonly time?: string
}

/** Writes a day, with its weekday where that helps, and the time if there is one: "Friday 27 November, 10:00". */
export function useDayAndTime(): (when: Said, style?: 'long' | 'weekday') => string {
  const { t, i18n } = useTranslation()
  const today = useToday()
  return ({ day, time }, style = 'long') => {
    const shown = formatDay(day, i18n.language, { style, today })
    return time ? t('timeline:dayAndTime', { day: shown, time }) : shown
  }
}
