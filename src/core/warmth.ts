import { z } from 'zod'
import type { BookView } from './book'
import { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import type { Cadence } from './people'
import { LIGHT, REMEMBERED, TALKED, touchDay, touchHow, TRIED } from './touches'
import { cadenceOf } from './wantedCadence'
import { daysUntil, DUE, fade, type WarmthDays, warmthSince } from './warmthCurve'

/** When a person was in touch, as day numbers (days.ts), earliest first. */
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

const noDays: ReadonlySet<number> = new Set()
const untouched: History = { conversations: [], lights: [], attempts: [], estimated: noDays }

/** Every touch of a person on record. Kept by the book until an entry of theirs changes: `book.remember(id, historyOf)`. */
export function historyOf(book: BookView, personId: string): History {
  const touches = book.touches.get(personId)
  if (!touches) return untouched
  const onRecord = daysOf(touches, TALKED)
  const fromMemory = daysOf(touches, REMEMBERED)
  return {
    conversations: fromMemory.length > 0 ? [...onRecord, ...fromMemory].sort((a, b) => a - b) : onRecord,
    lights: daysOf(touches, LIGHT),
    attempts: daysOf(touches, TRIED),
    estimated: fromMemory.length > 0 ? new Set(fromMemory.filter((day) => !onRecord.includes(day))) : noDays,
  }
}

function daysOf(touches: readonly number[], how: number): number[] {
  const days: number[] = []
  for (const touch of touches) if (touchHow(touch) === how) days.push(touchDay(touch))
  return days.length > 1 ? days.sort((a, b) => a - b) : days
}

/** Touches after `today` are ignored. Closed form of `w(t) = w0 · 2^(−days/cadence)` over whole civil days. */
export function warmthDays(today: number, cadence: Cadence, { conversations, lights }: History): WarmthDays {
  const last = latestUpTo(today, conversations)
  const start = last ?? dayNumber(cadence.since)
  return warmthSince(cadence, last, lights.find((touch) => touch > start && touch <= today))
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

/** Warmth and last conversation of one person on a day; warmth is `null` without a cadence of their own or of a tag. */
export function warmthOf(book: BookView, personId: string, day: Day): { readonly warmth: Warmth | null; readonly lastTalked?: Day } {
  const person = book.people.get(personId)
  const cadence = person && cadenceOf(book, person)
  const history = book.remember(personId, historyOf)
  const last = latestUpTo(dayNumber(day), history.conversations)
  return {
    warmth: cadence ? warmthOn(day, cadence, history) : null,
    lastTalked: last === undefined ? undefined : fromDayNumber(last),
  }
}
