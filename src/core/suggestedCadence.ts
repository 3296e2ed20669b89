import { z } from 'zod'
import type { BookView } from './book'
import type { Day } from './dates'
import { dayNumber } from './days'
import { driftAfter } from './drift'
import { nudgeStateId } from './nudgeCommands'
import type { Person } from './people'
import { LONGEST_CADENCE } from './tiers'
import { historyOf, latestUpTo } from './warmth'
import { cadenceOf } from './wantedCadence'

/** A cadence this many times shorter or longer than the usual gap is very different from it. */
const VERY_DIFFERENT = 2
/** A suggestion that was not wanted comes again only once the usual gap has changed by this factor. */
const CHANGED = 1.5

export const SuggestedCadence = z.object({ days: z.int() })

/** A cadence out of somebody's own median gap, where they have none or a very different one and still talk. Nothing for whom the user let go. */
export function suggestedCadence(book: BookView, person: Person, day: Day): z.infer<typeof SuggestedCadence> | undefined {
  if (person.noCadence) return undefined
  const today = dayNumber(day)
  const { conversations, estimated } = book.remember(person.id, historyOf)
  const last = latestUpTo(today, conversations)
  const drift = last === undefined ? undefined : driftAfter(last, conversations.filter((on) => on <= today && !estimated.has(on)))
  if (!drift || drift.until < today) return undefined
  const days = Math.min(LONGEST_CADENCE, Math.round(drift.usual))
  const wanted = cadenceOf(book, person)?.days
  if (wanted !== undefined && apart(wanted, days) < VERY_DIFFERENT) return undefined
  const declined = book.nudgeStates.get(nudgeStateId(person.id, 'suggestedCadence'))?.declinedDays
  if (declined !== undefined && apart(declined, days) < CHANGED) return undefined
  return { days }
}

/** How many times the longer is the shorter. */
const apart = (a: number, b: number) => Math.max(a, b) / Math.min(a, b)
