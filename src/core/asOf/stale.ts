import { Temporal } from 'temporal-polyfill'
import type { Day } from '../dates'
import type { Person } from '../people'

/** After so many months what somebody said of themselves is asked about again. How they are doing changes sooner than what moves them. */
export const STALE_MONTHS = { needs: 12, motivation: 12, situation: 6 } as const

export type SaidField = keyof typeof STALE_MONTHS
const fields: readonly SaidField[] = ['needs', 'motivation', 'situation']

export interface Stale {
  readonly field: SaidField
  readonly text: string
  /** Whole months since. */
  readonly months: number
}

/** What was written down of somebody too long ago to be relied on, the oldest first. */
export function staleOf(person: Pick<Person, SaidField>, day: Day): Stale[] {
  const found = fields.flatMap((field): Stale[] => {
    const said = person[field]
    if (!said?.text.trim()) return []
    const months = monthsBetween(said.asOf, day)
    return months >= STALE_MONTHS[field] ? [{ field, text: said.text, months }] : []
  })
  return found.sort((a, b) => b.months - a.months || fields.indexOf(a.field) - fields.indexOf(b.field))
}

export function isStale(field: SaidField, asOf: Day, day: Day): boolean {
  return monthsBetween(asOf, day) >= STALE_MONTHS[field]
}

/** Whole months from a day to another; 0 where the first is not earlier. */
export function monthsBetween(from: Day, to: Day): number {
  return from >= to ? 0 : Temporal.PlainDate.from(from).until(to, { largestUnit: 'month' }).months
}
