import type { ParsedResult } from 'chrono-node'
import * as english from 'chrono-node/en'
import * as chinese from 'chrono-node/zh'
import type { ClockTime, Day } from './dates'
import { findChineseDates } from './plainDatesChinese'
import { findEnglishDates } from './plainDatesEnglish'
import { dayFromParts, type Spotted, yearAround } from './plainDatesSpotted'

export interface DateContext {
  readonly today: Day
  /** Wall-clock time, for "in an hour"; left out, such words are not understood. */
  readonly now?: ClockTime
  /** `zh` reads 5/12 as 12 May unless `order` says otherwise. */
  readonly language?: string
  /** How 5/12 is meant; 5 December unless told. */
  readonly order?: 'day-month' | 'month-day'
  /** Which Friday "Friday" is: the coming one (for plans) or the last one (for what happened). */
  readonly toward?: 'future' | 'past'
}

/** A day somebody wrote in words, and where it stands in the text: [start, end) in UTF-16 units. */
export interface PlainDate {
  readonly day: Day
  readonly time?: ClockTime
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Beyond this nobody names a day, and reading would take long. */
const LONGEST = 2000

/** The first day a text names, in English or Chinese: "next Friday", "in 2 weeks", "3pm Friday", 两周后, 下周三下午三点. */
export function readDate(text: string, context: DateContext): PlainDate | undefined {
  return readDates(text, context)[0]
}

/** Every day a text names, in the order they stand. Days are civil days; no clock or time zone takes part. */
export function readDates(text: string, context: DateContext): PlainDate[] {
  const plain = text.slice(0, LONGEST)
  const own = [...findEnglishDates(plain, context), ...findChineseDates(plain, context)]
  const spotted = joined(plain, resolved(own, findCalendarDates(plain, context)))
  return spotted.flatMap(({ day, time, start, end }) => {
    const meant = day ?? (time && context.today)
    const from = start - (/\b(?:on|by|in|at|until)\s+$/i.exec(plain.slice(0, start))?.[0].length ?? 0)
    return meant ? { day: meant, time, text: plain.slice(from, end), start: from, end } : []
  })
}

/** Calendar dates and times of day are chrono's: "May 8th", 5/12, "3pm". Asked with a civil noon, and only for the parts it is certain of. */
function findCalendarDates(text: string, context: DateContext): Spotted[] {
  const monthFirst = context.order ? context.order === 'month-day' : context.language?.startsWith('zh')
  const [year = 2000, month = 1, day = 1] = context.today.split('-').map(Number)
  const reference = { instant: new Date(Date.UTC(year, month - 1, day, 12)), timezone: 0 }
  const western = monthFirst ? english.casual : english.GB
  const parsers = !/\p{Script=Han}/u.test(text) ? [western] : /[a-z]/i.test(text) ? [chinese.casual, western] : [chinese.casual]
  return parsers.flatMap((parser) => parser.parse(text, reference).flatMap((result) => spottedIn(result, context) ?? []))
}

/** Words that are months or weekdays only when written as such: "sat with", "we may". */
const everydayWord = /^(?:sat|sun|wed|mar|may|second|now|\d+\s*[a-zA-Z])$/
/** How long something takes is no time of day. */
const duration = /\d\s*h$|\b(?:min|mins|minutes?|hrs?|hours?|sec|seconds?)$|\d(?:min|mins)$|小时|小時|钟头|分钟|分鐘/i

function spottedIn({ text, index, start }: ParsedResult, context: DateContext): Spotted | undefined {
  if (everydayWord.test(text) || duration.test(text)) return undefined
  const place = { start: index, end: index + text.length }
  const time = start.isCertain('hour') ? clock(afternoon(text, start.get('hour') ?? 0), start.get('minute') ?? 0) : undefined
  const exact = start.isCertain('day') && start.isCertain('month')
  if (!exact && !start.isCertain('month')) return time === undefined ? undefined : { ...place, time, kind: 'time' }
  const parts = { year: start.get('year') ?? 0, month: start.get('month') ?? 1, day: exact ? (start.get('day') ?? 1) : 1 }
  const day = start.isCertain('year') ? dayFromParts(parts) : yearAround(parts, context)
  return day && { ...place, day, time, kind: exact ? 'calendar' : 'month' }
}

/** "At 3" is the afternoon; "3am", "03:00" and "3:00" say what they mean. */
function afternoon(text: string, hour: number): number {
  return hour >= 1 && hour <= 6 && /\bat \d{1,2}$/i.test(text) ? hour + 12 : hour
}

function clock(hour: number, minute: number): ClockTime {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Own readings win over chrono's, except that a full calendar date beats the weekday inside it; a time chrono saw is kept. */
function resolved(own: readonly Spotted[], theirs: readonly Spotted[]): Spotted[] {
  const overlap = (a: Spotted, b: Spotted) => a.start < b.end && b.start < a.end
  const kept = own.filter((mine) => !(mine.kind === 'weekday' && theirs.some((other) => other.kind === 'calendar' && overlap(mine, other))))
  const widened = kept.map((mine) => {
    const other = theirs.find((candidate) => candidate.time !== undefined && overlap(mine, candidate) && !kept.some((one) => one.kind === 'time' && overlap(one, candidate)))
    return other && !mine.time && other.time ? { ...mine, time: other.time, start: Math.min(mine.start, other.start), end: Math.max(mine.end, other.end) } : mine
  })
  const rest = theirs.filter((other) => !kept.some((mine) => overlap(mine, other)))
  return [...widened, ...rest].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A day and a time that stand side by side are one: "in 2 weeks at 3pm", 下周三 下午三点. */
function joined(text: string, spotted: readonly Spotted[]): Spotted[] {
  const result: Spotted[] = []
  for (const next of spotted) {
    const last = result.at(-1)
    if (last && next.start < last.end) continue
    const besides = last && /^[\s,，的]*(?:at|um|around|about)?\s*$/i.test(text.slice(last.end, next.start))
    if (last && besides && (last.day === undefined || next.day === undefined) && (last.time === undefined || next.time === undefined)) {
      result[result.length - 1] = { ...last, day: last.day ?? next.day, time: last.time ?? next.time, end: next.end, kind: 'relative' }
    } else result.push(next)
  }
  return result.filter(({ kind, start }) => kind !== 'month' || /\b(?:in|by|next|this|until)\s*$/i.test(text.slice(0, start)) || /^(?:in|by)\b/i.test(text.slice(start)))
}
