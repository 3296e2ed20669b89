import { Temporal } from 'temporal-polyfill'
import type { ClockTime, Day } from './dates'
import { dayNumber, fromDayNumber, isDay, weekdayOf } from './days'

/** Words in a text taken for a day, a time of day or both. */
export interface Spotted {
  readonly start: number
  readonly end: number
  readonly day?: Day
  readonly time?: ClockTime
  readonly kind: 'weekday' | 'relative' | 'calendar' | 'month' | 'time'
}

export type DateUnit = 'day' | 'week' | 'month' | 'year'

/** So many days, weeks, months or years on (or back, if negative); the 31st becomes the last of a shorter month. */
export function shifted(day: Day, count: number, unit: DateUnit): Day | undefined {
  if (!Number.isSafeInteger(count) || Math.abs(count) > 100_000) return undefined
  const moved = Temporal.PlainDate.from(day).add({ [`${unit}s`]: count })
  return moved.year >= 1 && moved.year <= 9999 ? (moved.toString() as Day) : undefined
}

/** The day `weekday` (0 is Monday) of the week `weeks` after the one `today` is in; weeks begin on Monday. */
export function inWeek(today: Day, weeks: number, weekday: number): Day {
  return fromDayNumber(dayNumber(today) + 1 - weekdayOf(today) + weeks * 7 + weekday)
}

/** The nearest such weekday from today on, or up to today. */
export function nearest(today: Day, weekday: number, toward: 'future' | 'past' = 'future'): Day {
  const ahead = (weekday + 8 - weekdayOf(today)) % 7
  return fromDayNumber(dayNumber(today) + (toward === 'future' ? ahead : ahead === 0 ? 0 : ahead - 7))
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function dayFromParts({ year, month, day }: Parts): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? (text as Day) : undefined
}

/** A month and day without a year: the next one from today, or the latest up to today. Feb 29 waits for a leap year. */
export function yearAround({ month, day }: Omit<Parts, 'year'>, { today, toward = 'future' }: { readonly today: Day; readonly toward?: 'future' | 'past' }): Day | undefined {
  const thisYear = Number(today.slice(0, 4))
  const step = toward === 'future' ? 1 : -1
  for (let tries = 0; tries <= 8; tries++) {
    const found = dayFromParts({ year: thisYear + step * tries, month, day })
    if (found && (toward === 'future' ? found >= today : found <= today)) return found
  }
  return undefined
}
