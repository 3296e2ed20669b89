import type { ClockTime, Day, Moment } from './dates'

/** The day so many days later; never before the first or after the last that can be written. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(Math.min(Math.max(dayNumber(day) + days, FIRST_DAY), LAST_DAY))
}

/** 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The wall clock so many whole minutes after a local time, `YYYY-MM-DDTHH:MM`. */
export function minutesLater(localTime: string, minutes: number): { readonly day: Day; readonly time: ClockTime } {
  const day = localTime.slice(0, 10) as Day
  const total = Number(localTime.slice(11, 13)) * 60 + Number(localTime.slice(14, 16)) + minutes
  const days = Math.floor(total / DAY_MINUTES)
  const left = total - days * DAY_MINUTES
  return { day: addDays(day, days), time: `${twoDigits(Math.floor(left / 60))}:${twoDigits(left % 60)}` }
}

const DAY_MINUTES = 24 * 60

/** The month of a day, or one so many months later: its first day and its length. */
export function monthOf(day: Day, later = 0): { readonly first: Day; readonly days: number } {
  const months = yearOf(day) * 12 + monthIn(day) - 1 + later
  const first = firstOfMonth(months)
  return { first: fromDayNumber(first), days: firstOfMonth(months + 1) - first }
}

/** Months are counted from January of the year 0. */
const firstOfMonth = (months: number) => civilDayNumber(Math.floor(months / 12), (months % 12) + 1, 1)

/** The civil day of a moment, where it happened. */
export function dayOf(moment: Moment | Day): Day {
  return moment.slice(0, 10) as Day
}

/** Local wall-clock time of a moment, if it has one. */
export function timeOf(moment: Moment | Day): ClockTime | undefined {
  return moment[10] === 'T' ? moment.slice(11, 16) : undefined
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar: integers only, for work on many rows. Of a moment, its civil day. */
export function dayNumber(day: Day | Moment): number {
  return civilDayNumber(yearOf(day), monthIn(day), digit(day, 8) * 10 + digit(day, 9))
}

/** The same of a year, month and date (days_from_civil, Howard Hinnant). */
export function civilDayNumber(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const digit = (text: string, index: number) => text.charCodeAt(index) - 48
const yearOf = (day: Day | Moment) => digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
const monthIn = (day: Day | Moment) => digit(day, 5) * 10 + digit(day, 6)

/** Monday (1) to Sunday (7). */
export function weekdayOf(day: Day): number {
  return weekdayAt(dayNumber(day))
}

/** The same of a day by its number; day 0 was a Thursday. */
export function weekdayAt(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The inverse of {@link dayNumber}. */
export function fromDayNumber(number: number): Day {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}` as Day
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  return fromDayNumber(dayNumber(text as Day)) === text
}
