import type { Day } from './dates'
import { addDays, dayNumber, fromDayNumber, isDay } from './days'

/** A stretch of time as a filter names it: so long ago, in a period, or never. */
export type Span =
  | { readonly type: 'ago'; readonly days: number; readonly longer: boolean; readonly inclusive: boolean }
  | { readonly type: 'period'; readonly from: Day; readonly to: Day; readonly side: 'before' | 'within' | 'after'; readonly inclusive: boolean }
  | { readonly type: 'never' }

/** Both days belong to it; a side left out is open. */
export interface DayRange {
  readonly from?: Day
  readonly to?: Day
}

const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 }
const recentDays: Readonly<Record<string, number>> = { today: 0, week: 6, month: 29, year: 364 }
/** What to offer while somebody types one. */
export const spanExamples = ['>90d', '<30d', 'week', 'month', 'year', '>2026-01-01', 'never'] as const

/**
 * Reads `>90d` (longer ago than 90 days; also w, m of 30 and y of 365 days), `<2026-01-01` (before it), `2026-03`, `2026`, `today`, `week` (the
 * last seven days), `month`, `year`, `never`. Without a sign a length means "within". Undefined where it is none of these.
 */
export function readSpan(text: string): Span | undefined {
  const [, sign = '', value = ''] = /^([<>]=?|=)?(.*)$/su.exec(text.toLowerCase()) ?? []
  const inclusive = sign.endsWith('=')
  if (value === 'never' && sign === '') return { type: 'never' }
  const length = /^(\d{1,5})([dwmy])$/.exec(value)
  if (length) return { type: 'ago', days: Number(length[1]) * (unitDays[length[2] ?? ''] ?? 1), longer: sign.startsWith('>'), inclusive: inclusive || sign === '' }
  const recent = recentDays[value]
  if (recent !== undefined && sign === '') return { type: 'ago', days: recent, longer: false, inclusive: true }
  const period = readPeriod(value)
  return period && { type: 'period', ...period, side: sign.startsWith('<') ? 'before' : sign.startsWith('>') ? 'after' : 'within', inclusive }
}

/** The days a span covers, seen from `today`; undefined for "never". */
export function daysOfSpan(span: Exclude<Span, { type: 'never' }>, today: Day): DayRange {
  if (span.type === 'ago') {
    const edge = addDays(today, -span.days)
    if (span.longer) return { to: span.inclusive ? edge : addDays(edge, -1) }
    return { from: span.inclusive ? edge : addDays(edge, 1), to: today }
  }
  return daysOfPeriod(span)
}

/** The same days whenever it is asked. */
export function daysOfPeriod(span: Extract<Span, { type: 'period' }>): DayRange {
  if (span.side === 'before') return { to: span.inclusive ? span.to : addDays(span.from, -1) }
  if (span.side === 'after') return { from: span.inclusive ? span.from : addDays(span.to, 1) }
  return { from: span.from, to: span.to }
}

export function isWithin(day: Day, { from, to }: DayRange): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to)
}

/** A day, a month or a year. */
function readPeriod(text: string): { readonly from: Day; readonly to: Day } | undefined {
  if (isDay(text)) return { from: text as Day, to: text as Day }
  const [, year = '', month] = /^([12]\d{3})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? []
  if (!year) return undefined
  if (!month) return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
  const next = month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
  return { from: `${year}-${month}-01` as Day, to: fromDayNumber(dayNumber(next as Day) - 1) }
}
