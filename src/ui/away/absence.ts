import { z } from 'zod'
import { AWAY_DAYS } from '../../core/away/absence'
import { Day, daysBetween } from '../../core/dates'

/** When this device last saw the book, and since when it was away and has not gone through what it missed. Of the device, not of the book: two laptops are away at different times. */
const Absence = z.object({
  seen: Day,
  since: Day.optional(),
  /** The day they were back. */
  back: Day.optional(),
  /** For less than a week: a birthday may have passed unseen, all else stands on Today. */
  short: z.boolean().optional(),
  /** The day the list was last gone through or put aside. */
  settled: Day.optional(),
})
export type Absence = z.infer<typeof Absence>

const keyOf = (book: string) => `hearth.absence ${book}`

export function readAbsence(book: string): Absence | undefined {
  const kept = localStorage.getItem(keyOf(book))
  if (kept === null) return undefined
  try {
    return Absence.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}

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
