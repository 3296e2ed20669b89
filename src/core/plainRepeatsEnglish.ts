import type { RepeatUnit } from './entries/reminder'
import { amount } from './plainDatesEnglish'
import type { RepeatPattern } from './plainRepeats'
import { everyRule, type Rule } from './rules'

const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|other|second)'
const UNIT = '(day|week|fortnight|month|quarter|year)s?'
const WEEKDAY = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?'
const WEEKDAYS = `(${WEEKDAY}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*)${WEEKDAY})*)`
const PLACE = '(first|second|third|fourth|last|1st|2nd|3rd|4th)'
const MONTHLY = `(?:(?:of|in)\\s+)?(?:every|each|the|a)\\s+(?:${NUMBER}\\s+)?(month|quarter)s?`
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?'

const units: Readonly<Record<string, readonly [number, RepeatUnit]>> = { day: [1, 'day'], week: [1, 'week'], fortnight: [2, 'week'], month: [1, 'month'], quarter: [3, 'month'], year: [1, 'year'] }
const adverbs: Readonly<Record<string, readonly [number, RepeatUnit]>> = {
  daily: [1, 'day'],
  weekly: [1, 'week'],
  biweekly: [2, 'week'],
  fortnightly: [2, 'week'],
  monthly: [1, 'month'],
  quarterly: [3, 'month'],
  yearly: [1, 'year'],
  annually: [1, 'year'],
}
const workdays = ['MO', 'TU', 'WE', 'TH', 'FR']
const places = ['first', 'second', 'third', 'fourth']

/** Each way to say it, the particular before the plain. */
export const englishRepeats: readonly RepeatPattern[] = [
  { pattern: pattern(`(?:again\\s+)?(?:every\\s+)?${NUMBER}\\s+${UNIT}\\s+(?:after|from|since)\\s+(?:(?:it\\s+(?:is|was)|it['’]s|i['’]ve|i(?:\\s+have)?|being|i\\s+last)\\s+)?(?:done|did(?:\\s+it)?|complet(?:ion|ed|ing)(?:\\s+it)?|finish(?:ed|ing)?(?:\\s+it)?)`), read: ([, count, unit]) => afterDone(count, unit) },
  { pattern: pattern(`(?:(?:on|every|each)\\s+)?(?:the\\s+)?${PLACE}\\s+(weekday|workday|working day|business day|day|${WEEKDAY})\\s+${MONTHLY}`), read: ([, place, day, count, unit]) => placed(place, day, count, unit) },
  { pattern: pattern(`(?:monthly|quarterly|every\\s+(?:${NUMBER}\\s+)?(?:month|quarter)s?)\\s+on\\s+the\\s+${PLACE}\\s+(weekday|workday|working day|business day|day|${WEEKDAY})`), read: ([said = '', count, place, day]) => placed(place, day, count, /quarter/i.test(said) ? 'quarter' : 'month') },
  { pattern: pattern(`(?<=\\b(?:29th|30th|31st)\\s+)${MONTHLY}`), read: ([, count, unit]) => plain(units[unit?.toLowerCase() ?? ''], counted(count)) },
  { pattern: pattern(`(?:on\\s+)?(?:the\\s+)?${DATE}\\s+(?:day\\s+)?${MONTHLY}`), read: ([, date, count, unit]) => onDate(date, count, unit) },
  { pattern: pattern(`(?:monthly|every\\s+(?:${NUMBER}\\s+)?(month)s?)\\s+on\\s+(?:the\\s+|day\\s+)${DATE}`), read: ([, count, unit = 'month', date]) => onDate(date, count, unit) },
  { pattern: pattern(`every\\s+(last|first)\\s+(${WEEKDAY})(?:\\s+of\\s+the\\s+month)?`), read: ([, place, day]) => placed(place, day, undefined, 'month') },
  { pattern: pattern('(?:every|each|on)\\s+(?:weekdays?|workdays?|working days?|business days?)|weekdays'), read: () => everyRule('week', 1, { weekdays: workdays }) },
  { pattern: pattern(`(?:weekly|every\\s+(?:${NUMBER}\\s+)?(week|fortnight)s?)\\s+on\\s+${WEEKDAYS}`), read: ([said = '', count, unit = 'week', days]) => weekly(/^fortnightly/i.test(said) ? 'two' : count, unit, days) },
  { pattern: pattern(`every\\s+(?:(other|second|2nd)\\s+)?${WEEKDAYS}`), read: ([, other, days]) => weekly(other ? 'two' : undefined, 'week', days) },
  { pattern: pattern('(daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)'), read: ([, word = '']) => plain(adverbs[word.toLowerCase()], 1) },
  { pattern: pattern(`every\\s+(?:${NUMBER}\\s+)?${UNIT}`), read: ([, count, unit = '']) => plain(units[unit.toLowerCase()], counted(count)) },
]

function pattern(source: string): RegExp {
  return new RegExp(`\\b${source}\\b`, 'i')
}

const counted = (word: string | undefined) => (word === undefined ? 1 : /^(?:other|second)$/i.test(word) ? 2 : amount(word))

function plain(meant: readonly [number, RepeatUnit] | undefined, times: number): Rule | undefined {
  return meant && everyRule(meant[1], meant[0] * times)
}

function afterDone(count: string | undefined, unit = ''): { readonly afterDone: { readonly every: number; readonly unit: RepeatUnit } } | undefined {
  const [times, of] = units[unit.toLowerCase()] ?? [0, 'day' as const]
  const every = times * counted(count)
  return every >= 1 && every <= 999 ? { afterDone: { every, unit: of } } : undefined
}

const dayCode = (word: string) => word.slice(0, 2).toUpperCase()

function weekly(count: string | undefined, unit: string, days = ''): Rule {
  const weekdays = days.match(new RegExp(WEEKDAY, 'gi'))?.map(dayCode) ?? []
  return everyRule('week', counted(count) * (/^f/i.test(unit) ? 2 : 1), { weekdays: [...new Set(weekdays)] })
}

/** "The last Friday", "the first working day", "the last day" of every so many months. */
function placed(place = '', day = '', count: string | undefined, unit = 'month'): Rule {
  const every = counted(count) * (/^q/i.test(unit) ? 3 : 1)
  const position = /^last$/i.test(place) ? -1 : /^\d/.test(place) ? Number(place[0]) : places.indexOf(place.toLowerCase()) + 1
  if (/^day$/i.test(day)) return everyRule('month', every, { monthDays: [position] })
  if (/^(?:week|work|business)/i.test(day)) return everyRule('month', every, { weekdays: workdays, positions: [position] })
  return everyRule('month', every, { weekdays: [`${position}${dayCode(day)}`] })
}

/** The 29th to the 31st do not stand in every month: those are said as a day to begin on, and a month. */
function onDate(date = '', count: string | undefined, unit = 'month'): Rule | undefined {
  const day = Number(date)
  return day >= 1 && day <= 28 ? everyRule('month', counted(count) * (/^q/i.test(unit) ? 3 : 1), { monthDays: [day] }) : undefined
}
