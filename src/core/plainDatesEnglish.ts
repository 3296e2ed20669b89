import { Temporal } from 'temporal-polyfill'
import type { ClockTime, Day } from './dates'
import { dayFromParts, type DateUnit, inWeek, nearest, shifted, type Spotted, yearAround } from './plainDatesSpotted'

interface Context {
  readonly today: Day
  readonly now?: ClockTime
  readonly order?: 'day-month' | 'month-day'
  readonly toward?: 'future' | 'past'
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const units: Readonly<Record<string, { readonly unit: DateUnit; readonly times: number }>> = {
  day: { unit: 'day', times: 1 },
  week: { unit: 'week', times: 1 },
  fortnight: { unit: 'week', times: 2 },
  month: { unit: 'month', times: 1 },
  quarter: { unit: 'month', times: 3 },
  year: { unit: 'year', times: 1 },
}
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const AMOUNT = `(\\d{1,4}|an?|a couple of|half an?|${numbers.slice(1).join('|')})\\s+`
const UNIT = '(day|week|fortnight|month|quarter|year)s?'
const WEEKDAY = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'

/** Each way to say it, and the day it means; undefined where it means none. */
const patterns: readonly { readonly pattern: RegExp; readonly kind: Spotted['kind']; readonly read: (found: RegExpExecArray, context: Context) => Day | undefined }[] = [
  { pattern: new RegExp(`\\b(?:in|after) ${AMOUNT}${UNIT}(?: time)?\\b`, 'gi'), kind: 'relative', read: ([, count, unit], { today }) => moved(today, count, unit, 1) },
  { pattern: new RegExp(`\\b${AMOUNT}${UNIT} (?:from (?:now|today)|later)\\b`, 'gi'), kind: 'relative', read: ([, count, unit], { today }) => moved(today, count, unit, 1) },
  { pattern: new RegExp(`\\b${AMOUNT}${UNIT} (?:ago|back)\\b`, 'gi'), kind: 'relative', read: ([, count, unit], { today }) => moved(today, count, unit, -1) },
  { pattern: new RegExp(`\\b(next|last|past) ${UNIT}\\b`, 'gi'), kind: 'relative', read: ([, which, unit], { today }) => moved(today, 'a', unit, which?.toLowerCase() === 'next' ? 1 : -1) },
  { pattern: new RegExp(`\\b(next|last|past) week[\\s,]+(?:on )?${WEEKDAY}\\b`, 'gi'), kind: 'relative', read: ([, which, name], { today }) => inWeek(today, weeksOn(which), weekdayNumber(name)) },
  { pattern: new RegExp(`\\b${WEEKDAY}[\\s,]+(?:of )?(next|last|past) week\\b`, 'gi'), kind: 'relative', read: ([, name, which], { today }) => inWeek(today, weeksOn(which), weekdayNumber(name)) },
  { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, kind: 'relative', read: (_found, { today }) => today },
  { pattern: /\b(?:the )?day (after tomorrow|before yesterday)\b/gi, kind: 'relative', read: ([, which = ''], { today }) => shifted(today, /^a/i.test(which) ? 2 : -2, 'day') },
  { pattern: /(?<!\b(?:after|before) )\b(tomorrow|yesterday|tmrw)(?: (?:morning|afternoon|evening|night))?\b/gi, kind: 'relative', read: ([, which = ''], { today }) => shifted(today, /^t/i.test(which) ? 1 : -1, 'day') },
  { pattern: /\b(?:29(?:th)?(?: of)? feb(?:ruary)?|feb(?:ruary)? 29(?:th)?)\b(?!,? \d{4})/gi, kind: 'calendar', read: (_found, context) => yearAround({ month: 2, day: 29 }, context) },
  { pattern: /\b(?:the )?end of (?:the |this |next )?(?:month|week|year)\b/gi, kind: 'relative', read: ([text], { today }) => endOf(text, today) },
  { pattern: new RegExp(`\\b(?:(last|past|next|this|coming) )?${WEEKDAY}\\b(?!\\s+week\\b)`, 'gi'), kind: 'weekday', read: ([, which, name], context) => weekdayMeant(which, name, context) },
  { pattern: /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|time|floor|\w*day))/gi, kind: 'calendar', read: ([, date], context) => dayOfMonth(Number(date), context) },
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?![\d.])/g, kind: 'calendar', read: ([, first, second], context) => yearAround({ month: Number(second), day: Number(first) }, context) },
]

/** Days in English that need counting from today rather than a calendar. */
export function findEnglishDates(text: string, context: Context): Spotted[] {
  return [...patterns.flatMap(({ pattern, kind, read }) => [...text.matchAll(pattern)].flatMap((found) => spot(found, read(found, context), kind))), ...hoursAhead(text, context)]
}

function spot(found: RegExpExecArray, day: Day | undefined, kind: Spotted['kind']): Spotted[] {
  return day ? [{ start: found.index, end: found.index + found[0].length, day, kind }] : []
}

function moved(today: Day, count = '', unit = '', direction: 1 | -1): Day | undefined {
  const known = units[unit.toLowerCase()]
  if (!known) return undefined
  if (/^half/i.test(count)) return known.unit === 'year' ? shifted(today, 6 * direction, 'month') : known.unit === 'month' ? shifted(today, 15 * direction, 'day') : undefined
  return shifted(today, amount(count) * known.times * direction, known.unit)
}

export function amount(word: string): number {
  const lower = word.toLowerCase()
  if (/^\d+$/.test(lower)) return Number(lower)
  if (lower === 'a couple of') return 2
  return Math.max(1, numbers.indexOf(lower))
}

const weekdayNumber = (name = '') => weekdays.indexOf(name.slice(0, 3).toLowerCase())
const weeksOn = (which = '') => (/^next/i.test(which) ? 1 : -1)

/** "Last Tuesday" is before today; "next Friday" the one of next week; a bare one the nearest. Lower-case "sat" and "sun" alone are words. */
function weekdayMeant(which: string | undefined, name = '', { today, toward }: Context): Day | undefined {
  if (!which && /^(?:sat|sun|wed|mon)$/.test(name)) return undefined
  const weekday = weekdayNumber(name)
  switch (which?.toLowerCase()) {
    case 'last':
    case 'past':
      return nearest(shifted(today, -1, 'day') ?? today, weekday, 'past')
    case 'next':
      return inWeek(today, 1, weekday)
    case 'this':
    case 'coming':
      return nearest(today, weekday)
    default:
      return nearest(today, weekday, toward)
  }
}

function dayOfMonth(date: number, { today, toward = 'future' }: Context): Day | undefined {
  const [year = 0, month = 1] = today.split('-').map(Number)
  for (let step = 0; step < 12; step++) {
    const index = year * 12 + month - 1 + (toward === 'future' ? step : -step)
    const found = dayFromParts({ year: Math.floor(index / 12), month: (index % 12) + 1, day: date })
    if (found && (toward === 'future' ? found >= today : found <= today)) return found
  }
  return undefined
}

function endOf(text: string, today: Day): Day | undefined {
  const next = /next/i.test(text) ? 1 : 0
  if (/week$/i.test(text)) return inWeek(today, next, 4)
  const start = Temporal.PlainDate.from(today)
  if (/year$/i.test(text)) return start.add({ years: next }).with({ month: 12, day: 31 }).toString() as Day
  const month = start.with({ day: 1 }).add({ months: next })
  return month.with({ day: month.daysInMonth }).toString() as Day
}

/** "In an hour", "in 20 minutes": only where the time of day is known. */
function hoursAhead(text: string, { today, now }: Context): Spotted[] {
  if (!now) return []
  return [...text.matchAll(new RegExp(`\\bin ${AMOUNT}(minute|min|hour)s?\\b`, 'gi'))].map((found) => {
    const minutes = /^half/i.test(found[1] ?? '') ? 30 : amount(found[1] ?? '') * (/^h/i.test(found[2] ?? '') ? 60 : 1)
    const moment = Temporal.PlainDateTime.from(`${today}T${now}`).add({ minutes })
    return { start: found.index, end: found.index + found[0].length, day: moment.toPlainDate().toString() as Day, time: moment.toPlainTime().toString().slice(0, 5), kind: 'relative' }
  })
}
