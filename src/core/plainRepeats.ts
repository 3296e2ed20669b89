import { Day, type Day as CalendarDay } from './dates'
import { addDays, monthOf } from './days'
import type { RepeatPlan } from './entries/reminder'
import { type DateContext, type PlainDate, readDates } from './plainDates'
import { chineseNumber } from './plainDatesChinese'
import { amount } from './plainDatesEnglish'
import { chineseRepeats } from './plainRepeatsChinese'
import { englishRepeats } from './plainRepeatsEnglish'
import { firstOccurrence, nextOccurrence, repeatFrom } from './repeats'
import { MOST_TIMES, readRule, type Rule, writeRule } from './rules'

/** How often something is to come back, and where it stands in the text: [start, end) in UTF-16 units. */
export interface PlainRepeat {
  readonly plan: RepeatPlan
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One way to say it: the rule it means, or how long after it is done; undefined where it means none. */
export interface RepeatPattern {
  readonly pattern: RegExp
  readonly read: (found: RegExpExecArray) => Rule | Extract<RepeatPlan, { afterDone: unknown }> | undefined
}

/** Beyond this nobody says how often. */
const LONGEST = 2000
const times = /^[\s,，(（]*(?:for\s+)?(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+times?\b[)）]?/i
const timesChinese = /^[\s,，(（]*(?:共|一共|总共)?\s*(\d{1,4}|[一二两三四五六七八九十]{1,3})\s*次[)）]?/
const until = /^[\s,，(（]*(?:until|till|up to|直到|到|至)\s*/i

/** Reads "every 2 weeks", "last Friday of every month", "monthly until June", "3 months after done", 每两周, 每月最后一个周五, an RRULE. */
export function readRepeat(text: string, context: DateContext): PlainRepeat | undefined {
  const plain = text.slice(0, LONGEST)
  const raw = /\b(?:RRULE:)?FREQ=[A-Z0-9=;,+-]+/i.exec(plain)
  if (raw) {
    const rule = readRule(raw[0])
    return rule && { plan: { rule: writeRule(rule) }, text: raw[0], start: raw.index, end: raw.index + raw[0].length }
  }
  for (const { pattern, read } of [...englishRepeats, ...chineseRepeats]) {
    const found = pattern.exec(plain)
    const meant = found ? read(found) : undefined
    if (!found || !meant) continue
    const start = found.index
    const end = start + found[0].length
    if ('afterDone' in meant) return { plan: meant, text: plain.slice(start, end), start, end }
    const ended = withEnd(meant, plain, end, context)
    const rule = writeRule(ended.rule)
    if (readRule(rule)) return { plan: { rule }, text: plain.slice(start, ended.end), start, end: ended.end }
  }
  return undefined
}

/** How often and from which day, where a text says either: "every 2 weeks from Friday". A day that is part of how often ("every Friday") is not read twice. Commas stand for it meanwhile: of "31 Jan" before a long gap chrono reads the month alone. */
export function readRepeatAndDate(text: string, context: DateContext): { readonly repeat?: PlainRepeat; readonly date?: PlainDate } {
  const repeat = readRepeat(text, context)
  const rest = repeat ? text.slice(0, repeat.start) + ','.repeat(repeat.end - repeat.start) + text.slice(repeat.end) : text
  const date = readDates(rest, context)[0]
  return { repeat, date }
}

/** The day something that comes back is first due: the first of its days from the one said (or today) on. "Every 2 weeks" said without a day begins in two weeks. */
export function firstDue(plan: RepeatPlan, said: CalendarDay | undefined, today: CalendarDay): CalendarDay | undefined {
  if ('afterDone' in plan) return said ?? firstOccurrence(plan, today)
  const rule = readRule(plan.rule)
  const isBare = rule !== undefined && rule.weekdays.length + rule.monthDays.length === 0
  return isBare && said === undefined ? nextOccurrence(repeatFrom(plan, today), today, today) : firstOccurrence(plan, said ?? today)
}

/** The rule with how often or until when, where the text says so right after it. */
function withEnd(rule: Rule, text: string, end: number, context: DateContext): { readonly rule: Rule; readonly end: number } {
  const rest = text.slice(end)
  const counted = times.exec(rest) ?? timesChinese.exec(rest)
  if (counted) {
    const word = counted[1] ?? ''
    const count = /[一二两三四五六七八九十]/.test(word) ? chineseNumber(word) : amount(word)
    return count >= 1 && count <= MOST_TIMES ? { rule: { ...rule, count }, end: end + counted[0].length } : { rule, end }
  }
  const last = until.exec(rest)
  const day = last && lastDay(rest.slice(last[0].length), context)
  return last && day ? { rule: { ...rule, until: day.day }, end: end + last[0].length + day.length } : { rule, end }
}

/** The day right at the front of a text; a year or a month alone means its end. */
function lastDay(text: string, context: DateContext): { readonly day: CalendarDay; readonly length: number } | undefined {
  const year = /^(\d{4})(?![-/.\d]|年)年?/.exec(text)
  if (year) return { day: Day.parse(`${year[1] ?? ''}-12-31`), length: year[0].length }
  const month = monthAlone.exec(text)
  const end = month && endOfMonth(month, context.today)
  if (month && end) return { day: end, length: month[0].length + (/^为止|^止/.exec(text.slice(month[0].length))?.[0].length ?? 0) }
  const found = readDates(text, { ...context, toward: 'future' })[0]
  if (!found || found.start > 0) return undefined
  return { day: found.day, length: found.end + (/^为止|^止/.exec(text.slice(found.end))?.[0].length ?? 0) }
}

const monthAlone = /^(?:(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\p{L}.]|\s*\d{1,2}(?:\D|$))(?:,?\s+(\d{4}))?|(?:(\d{4})年)?(\d{1,2})月(?!\d)底?)/iu
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The last day of a month that is named: of the year said, else of the next one it is not over in. */
function endOfMonth([, english = '', englishYear, chineseYear, chinese]: RegExpExecArray, today: CalendarDay): CalendarDay | undefined {
  const month = chinese ? Number(chinese) : months.indexOf(english.slice(0, 3).toLowerCase()) + 1
  const said = englishYear ?? chineseYear
  const year = said ? Number(said) : Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0)
  const first = Day.safeParse(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
  return first.success ? addDays(first.data, monthOf(first.data).days - 1) : undefined
}
