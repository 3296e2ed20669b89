import { PartialDate } from '../core/people'

/** The year Apple's programs write when there is none, with or without saying so. */
const NO_YEAR = 1604

/** Chinese years count on from 2637 BC in cycles of 60; Apple writes cycle, year of the cycle, month, day. */
const CHINESE_EPOCH = 2637
const CYCLE = 60

const patterns = [
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:$|[T ])/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:$|[T ])/,
  /^--?(?<month>\d\d)-?(?<day>\d\d)(?:$|[T ])/,
]

/** A date as vCards spell it: `1980-03-22`, `19800322`, `--0322`, `--03-22`, with or without a time; the year 1604 or 0000 stands for none. */
export function readVcardDate(text: string, calendar?: 'chinese'): PartialDate | undefined {
  const trimmed = text.trim()
  for (const pattern of patterns) {
    const parts = pattern.exec(trimmed)?.groups
    if (!parts) continue
    const year = Number(parts.year ?? 0)
    return checked({ year: year === 0 || year === NO_YEAR ? undefined : year, month: Number(parts.month), day: Number(parts.day), ...(calendar ? { calendar } : {}) })
  }
  return undefined
}

/** A day of the Chinese calendar: `007800021101` (cycle 78, year 2, month 11, day 1), `0079004206L01` in the leap month after the sixth, or year-less as `--1101`. */
export function readChineseDate(text: string): PartialDate | undefined {
  const trimmed = text.trim()
  const parts = /^(?:(?<cycle>\d{4})(?<year>\d{4})|--?)(?<month>\d\d)(?<leap>L?)(?<day>\d\d)$/.exec(trimmed)?.groups
  if (!parts) return readVcardDate(trimmed, 'chinese')
  const year = Number(parts.year ?? 0)
  const gregorian = (Number(parts.cycle ?? 0) - 1) * CYCLE + year - CHINESE_EPOCH
  const known = year === 0 || gregorian < 1 ? undefined : gregorian
  return checked({ year: known, month: Number(parts.month), day: Number(parts.day), calendar: 'chinese', ...(parts.leap ? { leapMonth: true } : {}) })
}

export function writeVcardDate({ year, month, day }: PartialDate): string {
  return year === undefined ? `--${two(month)}${two(day)}` : `${four(year)}${two(month)}${two(day)}`
}

export function writeChineseDate({ year, month, day, leapMonth }: PartialDate): string {
  const inYear = `${two(month)}${leapMonth ? 'L' : ''}${two(day)}`
  if (year === undefined) return `--${inYear}`
  const count = year + CHINESE_EPOCH - 1
  return `${four(Math.floor(count / CYCLE) + 1)}${four((count % CYCLE) + 1)}${inYear}`
}

/** What {@link writeNamedDate} writes: a date that says its calendar itself where it is not the Gregorian. */
export function readNamedDate(text: string): PartialDate | undefined {
  return text.startsWith('chinese ') ? readChineseDate(text.slice(8)) : readVcardDate(text)
}

export function writeNamedDate(date: PartialDate): string {
  return date.calendar ? `${date.calendar} ${writeChineseDate(date)}` : writeVcardDate(date)
}

function checked(date: PartialDate): PartialDate | undefined {
  const { year, ...rest } = date
  const parsed = PartialDate.safeParse(year === undefined ? rest : date)
  return parsed.success ? parsed.data : undefined
}

const two = (number: number) => String(number).padStart(2, '0')
const four = (number: number) => String(number).padStart(4, '0')
