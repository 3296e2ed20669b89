import type { TFunction } from 'i18next'
import type { CalendarDay } from '../../core/calendar'

/** 初一, 十五; on the first of a month its name, 八月, 闰六月. */
export function chineseWords(t: TFunction, { month, leap, day }: CalendarDay['chinese']): string {
  return day === 1 ? chineseMonth(t, month, leap) : (t('calendar:chinese.days').split(' ')[day - 1] ?? '')
}

/** 八月十五. */
export function chineseDate(t: TFunction, { month, leap, day }: Pick<CalendarDay['chinese'], 'month' | 'leap' | 'day'>): string {
  return t('calendar:chinese.date', { month: chineseMonth(t, month, leap), day: t('calendar:chinese.days').split(' ')[day - 1] ?? '' })
}

function chineseMonth(t: TFunction, month: number, leap: boolean): string {
  const name = t('calendar:chinese.months').split(' ')[month - 1] ?? ''
  return leap ? t('calendar:chinese.leap', { month: name }) : name
}
