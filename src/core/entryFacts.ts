import type { Day } from './dates'
import { dueDay, type Entry, wasPutOff } from './entries/registry'
import { touchOf } from './touches'

/** What a book keeps at hand of every entry, whether or not its text is in memory. */
export interface EntryFacts {
  readonly id: string
  readonly personIds: readonly string[]
  /** See touches.ts. */
  readonly touch: number | undefined
  /** The day it asks for attention, if it does. */
  readonly due: Day | undefined
  /** The user put it off until that day. */
  readonly putOff: boolean
}

/** Facts are also kept on disk: whoever changes what they say raises this, so that older ones are not believed. */
export const FACTS_VERSION = 2

export function factsOf(entry: Entry): EntryFacts {
  return { id: entry.id, personIds: entry.personIds, touch: touchOf(entry), due: dueDay(entry), putOff: wasPutOff(entry) }
}
