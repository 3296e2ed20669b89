import { AWAY_DAYS } from '../../core/away/absence'
import type { Day } from '../../core/dates'
import { daysBetween, isDay } from '../../core/days'

/** When this device last saw the book, and since when it was away and has not gone through what it missed. Of the device, not of the book: two laptops are away at different times. */
export interface Absence {
  readonly seen: Day
  readonly since?: Day
  /** The day they were back. */
  readonly back?: Day
  /** For less than a week: a birthday may have passed unseen, all else stands on Today. */
  readonly short?: boolean
  /** The day the list was last gone through or put aside. */
  readonly settled?: Day
}

const keyOf = (book: string) => `hearth.absence ${book}`

/** Undefined where nothing was kept, or nothing that makes sense. */
export function readAbsence(book: string): Absence | undefined {
  const kept = localStorage.getItem(keyOf(book))
  if (kept === null) return undefined
  try {
    return absenceIn(JSON.parse(kept))
  } catch {
    return undefined
  }
}

/** Looked at by hand: Today is loaded without zod. */
export function absenceIn(kept: unknown): Absence | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { seen, since, back, short, settled } = kept as Partial<Record<keyof Absence, unknown>>
  if (!isKeptDay(seen) || !isLeftOutOr(isKeptDay, since) || !isLeftOutOr(isKeptDay, back) || !isLeftOutOr(isKeptDay, settled)) return undefined
  return short === undefined || typeof short === 'boolean' ? { seen, since, back, short, settled } : undefined
}

const isKeptDay = (kept: unknown): kept is Day => typeof kept === 'string' && isDay(kept)
const isLeftOutOr = <Kept>(is: (kept: unknown) => kept is Kept, kept: unknown): kept is Kept | undefined => kept === undefined || is(kept)

export function writeAbsence(book: string, absence: Absence): void {
  localStorage.setItem(keyOf(book), JSON.stringify(absence))
}

/** Somebody is looking today. A day without a look begins an absence, a week a long one; one not yet gone through keeps its first day. A clock set back changes nothing. */
export function seenOn(before: Absence | undefined, today: Day): Absence {
  if (!before) return { seen: today }
  if (today <= before.seen) return before
  const away = daysBetween(before.seen, today)
  if (away < 2) return { ...before, seen: today }
  const isFirst = before.since === undefined
  return { ...before, seen: today, since: before.since ?? before.seen, back: today, short: away < AWAY_DAYS && (isFirst || before.short === true) }
}

export function settledOn({ seen }: Absence, today: Day): Absence {
  return { seen, settled: today }
}
