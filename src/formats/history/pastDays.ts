import type { Day } from '../../core/dates'
import { dayNumber, dayOf, fromDayNumber, isDay } from '../../core/days'
import { occurrencesBetween } from '../../core/repeats'
import { readRule, type Rule, writeRule } from '../../core/rules'

/** Of an event that repeats the latest so many times are taken. */
export const MOST_TIMES = 300

interface PastDays {
  readonly days: readonly string[]
  /** There were more before them. */
  readonly isCut: boolean
}

/** The days an event falls on up to today, by its DTSTART and RRULE. */
export function pastDays(start: string, rrule: string | undefined, today: Day, excluded: ReadonlySet<string>): PastDays {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)/.exec(start.trim()) ?? []
  const first = `${year}-${month}-${date}`
  if (!isDay(first)) return { days: [], isCut: false }
  const rule = rrule === undefined ? undefined : readRule(rrule.replace(/;?WKST=[A-Z]{2}/i, '').replace(/(UNTIL=\d{8})T\d{6}Z?/i, '$1').slice(0, 200))
  return rule ? latest(dayOf(first as Day), rule, today, excluded) : { days: [first], isCut: false }
}

function latest(first: Day, rule: Rule, today: Day, excluded: ReadonlySet<string>): PastDays {
  const last = rule.until !== undefined && rule.until < today ? rule.until : today
  // However long ago it began, only the stretch that is wanted is unfolded.
  const begin = rule.count === undefined ? Math.max(dayNumber(first), dayNumber(last) - stretch(rule) - excluded.size * periodOf(rule)) : dayNumber(first)
  const days = occurrencesBetween({ rule: writeRule(rule), from: first }, fromDayNumber(begin), last).filter((day) => exists(day, first, rule) && !excluded.has(day.replaceAll('-', '')))
  return { days: days.slice(-MOST_TIMES), isCut: days.length > MOST_TIMES || (days.length === MOST_TIMES && begin > dayNumber(first)) }
}

const daysIn: Readonly<Record<Rule['unit'], number>> = { day: 1, week: 7, month: 31, year: 366 }

const periodOf = ({ unit, every }: Rule): number => daysIn[unit] * every

/** So many days hold {@link MOST_TIMES} of its days, and not many more. */
function stretch(rule: Rule): number {
  const { weekdays, monthDays, positions, months } = rule
  const named = weekdays.reduce((count, day) => count + (rule.unit !== 'week' && day.length === 2 ? 4 : 1), 0)
  const inPeriod = (positions.length || named || monthDays.length || 1) * (months.length || 1)
  // The 29th to 31st are not in every month, nor the 29th of February in every year.
  const rare = named + monthDays.length === 0 ? (rule.unit === 'month' ? 2 : rule.unit === 'year' ? 8 : 1) : 1
  return periodOf(rule) * (Math.ceil(MOST_TIMES / inPeriod) + 2) * rare
}

/** Reminders keep to the last day of a month that has no 31st; calendars have none there (RFC 5545). */
function exists(day: Day, first: Day, { unit, weekdays, monthDays }: Rule): boolean {
  return unit === 'day' || unit === 'week' || weekdays.length + monthDays.length > 0 || day.slice(8) === first.slice(8)
}
