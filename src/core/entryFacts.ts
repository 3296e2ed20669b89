import type { Day } from './dates'
import { dayNumber } from './days'
import { dueDay, type Entry, type EntryKind, stillWaits, thanksOwed, wasPutOff } from './entries/registry'
import { touchOf } from './touches'

/** What a book keeps at hand of every entry, whether or not its text is in memory. */
export interface EntryFacts {
  readonly id: string
  readonly kind: EntryKind
  /** The day it happened, as its number (days.ts). */
  readonly day: number
  readonly personIds: readonly string[]
  /** See touches.ts. */
  readonly touch: number | undefined
  /** The day it asks for attention, if it does. */
  readonly due: Day | undefined
  /** It still waits for something to be done. */
  readonly waits: boolean
  /** Thanks are owed for it. */
  readonly owes: boolean
  /** The user put it off until that day. */
  readonly putOff: boolean
}

/** Facts and the outlines of people are also kept on disk: whoever changes what they say raises this, so that older ones are not believed. */
export const FACTS_VERSION = 12

export function factsOf(entry: Entry): EntryFacts {
  return { id: entry.id, kind: entry.kind, day: dayNumber(entry.at), personIds: entry.personIds, touch: touchOf(entry), due: dueDay(entry), waits: stillWaits(entry), owes: thanksOwed(entry), putOff: wasPutOff(entry) }
}
