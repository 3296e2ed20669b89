import type { BookEvent, Committed } from '../contract'
import type { BookView } from '../core/book'
import type { RowChange } from '../core/change'

/** Beyond so many rows an answer and an event no longer name each. */
const NAMED_ROWS = 100

/** Ids of the rows of a change, in order. */
export function touchedIds(rows: readonly RowChange[]): Committed['ids'] {
  return rows.slice(0, NAMED_ROWS).map(({ id }) => id)
}

/** What an event names: the rows, and the people entries are about. */
export function touchedByEvent(book: BookView, rows: readonly RowChange[]): Extract<BookEvent, { type: 'changed' }>['touched'] {
  if (rows.length > NAMED_ROWS) return 'many'
  return [...new Set([...rows.map(({ id }) => id), ...touchedPeople(book, rows)])]
}

/** Everybody a change is about: people themselves, and those whose entries changed, before and after. */
export function touchedPeople(book: BookView, rows: readonly RowChange[]): string[] {
  const ids = new Set<string>()
  for (const { table, id, before, after } of rows) {
    if (table === 'people') ids.add(id)
    if (table !== 'entries') continue
    for (const personIds of [before?.personIds, after?.personIds, book.entries.get(id)?.personIds]) {
      for (const personId of (personIds as readonly string[] | undefined) ?? []) ids.add(personId)
    }
  }
  return [...ids]
}
