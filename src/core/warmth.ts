import { z } from 'zod'
import { type BookView, entriesOf } from './book'
import { Day, dayNumber, dayOf, fromDayNumber } from './dates'
import { depthOf } from './entries/registry'
import type { Cadence } from './people'

/** Half warmth: one cadence has passed since the last conversation, time to reach out. */
export const DUE = 0.5
/** A quarter: two cadences have passed, the relationship has gone cold. */
export const COLD = 0.25
/** What a light touch (a one-way mail, a reaction) adds, once between two conversations. */
const LIGHT_TOUCH = 0.25

/** When a person was in touch, as day numbers (dates.ts), earliest first. */
export interface History {
  readonly conversations: readonly number[]
  readonly lights: readonly number[]
  /** Days of conversations that are from memory, not a record. */
  readonly estimated: ReadonlySet<number>
}

export const Tone = z.enum(['warm', 'cooling', 'cold'])
export type Tone = z.infer<typeof Tone>

export const Warmth = z.object({
  /** 1 right after a conversation, halved every cadence. */
  level: z.number(),
  tone: Tone,
  dueOn: Day,
  coldOn: Day,
  /** The count starts from memory or from the day tracking began, not from a conversation on record. */
  estimated: z.boolean(),
})
export type Warmth = Readonly<z.infer<typeof Warmth>>

/** Every touch of a person on record. Kept by the book until an entry of theirs changes: `book.remember(id, historyOf)`. */
export function historyOf(book: BookView, personId: string): History {
  const conversations: number[] = []
  const lights: number[] = []
  const estimated = new Set<number>()
  for (const entry of entriesOf(book, personId)) {
    const depth = depthOf(entry)
    if (depth === 'nothing') continue
    const day = dayNumber(dayOf(entry.at))
    ;(depth === 'conversation' ? conversations : lights).push(day)
    if (entry.kind === 'interaction' && entry.estimated) estimated.add(day)
  }
  return { conversations: conversations.sort((a, b) => a - b), lights: lights.sort((a, b) => a - b), estimated }
}

/** How warm a relationship is on `day`; touches after it are ignored. `w(t) = w0 · 2^(−days/cadence)` over whole civil days. */
export function warmthOn(day: Day, cadence: Cadence, history: History): Warmth {
  const today = dayNumber(day)
  const last = latestUpTo(today, history.conversations)
  const start = last ?? dayNumber(cadence.since)
  const light = history.lights.find((touch) => touch > start && touch <= today)
  const from = light ?? start
  const peak = light === undefined ? 1 : Math.min(1, fade(1, light - start, cadence.days) + LIGHT_TOUCH)
  const level = fade(peak, today - from, cadence.days)
  const untouched = last === undefined || last < dayNumber(cadence.since)
  return {
    level,
    tone: level > DUE ? 'warm' : level > COLD ? 'cooling' : 'cold',
    dueOn: untouched && cadence.firstDue ? cadence.firstDue : fromDayNumber(from + daysUntil(DUE, peak, cadence.days)),
    coldOn: fromDayNumber(from + daysUntil(COLD, peak, cadence.days)),
    estimated: last === undefined || history.estimated.has(last),
  }
}

/** The last day up to and including `today` on which they really talked, as a day number. */
export function latestUpTo(today: number, days: readonly number[]): number | undefined {
  return days.findLast((day) => day <= today)
}

/** Warmth and last conversation of one person on a day; warmth is `null` without a cadence. */
export function warmthOf(book: BookView, personId: string, day: Day): { readonly warmth: Warmth | null; readonly lastTalked?: Day } {
  const person = book.people.get(personId)
  const history = book.remember(personId, historyOf)
  const last = latestUpTo(dayNumber(day), history.conversations)
  return {
    warmth: person?.cadence ? warmthOn(day, person.cadence, history) : null,
    lastTalked: last === undefined ? undefined : fromDayNumber(last),
  }
}

function fade(level: number, days: number, cadence: number): number {
  return level * 2 ** (-Math.max(0, days) / cadence)
}

/** Whole days, rounded up, until warmth has fallen from `level` to `target`. */
function daysUntil(target: number, level: number, cadence: number): number {
  return Math.max(0, Math.ceil(cadence * Math.log2(level / target) - 1e-9))
}
