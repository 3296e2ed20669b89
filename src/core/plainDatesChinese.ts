import { Temporal } from 'temporal-polyfill'
import type { ClockTime, Day } from './dates'
import { dayFromParts, type DateUnit, inWeek, nearest, shifted, type Spotted, yearAround } from './plainDatesSpotted'

interface Context {
  readonly today: Day
  readonly now?: ClockTime
  readonly toward?: 'future' | 'past'
}

const NUMBER = '(\\d{1,4}|半|[一二两兩三四五六七八九十]{1,3})'
const UNIT = '个?(天|日|周|週|星期|礼拜|禮拜|月|季度|年)'
const WEEK = '(?:个|個)?(?:周|週|星期|礼拜|禮拜)'
const digits = '一二三四五六七八九'

const units: Readonly<Record<string, { readonly unit: DateUnit; readonly times: number }>> = {
  天: { unit: 'day', times: 1 },
  日: { unit: 'day', times: 1 },
  周: { unit: 'week', times: 1 },
  週: { unit: 'week', times: 1 },
  星期: { unit: 'week', times: 1 },
  礼拜: { unit: 'week', times: 1 },
  禮拜: { unit: 'week', times: 1 },
  月: { unit: 'month', times: 1 },
  季度: { unit: 'month', times: 3 },
  年: { unit: 'year', times: 1 },
}
const dayWords: Readonly<Record<string, number>> = { 大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 昨晚: -1, 今天: 0, 今日: 0, 今晚: 0, 今早: 0, 明天: 1, 明日: 1, 明早: 1, 明晚: 1, 后天: 2, 後天: 2, 大后天: 3, 大後天: 3 }
const weekShifts: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 這: 0, 本: 0, 下: 1, 下下: 2 }

const patterns: readonly { readonly pattern: RegExp; readonly kind: Spotted['kind']; readonly read: (found: RegExpExecArray, context: Context) => Day | undefined }[] = [
  { pattern: new RegExp(`${NUMBER}${UNIT}(?:之后|以后|之後|以後|后|後)`, 'g'), kind: 'relative', read: ([, count, unit], { today }) => moved(today, count, unit, 1) },
  { pattern: new RegExp(`过${NUMBER}${UNIT}`, 'g'), kind: 'relative', read: ([, count, unit], { today }) => moved(today, count, unit, 1) },
  { pattern: new RegExp(`${NUMBER}${UNIT}(?:之前|以前|前)`, 'g'), kind: 'relative', read: ([, count, unit], { today }) => moved(today, count, unit, -1) },
  { pattern: /(大前天|前天|昨[天日晚]|今[天日晚早]|明[天日早晚]|大[后後]天|[后後]天)(?:(?:早上|上午|中午|下午|傍晚|晚上)(?!\s*[\d一二两三四五六七八九十]))?/g, kind: 'relative', read: ([, word = ''], { today }) => shifted(today, dayWords[word] ?? 0, 'day') },
  { pattern: new RegExp(`(上上|下下|[上下这這本])?${WEEK}([一二三四五六日天末])`, 'g'), kind: 'relative', read: ([, which, weekday], context) => weekdayMeant(which, weekday, context) },
  { pattern: new RegExp(`(上|下)${WEEK}(?![一二三四五六日天末])`, 'g'), kind: 'relative', read: ([, which], { today }) => shifted(today, which === '下' ? 7 : -7, 'day') },
  { pattern: /(上|下|这|這|本)(?:个|個)?月(?:(\d{1,2}|[一二三十]{1,3})[号日號]|(底|末))?/g, kind: 'relative', read: ([, which, date, end], { today }) => inMonth(today, which, date, end) },
  { pattern: /(?<![上下这這本个個])月[底末]/g, kind: 'relative', read: (_found, { today }) => inMonth(today, '本', undefined, '底') },
  { pattern: /(?:(\d{4}|今|明|后|後|去)年)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號]?/g, kind: 'calendar', read: onDate },
  { pattern: /(明|去|后|後)年(?![\d一二三四五六七八九十])/g, kind: 'relative', read: ([, which = ''], { today }) => shifted(today, yearShifts[which] ?? 0, 'year') },
  { pattern: /(?<![月\d一二三四五六七八九十])(\d{1,2})[号號](?![线楼店])/g, kind: 'calendar', read: ([, date], context) => onDayOfMonth(Number(date), context) },
]
const yearShifts: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1, 后: 2, 後: 2 }

/** Days and times of day in Chinese. */
export function findChineseDates(text: string, context: Context): Spotted[] {
  if (!/\p{Script=Han}/u.test(text)) return []
  const days = patterns.flatMap(({ pattern, kind, read }) => [...text.matchAll(pattern)].flatMap((found) => spot(found, read(found, context), kind)))
  return [...longestOnly(days), ...times(text), ...hoursAhead(text, context)]
}

function spot(found: RegExpExecArray, day: Day | undefined, kind: Spotted['kind']): Spotted[] {
  return day ? [{ start: found.index, end: found.index + found[0].length, day, kind }] : []
}

/** 大后天 also holds 后天: the longer reading counts. */
function longestOnly(found: readonly Spotted[]): Spotted[] {
  return found.filter((one) => !found.some((other) => other !== one && other.start < one.end && one.start < other.end && other.end - other.start > one.end - one.start))
}

function moved(today: Day, count = '', unit = '', direction: 1 | -1): Day | undefined {
  const known = units[unit]
  if (!known) return undefined
  if (count === '半') return known.unit === 'year' ? shifted(today, 6 * direction, 'month') : known.unit === 'month' ? shifted(today, 15 * direction, 'day') : undefined
  return shifted(today, chineseNumber(count) * known.times * direction, known.unit)
}

/** 二十一, 十二, 两, 12. Up to 99. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[两兩]/g, '二')
  const ten = plain.indexOf('十')
  const digit = (character: string | undefined) => (character ? digits.indexOf(character) + 1 : 0)
  return ten < 0 ? digit(plain[0]) : (ten === 0 ? 1 : digit(plain[0])) * 10 + digit(plain[ten + 1])
}

/** 下周三 is Wednesday of next week, weeks beginning on Monday; 周三 alone the nearest one; 周末 is Saturday. */
function weekdayMeant(which: string | undefined, weekday = '', { today, toward }: Context): Day {
  const index = weekday === '末' ? 5 : '一二三四五六'.includes(weekday) ? '一二三四五六'.indexOf(weekday) : 6
  return which ? inWeek(today, weekShifts[which] ?? 0, index) : nearest(today, index, toward)
}

function inMonth(today: Day, which = '', date: string | undefined, end: string | undefined): Day | undefined {
  const month = Temporal.PlainDate.from(today).add({ months: which === '下' ? 1 : which === '上' ? -1 : 0 })
  if (end) return month.with({ day: month.daysInMonth }).toString() as Day
  if (date) return dayFromParts({ year: month.year, month: month.month, day: chineseNumber(date) })
  return which === '上' || which === '下' ? (month.toString() as Day) : undefined
}

function onDate([, year, month = '', day = '']: RegExpExecArray, context: Context): Day | undefined {
  const parts = { month: chineseNumber(month), day: chineseNumber(day) }
  if (!year) return yearAround(parts, context)
  const thisYear = Number(context.today.slice(0, 4))
  return dayFromParts({ ...parts, year: /^\d/.test(year) ? Number(year) : thisYear + (yearShifts[year] ?? 0) })
}

function onDayOfMonth(date: number, { today, toward = 'future' }: Context): Day | undefined {
  const step = toward === 'future' ? 1 : -1
  for (let months = 0; months < 12; months++) {
    const { year, month } = Temporal.PlainDate.from(today).with({ day: 1 }).add({ months: step * months })
    const found = dayFromParts({ year, month, day: date })
    if (found && (toward === 'future' ? found >= today : found <= today)) return found
  }
  return undefined
}

const time = /(凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|今晚|明晚|昨晚)?\s*(\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:[点點时時](?:(半)|(一刻)|(三刻)|(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?|[:：](\d\d))/g

/** 下午三点, 10点半, 晚上8:15. An hour from one to six with nothing before it is the afternoon. */
function times(text: string): Spotted[] {
  return [...text.matchAll(time)].flatMap((found) => {
    const [whole, part = '', hours = '', half, quarter, three, minutes, colon] = found
    const late = /下午|傍晚|晚/.test(part)
    const said = chineseNumber(hours)
    const hour = (late && said < 12) || (part === '中午' && said < 11) || (!part && !colon && said >= 1 && said <= 6) ? said + 12 : said
    const minute = half ? 30 : quarter ? 15 : three ? 45 : Number(colon ?? (minutes ? chineseNumber(minutes) : 0))
    if (hour > 23 || minute > 59) return []
    const start = /[今明昨]晚/.test(part) ? found.index + part.length : found.index
    return { start, end: found.index + whole.length, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, kind: 'time' as const }
  })
}

/** 一小时后: only where the time of day is known. */
function hoursAhead(text: string, { today, now }: Context): Spotted[] {
  if (!now) return []
  return [...text.matchAll(/(\d{1,3}|半|[一二两三四五六七八九十]{1,3})个?(小时|钟头|分钟)(?:之后|以后|后)/g)].map((found) => {
    const hours = found[2] !== '分钟'
    const minutes = found[1] === '半' ? 30 : chineseNumber(found[1] ?? '') * (hours ? 60 : 1)
    const moment = Temporal.PlainDateTime.from(`${today}T${now}`).add({ minutes })
    return { start: found.index, end: found.index + found[0].length, day: moment.toPlainDate().toString() as Day, time: moment.toPlainTime().toString().slice(0, 5), kind: 'relative' }
  })
}
