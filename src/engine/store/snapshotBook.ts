import { type Book, tableNames } from '../../core/book'
import { entryKinds } from '../../core/entries/registry'
import { IdTable } from '../../core/idTable'
import type { Steps } from '../../core/steps'
import { putEntries } from './entryColumns'
import type { Lines } from './lines'
import { putPeople } from './peopleColumns'
import { otherSpans, type SnapshotColumns } from './snapshotColumns'
import type { SnapshotReading } from './snapshotFile'

/** Ids of people that become text at once: Today asks for those of most who have a rhythm. */
const TOGETHER = 64
/** Rows put into the book between two looks at the clock. */
const STEP = 64

/** Rows of tables and kinds this version does not know stay in the files, untouched, and out of memory. */
export function isKnownRow(table: string, row: Readonly<Record<string, unknown>>): boolean {
  if (table === 'entries') return (entryKinds as readonly unknown[]).includes(row.kind)
  return (tableNames as readonly string[]).includes(table)
}

/** Puts a whole snapshot into an empty book; its people and entries stay lines until somebody asks for them. Answers how many rows were left out. */
export function* putSnapshot(book: Book, snapshot: SnapshotReading, columns: SnapshotColumns): Steps<number> {
  yield* putColumns(book, snapshot.lines, columns)
  return yield* putOthers(book, snapshot, columns)
}

/** The people and entries of a snapshot alone, by what is known of them: its bytes may still have to come. */
export function* putColumns(book: Book, lines: Lines, { people, entries }: SnapshotColumns): Steps<void> {
  const ids = new IdTable(entries.people, TOGETHER)
  putPeople(book, lines, people, ids)
  yield
  yield* putEntries(book, lines, entries, ids)
}

/** All the rest of it. Answers how many rows were left out. */
export function* putOthers(book: Book, { rows }: SnapshotReading, columns: SnapshotColumns): Steps<number> {
  const unknown = yield* putRows(book, rows(otherSpans(columns)))
  return unknown + columns.entries.unknown
}

/** Rows of a snapshot, of a damaged one those that verify. Answers how many were left out. */
export function* putRows(book: Book, rows: ReturnType<SnapshotReading['rows']>): Steps<number> {
  let unknown = 0
  let left = STEP
  for (const [table, id, row] of rows) {
    if (isKnownRow(table, row)) book.set(table, id, row as never)
    else unknown += 1
    if (--left > 0) continue
    left = STEP
    yield
  }
  return unknown
}
