import { z } from 'zod'
import type { BookView } from './book'
import { Day, dayNumber, fromDayNumber } from './dates'
import type { Cadence } from './people'
import { LIGHT, REMEMBERED, TALKED, touchDay, touchHow, TRIED } from './touches'

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
  /** Tries that came to nothing: no answer, a voicemail. They leave warmth alone. */
  readonly attempts: readonly number[]
  /** Days whose only conversation is from memory, not a record. */
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

const untouched: History = { conversations: [], lights: [], attempts: [], estimated: new Set() }

/** Every touch of a person on record. Kept by the book until an entry of theirs changes: `book.remember(id, historyOf)`. */
export function historyOf(book: BookView, personId: string): History {
  const touches = book.touches.get(personId)
  if (!touches) return untouched
  const days = (...how: readonly number[]) => touches.filter((touch) => how.includes(touchHow(touch))).map(touchDay).sort((a, b) => a - b)
  const onRecord = new Set(days(TALKED))
  return {
    conversations: days(TALKED, REMEMBERED),
    lights: days(LIGHT),
    attempts: days(TRIED),
    estimated: new Set(days(REMEMBERED).filter((day) => !onRecord.has(day))),
  }
}

/** Warmth in day numbers, for going through everybody: no strings, one object. */
export interface WarmthDays {
  /** Right after the touch the count starts from. */
  readonly peak: number
  readonly from: number
  readonly due: number
  readonly cold: number
  /** The last conversation up to the asked day. */
  readonly last: number | undefined
}

/** Touches after `today` are ignored. Closed form of `w(t) = w0 · 2^(−days/cadence)` over whole civil days. */
export function warmthDays(today: number, cadence: Cadence, { conversations, lights }: History): WarmthDays {
  const last = latestUpTo(today, conversations)
  const start = last ?? dayNumber(cadence.since)
  return warmthSince(cadence, last, lights.find((touch) => touch > start && touch <= today))
}

/** The same from the two touches that count: the last conversation and the first light touch after it (or after tracking began). */
export function warmthSince(cadence: Cadence, last: number | undefined, light: number | undefined): WarmthDays {
  const since = dayNumber(cadence.since)
  const start = last ?? since
  const from = light ?? start
  const peak = light === undefined ? 1 : Math.min(1, fade(1, light - start, cadence.days) + LIGHT_TOUCH)
  const due = from + daysUntil(DUE, peak, cadence.days)
  const spread = cadence.firstDue !== undefined && (last === undefined || last < since) ? dayNumber(cadence.firstDue) : undefined
  const touchedSince = light !== undefined && light >= since
  return {
    peak,
    from,
    due: spread === undefined ? due : touchedSince ? Math.max(spread, due) : spread,
    cold: from + daysUntil(COLD, peak, cadence.days),
    last,
  }
}

/** How warm a relationship is on `day`; touches after it are ignored. */
export function warmthOn(day: Day, cadence: Cadence, history: History): Warmth {
  const today = dayNumber(day)
  const { peak, from, due, cold, last } = warmthDays(today, cadence, history)
  const halfway = from + daysUntil(DUE, peak, cadence.days)
  return {
    level: fade(peak, today - from, cadence.days),
    tone: today >= cold ? 'cold' : today >= halfway ? 'cooling' : 'warm',
    dueOn: fromDayNumber(due),
    coldOn: fromDayNumber(cold),
    estimated: last === undefined || history.estimated.has(last),
  }
}

/** The last day up to and including `today` on which they really talked, as a day number. */
export function latestUpTo(today: number, days: readonly number[]): number | undefined {
  for (let index = days.length - 1; index >= 0; index--) {
    const day = days[index]
    if (day !== undefined && day <= today) return day
  }
  return undefined
}

/** Whether there was any contact on the day, an attempt included. */
export function touchedOn(day: number, { conversations, lights, attempts }: History): boolean {
  return latestUpTo(day, conversations) === day || latestUpTo(day, lights) === day || latestUpTo(day, attempts) === day
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
