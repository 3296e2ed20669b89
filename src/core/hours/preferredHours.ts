import type { ClockTime, Day } from '../dates'
import { weekdayOf } from '../days'
import type { Person } from '../people'

/** When somebody likes to be reached, as far as their own words say: a time of day to begin, one to end, days of the week to leave alone. */
export interface PreferredHours {
  readonly from?: ClockTime
  /** Until here, this minute not included. */
  readonly to?: ClockTime
  /** Weekdays not to be used, 1 Monday … 7 Sunday. */
  readonly notOn: readonly number[]
}

/** Reads "after 10", "9 to 5", "mornings", "never before 10", "not at weekends", 上午10点后, 周末不要. What it cannot read stops nothing: it stays beside the nudge as it was written. */
export function preferredHours({ hours = '', never = '' }: Person['reach']): PreferredHours {
  const wanted = spanIn(hours)
  const unwanted = spanIn(without(never))
  // "Never before 10" begins at 10; "never after 6pm" ends there.
  const from = latest(wanted.from, notBefore(hours) ?? notBefore(never), unwanted.part ? undefined : unwanted.to)
  const to = earliest(wanted.to, notAfter(never) ?? notAfter(negated(hours)), unwanted.part ? undefined : unwanted.from)
  const cut = unwanted.part ? around(unwanted) : {}
  return { from: latest(from, cut.from), to: earliest(to, cut.to), notOn: daysIn(never) }
}

/** Whether a local time, `YYYY-MM-DDTHH:MM`, lies within somebody's hours. */
export function isGoodTime({ from, to, notOn }: PreferredHours, localTime: string): boolean {
  const time = localTime.slice(11, 16)
  return (from === undefined || time >= from) && (to === undefined || time < to) && !notOn.includes(weekdayOf(localTime.slice(0, 10) as Day))
}

interface TimeSpan {
  readonly from?: ClockTime
  readonly to?: ClockTime
  /** A part of the day named as such. */
  readonly part?: boolean
}

const TIME = String.raw`(\d{1,2})(?:[:.：](\d{2})|点(半)?)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?`
const ZH_PART = '(上午|早上|下午|晚上|中午)?'
const time = new RegExp(`${ZH_PART}\\s*${TIME}`, 'i')
const between = new RegExp(`${ZH_PART}\\s*${TIME}\\s*(?:-|–|—|to|and|till|until|到|至)\\s*${ZH_PART}\\s*${TIME}`, 'i')
const afterWords = new RegExp(`(?:after|from|since|not before|no earlier than)\\s+${ZH_PART}${TIME}|${ZH_PART}\\s*${TIME}\\s*(?:onwards?|or later|\\+|以后|之后|后)`, 'i')
const beforeWords = new RegExp(`(?<!not )(?:before|until|till|by)\\s+${ZH_PART}${TIME}|${ZH_PART}\\s*${TIME}\\s*(?:or earlier|以前|之前|前)`, 'i')

/** "After 10" begins, "before 12" ends, "10 to 12" does both, "mornings" as well. */
function spanIn(text: string): TimeSpan {
  const both = between.exec(text)
  if (both) {
    const [, part, hour, minutes, half, suffix, part2, hour2, minutes2, half2, suffix2] = both
    const to = clock({ hour: hour2, minutes: minutes2, half: half2, suffix: suffix2, part: part2 ?? part })
    const from = clock({ hour, minutes, half, suffix: suffix ?? (part ? undefined : Number(hour) > Number(hour2) ? 'am' : suffix2), part })
    return from && to && from >= to ? { from, to: later(to) } : { from, to }
  }
  const from = timeIn(afterWords.exec(text)?.[0])
  const to = timeIn(beforeWords.exec(text)?.[0])
  if (from ?? to) return { from, to }
  return partsOfDay.find(({ pattern }) => pattern.test(text))?.span ?? {}
}

const partsOfDay: readonly { readonly pattern: RegExp; readonly span: TimeSpan }[] = [
  { pattern: /\bmornings?\b|早上|上午/i, span: { to: '12:00', part: true } },
  { pattern: /\bafternoons?\b|下午/i, span: { from: '12:00', to: '18:00', part: true } },
  { pattern: /\bevenings?\b|\bnights?\b|晚上/i, span: { from: '18:00', part: true } },
]

/** A part of the day to be left alone: never mornings begins at noon, never evenings ends at six. */
function around({ from, to }: TimeSpan): TimeSpan {
  if (from === undefined) return { from: to }
  return to === undefined ? { to: from } : {}
}

function notBefore(text: string): ClockTime | undefined {
  const found = /(?:never|not|no \w+)\s+(?:\w+\s+)?(?:before|earlier than)\s+(.+)|(.+?)(?:以前|之前|前)(?:不|别|勿)|(?:不要?|别)早于(.+)/i.exec(text)
  return timeIn(found?.slice(1).find(Boolean))
}

function notAfter(text: string): ClockTime | undefined {
  const found = /(?:never|not|no \w+)\s+(?:\w+\s+)?(?:after|later than)\s+(.+)|(.+?)(?:以后|之后|后)(?:不|别|勿)|(?:不要?|别)晚于(.+)/i.exec(text)
  return timeIn(found?.slice(1).find(Boolean))
}

/** The words of "never" are a span to keep away from; those it begins with say nothing more. */
function without(never: string): string {
  return /(?:before|earlier|after|later)|[前后]|早于|晚于/i.test(never) && (notBefore(never) ?? notAfter(never)) ? '' : never
}

const negated = (hours: string) => (/\b(?:not|never|no)\b|不|别/i.test(hours) ? hours : '')

const dayNames: readonly RegExp[] = [/\bmondays?\b|周一|星期一/i, /\btuesdays?\b|周二|星期二/i, /\bwednesdays?\b|周三|星期三/i, /\bthursdays?\b|周四|星期四/i, /\bfridays?\b|周五|星期五/i, /\bsaturdays?\b|\bweekends?\b|周六|星期六|周末/i, /\bsundays?\b|\bweekends?\b|周日|星期日|星期天|周末/i]

function daysIn(never: string): number[] {
  return dayNames.flatMap((name, index) => (name.test(never) ? index + 1 : []))
}

function timeIn(text: string | undefined): ClockTime | undefined {
  const found = text === undefined ? undefined : time.exec(text)
  if (!found) return undefined
  const [, part, hour, minutes, half, suffix] = found
  return clock({ part, hour, minutes, half, suffix })
}

interface Written {
  readonly hour?: string
  readonly minutes?: string
  readonly half?: string
  readonly suffix?: string
  readonly part?: string
}

function clock({ hour: written, minutes = '00', half, suffix, part }: Written): ClockTime | undefined {
  const hour = Number(written)
  if (written === undefined || hour > 24) return undefined
  const pm = /^p/i.test(suffix ?? '') || part === '下午' || part === '晚上'
  const am = /^a/i.test(suffix ?? '')
  const whole = pm && hour < 12 ? hour + 12 : am && hour === 12 ? 0 : hour
  return whole > 23 ? '23:59' : `${String(whole).padStart(2, '0')}:${half ? '30' : minutes}`
}

/** "9 to 5": the five is in the afternoon. */
function later(time: ClockTime): ClockTime {
  const hour = Number(time.slice(0, 2))
  return hour < 12 ? `${String(hour + 12).padStart(2, '0')}${time.slice(2)}` : time
}

const latest = (...times: readonly (ClockTime | undefined)[]) => times.filter((one) => one !== undefined).sort().at(-1)
const earliest = (...times: readonly (ClockTime | undefined)[]) => times.filter((one) => one !== undefined).sort()[0]
