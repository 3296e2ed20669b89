import type { Day } from '../../core/dates'
import type { PartialDate } from '../../core/people'
import { localeOf } from '../book/formatDay'

export function monthNames(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', month: 'long' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 15))))
}

/** "14 May 1988", "14 May"; a date of the Chinese calendar by its numbers. */
export function formatPartialDate({ year, month, day, calendar }: PartialDate, language: string): string {
  if (calendar) return [year, `${String(month)}/${String(day)}`].filter(Boolean).join(', ')
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', day: 'numeric', month: 'long', year: year === undefined ? undefined : 'numeric' })
  const date = new Date(Date.UTC(2000, month - 1, day))
  if (year !== undefined) date.setUTCFullYear(year, month - 1, day)
  return format.format(date)
}

/** Full years since a date with a year, on a day; undefined where the year is not known. */
export function yearsSince({ year, month, day, calendar }: PartialDate, today: Day): number | undefined {
  if (year === undefined || calendar || !today) return undefined
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number)
  const passed = thisMonth > month || (thisMonth === month && thisDay >= day)
  return Math.max(0, thisYear - year - (passed ? 0 : 1))
}
