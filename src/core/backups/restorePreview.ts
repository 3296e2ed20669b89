import { z } from 'zod'
import type { BookView } from '../book'
import type { Fields, RowChange } from '../change'
import { rowsBetween } from '../difference'
import { displayName, type Person } from '../people'

/** So many people are named of each sort. */
const NAMED = 12

const Counts = z.object({ added: z.int(), changed: z.int(), gone: z.int() })
const Named = z.object({ name: z.string(), /** Fields that would differ. */ fields: z.array(z.string()) })

/** What bringing back a backup would do, counted from the book as it is now. */
export const RestorePreview = z.object({
  people: Counts,
  entries: Counts,
  /** Settings, templates, what was put off: rows of other tables. */
  others: z.int(),
  /** People by name, up to a dozen of each. */
  added: z.array(Named),
  changed: z.array(Named),
  gone: z.array(Named),
})
export type RestorePreview = z.infer<typeof RestorePreview>

type Outcome = keyof z.infer<typeof Counts>

export function previewRestore(book: BookView, wanted: BookView): RestorePreview {
  const rows = rowsBetween(book, wanted)
  const people = rows.filter(({ table }) => table === 'people')
  const entries = rows.filter(({ table }) => table === 'entries')
  const named = (outcome: Outcome) =>
    people
      .filter((row) => outcomeOf(row) === outcome)
      .slice(0, NAMED)
      .map((row) => ({ name: nameIn(row, book, wanted), fields: outcome === 'changed' ? fieldsOf(row) : [] }))
  return {
    people: count(people),
    entries: count(entries),
    others: rows.length - people.length - entries.length,
    added: named('added'),
    changed: named('changed'),
    gone: named('gone'),
  }
}

function outcomeOf({ before, after }: RowChange): Outcome {
  return before === null ? 'added' : after === null ? 'gone' : 'changed'
}

function count(rows: readonly RowChange[]): Record<Outcome, number> {
  const counts = { added: 0, changed: 0, gone: 0 }
  for (const row of rows) counts[outcomeOf(row)] += 1
  return counts
}

function nameIn({ id, before, after }: RowChange, book: BookView, wanted: BookView): string {
  const whole = (book.people.get(id) ?? wanted.people.get(id) ?? before ?? after) as Person
  return displayName(whole)
}

function fieldsOf({ after }: RowChange): string[] {
  return Object.keys((after ?? {}) as Fields).filter((field) => field !== 'updatedAt')
}
