import { gregorianEaster, orthodoxEaster } from 'date-easter'
import { ShouXingUtil } from 'lunar-typescript'
import { chineseDateIn } from './chineseCalendar'
import type { Day } from './dates'
import { dayNumber, weekdayAt } from './days'
import type { Festival } from './festivals'

/** Day numbers of a festival in a Gregorian year, kept once worked out; the Islamic ones come twice in some years. */
export function festivalDays(festival: Festival, year: number): readonly number[] {
  const key = `${festival} ${String(year)}`
  const known = kept.get(key)
  if (known) return known
  const days = rules[festival](year)
  kept.set(key, days)
  return days
}

const kept = new Map<string, readonly number[]>()

const numberOf = (year: number, month: number, day: number) => dayNumber(`${four(year)}-${two(month)}-${two(day)}` as Day)
const four = (number: number) => String(number).padStart(4, '0')
const two = (number: number) => String(number).padStart(2, '0')

const onDay = (month: number, day: number) => (year: number) => [numberOf(year, month, day)]
const chinese = (month: number, day: number) => (year: number) => [chineseDateIn(year, { month, day })]

/** The `nth` Monday (1) to Sunday (7) of a month. */
function weekday(month: number, day: number, nth: number) {
  return (year: number) => {
    const first = numberOf(year, month, 1)
    const ahead = (day - weekdayAt(first) + 7) % 7
    return [first + ahead + (nth - 1) * 7]
  }
}

/** Days of a calendar the platform counts, by the English name of its month; `before` for those that begin on the evening before. */
function counted(calendar: string, month: string, day: number, before = 0) {
  return (year: number) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'long', day: 'numeric', timeZone: 'UTC' })
    const days: number[] = []
    for (let number = numberOf(year, 1, 1), end = numberOf(year, 12, 31); number <= end; number++) {
      if (isDay(format.formatToParts((number + before) * 86_400_000), month, day)) days.push(number)
    }
    return days
  }
}

function isDay(parts: readonly Intl.DateTimeFormatPart[], month: string, day: number): boolean {
  return parts.some(({ type, value }) => type === 'day' && value === String(day)) && parts.some(({ type, value }) => type === 'month' && value.replace(/[^a-z]/gi, '') === month)
}

/** Days between 1970-01-01 00:00 UTC and the epoch J2000, from which astronomers count. */
const J2000 = 10_957.5
const MONTH = 29.530588
/** Half past six in the evening in India, in days of UTC. */
const DUSK = 13 / 24

/** Diwali: the last evening before the new moon while the sun stands in sidereal Libra (Lahiri's ayanamsa). Some communities keep it a day later. */
function diwali(year: number): number[] {
  const from = numberOf(year, 10, 10)
  const start = Math.floor((from - J2000) / MONTH) - 1
  for (let moon = start; moon < start + 5; moon++) {
    const moment = ShouXingUtil.shuoHigh(moon * 2 * Math.PI) - ShouXingUtil.ONE_THIRD
    const sun = (ShouXingUtil.saLon(moment / 36_525, -1) * 180) / Math.PI - (23.853 + 0.01397 * (year - 2000))
    const sidereal = ((sun % 360) + 360) % 360
    if (moment + J2000 > from && sidereal >= 180 && sidereal < 210) return [Math.ceil(moment + J2000 - DUSK) - 1]
  }
  return []
}

const rules: Readonly<Record<Festival, (year: number) => readonly number[]>> = {
  'new-year': onDay(1, 1),
  'orthodox-christmas': onDay(1, 7),
  'spring-festival': chinese(1, 1),
  'lantern-festival': chinese(1, 15),
  ramadan: counted('islamic-umalqura', 'Ramadan', 1),
  nowruz: counted('persian', 'Farvardin', 1),
  passover: counted('hebrew', 'Nisan', 15, 1),
  easter: (year) => easterDay(year, gregorianEaster),
  'orthodox-easter': (year) => easterDay(year, orthodoxEaster),
  'eid-al-fitr': counted('islamic-umalqura', 'Shawwal', 1),
  'dragon-boat': chinese(5, 5),
  'eid-al-adha': counted('islamic-umalqura', 'DhulHijjah', 10),
  'mid-autumn': chinese(8, 15),
  'rosh-hashanah': counted('hebrew', 'Tishri', 1, 1),
  'double-ninth': chinese(9, 9),
  'thanksgiving-canada': weekday(10, 1, 2),
  diwali,
  thanksgiving: weekday(11, 4, 4),
  hanukkah: counted('hebrew', 'Kislev', 25, 1),
  christmas: onDay(12, 25),
}

function easterDay(year: number, easter: (year: number) => { readonly month: number; readonly day: number }): number[] {
  if (year < 1) return []
  const { month, day } = easter(year)
  return [numberOf(year, month, day)]
}
