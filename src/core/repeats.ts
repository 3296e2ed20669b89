import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import type { Every, Repeat, RepeatPlan } from './entries/reminder'
import { everyRule, MOST_TIMES, readRule, type Rule, writeRule } from './rules'

/** What a repeat says, however it was written down: a rule from a day, or so long after it is done. */
export type Series = { readonly rule: Rule; readonly from: Day } | { readonly afterDone: Every }

/** Reads a repeat as it is kept, in any form it was ever kept in; undefined for a rule that Hearth cannot follow, which then has no further day. */
export function seriesOf(repeat: Repeat): Series | undefined {
  if ('afterDone' in repeat) return { afterDone: repeat.afterDone }
  if ('every' in repeat) return { rule: everyRule(repeat.unit, repeat.every), from: repeat.from }
  const rule = readRule(repeat.rule)
  return rule && { rule, from: repeat.from }
}

/** A plan that begins on a day. */
export function repeatFrom(plan: RepeatPlan, from: Day): Repeat {
  return 'afterDone' in plan ? plan : { ...plan, from }
}

/** The plan of a repeat, without the day it begins on. */
export function planOf(repeat: Repeat): RepeatPlan {
  if ('afterDone' in repeat) return { afterDone: repeat.afterDone }
  return { rule: 'rule' in repeat ? repeat.rule : writeRule(everyRule(repeat.unit, repeat.every)) }
}

/** When it comes back once it is done: the first day of the series after both `due` and `today`; undefined where it has ended. */
export function nextOccurrence(repeat: Repeat, due: Day, today: Day): Day | undefined {
  const series = seriesOf(repeat)
  if (!series) return undefined
  if ('afterDone' in series) return later(today, series.afterDone)
  return firstAfter(series, due > today ? due : today)
}

/** When it comes back if this one time is left out: the first day of the series after `due`, today at the earliest. */
export function nextAfterSkipping(repeat: Repeat, due: Day, today: Day): Day | undefined {
  const series = seriesOf(repeat)
  if (!series) return undefined
  if ('afterDone' in series) return later(due > today ? due : today, series.afterDone)
  const day = firstAfter(series, due)
  return day === undefined || day >= today ? day : firstAfter(series, dayBefore(today))
}

/** The first day a plan can fall on, from `day` on. */
export function firstOccurrence(plan: RepeatPlan, day: Day): Day | undefined {
  if ('afterDone' in plan) return later(day, plan.afterDone)
  const rule = readRule(plan.rule)
  return rule && [...daysOf({ rule, from: day }, day, 1)][0]
}

/** The days of a series from `first` to `last`, both included, at most 1,000. What comes back only after it is done has none. */
export function occurrencesBetween(repeat: Repeat, first: Day, last: Day): Day[] {
  const series = seriesOf(repeat)
  if (!series || 'afterDone' in series) return []
  const days: Day[] = []
  for (const day of daysOf(series, first)) {
    if (day > last) break
    days.push(day)
  }
  return days
}

function later(day: Day, { every, unit }: Every): Day {
  return Temporal.PlainDate.from(day).add({ [`${unit}s`]: every }).toString() as Day
}

const dayBefore = (day: Day) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString() as Day

function firstAfter(series: Extract<Series, { rule: Rule }>, after: Day): Day | undefined {
  const next = Temporal.PlainDate.from(after).add({ days: 1 }).toString() as Day
  return [...daysOf(series, next, 1)][0]
}

/** The days of a series from `first` on, in order, at most so many. */
function* daysOf({ rule, from }: Extract<Series, { rule: Rule }>, first: Day, most = MOST_TIMES): Generator<Day, void, void> {
  const { count, until } = rule
  const isBare = rule.weekdays.length + rule.monthDays.length === 0
  const start = count === undefined && first > from ? first : from
  const days = isBare ? steps(rule, from, start) : rule.unit === 'month' && rule.weekdays.length > 0 ? weekdaysOfMonths(rule, from, start) : matches(rule, from, start)
  let counted = 0
  let given = 0
  for (const day of days) {
    if (day.length !== 10) return
    if (day < from) continue
    if ((until !== undefined && day > until) || (count !== undefined && counted++ >= count) || given >= most) return
    if (day < first) continue
    given += 1
    yield day
  }
}

/** A rule that names no days: so many units after the day it began, each counted from there, so that the 31st stays the 31st where a month has one. */
function* steps({ unit, every }: Rule, from: Day, start: Day): Generator<Day, void, void> {
  const origin = Temporal.PlainDate.from(from)
  let step = Math.max(0, periodsUntil(origin, start, unit, every) - 1)
  for (;;) {
    yield origin.add({ [`${unit}s`]: step * every }).toString() as Day
    step += 1
  }
}

/** A rule that names days, as ical.js unfolds it: begun at the start of a period of the series before `start`, so that it need not count up from long ago. */
function* matches(rule: Rule, from: Day, start: Day): Generator<Day, void, void> {
  const { unit, every } = rule
  const origin = startOfPeriod(Temporal.PlainDate.from(from), unit)
  const steps = periodsUntil(origin, start, unit, every) - 2
  const begin = origin.add({ [`${unit}s`]: steps * every })
  const endless = ICAL.Recur.fromString(writeRule({ ...rule, count: undefined, until: undefined }))
  const iterator = endless.iterator(ICAL.Time.fromDateString(begin.toString()))
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) yield next.toString() as Day
}

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** "The last Friday", "the first working day": ical.js takes longer for a thousand of them than anybody should wait. */
function* weekdaysOfMonths({ every, weekdays, positions }: Rule, from: Day, start: Day): Generator<Day, void, void> {
  const wanted = weekdays.map((code) => ({ weekday: weekdayCodes.indexOf(code.slice(-2)), place: Number(code.slice(0, -2)) }))
  const origin = startOfPeriod(Temporal.PlainDate.from(from), 'month')
  for (let step = Math.max(0, periodsUntil(origin, start, 'month', every) - 1); ; step++) {
    const month = origin.add({ months: step * every })
    const first = dayNumber(month.toString() as Day)
    const length = month.daysInMonth
    const { dayOfWeek } = month
    const fitting = Array.from({ length }, (_, index) => index).filter((index) => {
      const place = Math.floor(index / 7) + 1
      const fromEnd = -Math.floor((length - 1 - index) / 7) - 1
      return wanted.some((day) => day.weekday === (dayOfWeek + index) % 7 && (day.place === 0 || day.place === place || day.place === fromEnd))
    })
    const chosen = positions.length === 0 ? fitting : fitting.filter((_, index) => positions.includes(index + 1) || positions.includes(index - fitting.length))
    for (const index of chosen) yield fromDayNumber(first + index)
  }
}

function periodsUntil(origin: Temporal.PlainDate, day: Day, unit: Rule['unit'], every: number): number {
  return Math.floor(origin.until(day, { largestUnit: unit })[`${unit}s`] / every)
}

function startOfPeriod(day: Temporal.PlainDate, unit: Rule['unit']): Temporal.PlainDate {
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 })
    case 'month':
      return day.with({ day: 1 })
    case 'year':
      return day.with({ month: 1, day: 1 })
  }
}
