import { z } from 'zod'
import { type BookView } from './book'
import { Day } from './dates'
import { Message } from './message'
import { PersonRow } from './peopleList'
import { ReachChannel } from './people'
import { defineQuery } from './query'
import { Tone } from './warmth'

/** Why somebody is on Today, first the most pressing. Later kinds add theirs. */
export const NudgeReason = z.enum(['reminder', 'date', 'rhythm'])
export type NudgeReason = z.infer<typeof NudgeReason>

/** One way to reach somebody: what it opens, or what to copy where there is no link. */
export const ReachWay = z.object({ channel: ReachChannel, value: z.string(), href: z.string().optional(), preferred: z.boolean() })
export type ReachWay = z.infer<typeof ReachWay>

/** A suggestion for a day: one row per person (or per reminder about nobody). Computed, never stored. */
export const Nudge = z.object({
  /** The person, or the entry where it is about nobody. */
  subjectId: z.string(),
  personId: z.string().optional(),
  name: z.string(),
  company: z.string().optional(),
  person: PersonRow.optional(),
  reason: NudgeReason,
  reasons: z.array(NudgeReason),
  /** Why now, in sentences: the first is the tone ("Cooling."), the rest explain. */
  why: z.array(Message),
  /** Something to say. */
  say: z.array(Message),
  dueOn: Day,
  coldOn: Day.optional(),
  warmth: z.number().nullable(),
  tone: Tone.nullable(),
  /** The reminder behind it. */
  entryId: z.string().optional(),
  overdueDays: z.int(),
  reach: z.array(ReachWay),
})
export type Nudge = z.infer<typeof Nudge>

/** A birthday or other date as it falls on a day. */
export const DateRow = z.object({ personId: z.string(), name: z.string(), label: z.string(), date: Day, turns: z.int().optional() })
export type DateRow = z.infer<typeof DateRow>

export const Today = z.object({
  day: Day,
  /** Reminders and dates, in the order to handle them; the budget never hides one. */
  first: z.array(Nudge),
  /** Rhythm, within the budget. */
  reachOut: z.array(Nudge),
  /** Reminders that fell due before today and are still open; they stand in `first` too. */
  missed: z.array(Nudge),
  /** The asked day and the 13 after. */
  dates: z.array(DateRow),
  budget: z.int(),
  /** People already talked to or otherwise handled today. */
  handled: z.int(),
  /** People due but beyond today's budget. */
  waiting: z.int(),
})
export type Today = z.infer<typeof Today>

/** The Today page, or how it would look on another day. */
export const todayShow = defineQuery(z.object({ on: Day.optional() }), Today, (book, { on }, { today }) => todayOn(book, on ?? today))

export function todayOn(_book: BookView, _day: Day): Today {
  throw new Error('not written yet')
}
