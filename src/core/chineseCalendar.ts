import { LunarYear } from 'lunar-typescript'

/** A day of the Chinese calendar. The year is the Gregorian one in which its New Year falls. */
export interface ChineseDay {
  readonly year: number
  readonly month: number
  /** In the month that was put in after the one of this number. */
  readonly leap: boolean
  readonly day: number
}

interface Month {
  readonly month: number
  readonly leap: boolean
  /** Day number (days.ts) of its first day. */
  readonly first: number
  readonly days: number
}

/** A day number is this much less than the Julian day of the same noon. */
const JULIAN_DAY = 2_440_588
const years = new Map<number, readonly Month[]>()

/** The twelve or thirteen months of a year, worked out once each. */
function monthsOf(year: number): readonly Month[] {
  const known = years.get(year)
  if (known) return known
  const months = LunarYear.fromYear(year)
    .getMonths()
    .filter((month) => month.getYear() === year)
    .map((month) => ({ month: Math.abs(month.getMonth()), leap: month.isLeap(), first: month.getFirstJulianDay() - JULIAN_DAY, days: month.getDayCount() }))
  years.set(year, months)
  return months
}

/** The day of the Chinese calendar on a day number of a Gregorian year. */
export function chineseDay(number: number, gregorianYear: number): ChineseDay {
  const begun = monthsOf(gregorianYear)[0]
  const year = begun && begun.first <= number ? gregorianYear : gregorianYear - 1
  const found = monthsOf(year).findLast(({ first }) => first <= number)
  if (!found) throw new Error(`no Chinese month holds day ${String(number)}`)
  return { year, month: found.month, leap: found.leap, day: number - found.first + 1 }
}

/**
 * The day number on which a date is kept in a Chinese year. One of a leap month is kept in that month where the year has it, else in the ordinary
 * month of its number; the 30th of a month that has only 29 days is kept on the 29th.
 */
export function chineseDateIn(year: number, { month, day, leapMonth = false }: { readonly month: number; readonly day: number; readonly leapMonth?: boolean }): number {
  const months = monthsOf(year)
  const found = months.find((each) => each.month === month && each.leap === leapMonth) ?? months.find((each) => each.month === month)
  if (!found) throw new Error(`the Chinese year ${String(year)} has no month ${String(month)}`)
  return found.first + Math.min(day, found.days) - 1
}
