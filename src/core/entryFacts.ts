import { dueDay, type Entry } from './entries/registry'
import { touchOf } from './touches'

/** What a book keeps at hand of every entry, whether or not its text is in memory. */
export interface EntryFacts {
  readonly id: string
  readonly personIds: readonly string[]
  /** See touches.ts. */
  readonly touch: number | undefined
  /** It asks for attention on some day. */
  readonly open: boolean
}

/** Facts are also kept on disk: whoever changes what they say raises this, so that older ones are not believed. */
export const FACTS_VERSION = 1

export function factsOf(entry: Entry): EntryFacts {
  return { id: entry.id, personIds: entry.personIds, touch: touchOf(entry), open: dueDay(entry) !== undefined }
}
