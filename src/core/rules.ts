import ICAL from 'ical.js'
import { Day, type Day as CalendarDay } from './dates'

export type RuleUnit = 'day' | 'week' | 'month' | 'year'

/** An RRULE as far as reminders follow it: by days, never finer, and such that no stretch of it is without an occurrence for long. */
export interface Rule {
  readonly unit: RuleUnit
  readonly every: number
  readonly count?: number
  /** The last day it may fall on. */
  readonly until?: CalendarDay
  /** Weekdays, in a month with their place: `MO`, `-1FR`. */
  readonly weekdays: readonly string[]
  /** Days of the month; negative from its end. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** Which of a month's days that fit. */
  readonly positions: readonly number[]
}

const LONGEST = 200
export const MOST_TIMES = 1000
const units: Readonly<Record<string, RuleUnit>> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' }
const frequencies: Readonly<Record<RuleUnit, string>> = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }
/** February's length in a common year: days after it do not exist in every year. */
const shortestMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isRule = (text: string): boolean => readRule(text) !== undefined

/** Reads an RRULE; undefined for one that is none, is finer than a day, or may have no occurrence for years (the 30th of February). */
export function readRule(text: string): Rule | undefined {
  const plain = text.replace(/^RRULE:/i, '').toUpperCase()
  if (plain.length > LONGEST || !/^[A-Z]+=[A-Z0-9,+-]+(?:;[A-Z]+=[A-Z0-9,+-]+)*$/.test(plain)) return undefined
  const names = plain.split(';').map((part) => part.slice(0, part.indexOf('=')))
  if (new Set(names).size < names.length || names.some((name) => !known.has(name)) || /(?:INTERVAL|COUNT)=0/.test(plain)) return undefined
  try {
    const rule = ruleOf(ICAL.Recur.fromString(plain))
    return rule && followable(rule) ? rule : undefined
  } catch {
    return undefined
  }
}

const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'])

function ruleOf(recur: InstanceType<typeof ICAL.Recur>): Rule | undefined {
  const unit = units[recur.freq]
  const until = recur.until ? Day.safeParse(recur.until.toString().slice(0, 10)) : undefined
  if (!unit || until?.success === false || recur.wkst !== ICAL.Time.MONDAY) return undefined
  const numbers = (part: string) => recur.getComponent(part).map(Number)
  return {
    unit,
    every: recur.interval,
    ...(recur.count ? { count: recur.count } : {}),
    ...(until ? { until: until.data } : {}),
    weekdays: recur.getComponent('BYDAY').map((day) => String(day).replace('+', '')),
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH'),
    positions: numbers('BYSETPOS'),
  }
}

/** Whether every one of its periods has a day, so that looking for the next one never takes long. */
function followable({ unit, every, count = 1, weekdays, monthDays, months, positions }: Rule): boolean {
  if (every < 1 || every > 999 || count < 1 || count > MOST_TIMES) return false
  const bare = weekdays.every((day) => day.length === 2)
  const ways = Number(weekdays.length > 0) + Number(monthDays.length > 0)
  switch (unit) {
    case 'day':
      return ways + months.length + positions.length === 0
    case 'week':
      return bare && monthDays.length + months.length + positions.length === 0
    case 'month':
      return ways <= 1 && months.length === 0 && weekdaysExist(weekdays) && monthDays.every((day) => Math.abs(day) >= 1 && Math.abs(day) <= 28) && positionsExist(positions, weekdays)
    case 'year':
      return months.length + ways + positions.length === 0 || (months.length > 0 && ways === 1 && positions.length === 0 && weekdaysExist(weekdays) && monthDays.every((day) => inEvery(months, day)))
  }
}

/** Every month has a first to fourth of each weekday; a fifth only some. */
const weekdaysExist = (weekdays: readonly string[]) => weekdays.every((day) => /^(?:-?[1-4])?[A-Z]{2}$/.test(day))

/** Among bare weekdays, each of which every month has four times. */
function positionsExist(positions: readonly number[], weekdays: readonly string[]): boolean {
  const least = weekdays.every((day) => day.length === 2) ? weekdays.length * 4 : 0
  return positions.every((position) => position !== 0 && Math.abs(position) <= least)
}

const inEvery = (months: readonly number[], day: number) => day !== 0 && months.every((month) => Math.abs(day) <= (shortestMonths[month - 1] ?? 0))

/** The rule as RFC 5545 writes it. */
export function writeRule({ unit, every, count, until, weekdays, monthDays, months, positions }: Rule): string {
  const parts: readonly (readonly [string, string | number])[] = [
    ['FREQ', frequencies[unit]],
    ['INTERVAL', every === 1 ? '' : every],
    ['BYMONTH', months.join(',')],
    ['BYMONTHDAY', monthDays.join(',')],
    ['BYDAY', weekdays.join(',')],
    ['BYSETPOS', positions.join(',')],
    ['COUNT', count ?? ''],
    ['UNTIL', until?.replaceAll('-', '') ?? ''],
  ]
  return parts.flatMap(([name, value]) => (value === '' ? [] : `${name}=${value}`)).join(';')
}

/** A rule from its unit, and whatever else it says. */
export function everyRule(unit: RuleUnit, every = 1, more: Partial<Omit<Rule, 'unit' | 'every'>> = {}): Rule {
  return { unit, every, weekdays: [], monthDays: [], months: [], positions: [], ...more }
}
