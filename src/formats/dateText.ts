import type { Day } from '../core/dates'
import { foldText } from '../core/fold'
import { PartialDate } from '../core/people'

export type DateOrder = 'day-month' | 'month-day'

export interface ReadDate {
  readonly date: PartialDate
  /** It could be read both ways, so the order decided. */
  readonly ambiguous: boolean
}

/** Month names and their short forms in English, German, French, Spanish, Italian, Portuguese and Dutch, by how they begin. */
const monthBeginnings: readonly (readonly [prefix: string, month: number])[] = [
  ['jan', 1], ['jän', 1], ['ene', 1], ['gen', 1],
  ['feb', 2], ['fev', 2], ['fév', 2],
  ['mar', 3], ['mär', 3], ['mrz', 3], ['maa', 3], ['mrt', 3],
  ['apr', 4], ['avr', 4], ['abr', 4],
  ['may', 5], ['mai', 5], ['mei', 5], ['mag', 5],
  ['jun', 6], ['juin', 6], ['giu', 6],
  ['jul', 7], ['juil', 7], ['lug', 7],
  ['aug', 8], ['aou', 8], ['aoû', 8], ['ago', 8],
  ['sep', 9], ['set', 9],
  ['oct', 10], ['okt', 10], ['out', 10], ['ott', 10],
  ['nov', 11],
  ['dec', 12], ['dez', 12], ['dic', 12], ['déc', 12],
]

const numeric = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/
const numericNoYear = /^(\d{1,2})([/.])\s?(\d{1,2})\.?$/

/** Whether a cell says in so many digits that there is no date: 0/0/00, 00/00/0000, 0000-00-00. */
export function isNoDate(text: string): boolean {
  return /^[0\s]+[/.-][0\s]+[/.-][0\s]+$/.test(text)
}

/** The order a cell can only have, if it can have only one. */
export function orderShownBy(text: string): DateOrder | undefined {
  const parts = numeric.exec(dateOnly(text)) ?? numericNoYear.exec(dateOnly(text))
  if (!parts) return undefined
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  if (first > 12 && second <= 12) return 'day-month'
  if (second > 12 && first <= 12) return 'month-day'
  return undefined
}

/** A date as people and programs write it; `order` decides where day and month could be swapped. Two-digit years fall in the hundred years up to today. */
export function readDateText(text: string, order: DateOrder, today: Day): ReadDate | undefined {
  const plain = dateOnly(text)
  if (plain === '' || isNoDate(plain)) return undefined
  return readNumeric(plain, order, today) ?? sure(readIso(plain) ?? readWritten(plain, today) ?? readChinese(plain))
}

function dateOnly(text: string): string {
  return text.trim().slice(0, 60).replace(/[T ]\d{1,2}:\d\d.*$/, '').trim()
}

function readIso(text: string): PartialDate | undefined {
  const full = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (full && (full[2] !== '' || text.length === 8)) return checked(Number(full[1]), Number(full[3]), Number(full[4]))
  const yearless = /^--?(\d\d)-?(\d\d)$/.exec(text)
  return yearless ? checked(undefined, Number(yearless[1]), Number(yearless[2])) : undefined
}

function readNumeric(text: string, order: DateOrder, today: Day): ReadDate | undefined {
  const parts = numeric.exec(text) ?? numericNoYear.exec(text)
  if (!parts) return undefined
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const chosen = orderShownBy(text) ?? (parts[2] === '.' ? 'day-month' : order)
  const [day, month] = chosen === 'day-month' ? [first, second] : [second, first]
  const date = checked(parts[4] === undefined ? undefined : fullYear(parts[4], today), month, day)
  return date && { date, ambiguous: orderShownBy(text) === undefined && parts[2] !== '.' && first !== second }
}

/** "1 June 2025", "June 1, 2025", "7-Feb-22", "1. März", "1 de junio de 2025". */
function readWritten(text: string, today: Day): PartialDate | undefined {
  const words = text.split(/[\s,.'-]+/u).filter((word) => word !== '' && !/^(de|of|the|del|d)$/i.test(word))
  if (words.length < 2 || words.length > 4) return undefined
  const at = words.findIndex((word) => monthOf(word) !== undefined)
  const month = monthOf(words[at] ?? '')
  const numbers = words.flatMap((word, i) => (i === at ? [] : [/^(\d{1,4})(?:st|nd|rd|th|er|º|日)?$/i.exec(word)?.[1]])).filter((number) => number !== undefined)
  if (month === undefined || at > 1 || numbers.length === 0) return undefined
  const [day, year] = numbers
  if (day === undefined || day.length > 2) return undefined
  return checked(year === undefined ? undefined : fullYear(year, today), month, Number(day))
}

function monthOf(word: string): number | undefined {
  const folded = foldText(word)
  if (!/^\p{L}{3,}$/u.test(folded)) return undefined
  if (folded.startsWith('juil')) return 7
  return monthBeginnings.find(([prefix]) => folded.startsWith(foldText(prefix)))?.[1]
}

function readChinese(text: string): PartialDate | undefined {
  const parts = /^(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?$/.exec(text)
  return parts ? checked(parts[1] === undefined ? undefined : Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

function fullYear(text: string, today: Day): number {
  const year = Number(text)
  if (text.length > 2) return year
  const now = Number(today.slice(0, 4))
  const century = now - (now % 100)
  return century + year > now ? century - 100 + year : century + year
}

function checked(year: number | undefined, month: number, day: number): PartialDate | undefined {
  const parsed = PartialDate.safeParse({ ...(year === undefined || year === 0 || year === 1604 ? {} : { year }), month, day })
  return parsed.success ? parsed.data : undefined
}

function sure(date: PartialDate | undefined): ReadDate | undefined {
  return date && { date, ambiguous: false }
}

/** The day of a date whose year is known. */
export function dayOfDate({ year, month, day, calendar }: PartialDate): Day | undefined {
  if (year === undefined || calendar) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}
