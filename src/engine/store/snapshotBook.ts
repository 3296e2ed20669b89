import { type Book, tableNames } from '../../core/book'
import { entryKinds } from '../../core/entries/registry'
import type { Steps } from '../../core/steps'
import { type EntryColumns, isEntryLine, putEntries, spansBeside } from './entryColumns'
import type { SnapshotReading } from './snapshotFile'

/** Rows put into the book between two looks at the clock. */
const STEP = 64

/** Rows of tables and kinds this version does not know stay in the files, untouched, and out of memory. */
export function isKnownRow(table: string, row: Readonly<Record<string, unknown>>): boolean {
  if (table === 'entries') return (entryKinds as readonly unknown[]).includes(row.kind)
  return (tableNames as readonly string[]).includes(table)
}

/** Puts a whole snapshot into an empty book; its entries stay lines until somebody asks for them. Answers how many rows were left out. */
export function* putSnapshot(book: Book, { bytes, rows }: SnapshotReading, columns: EntryColumns): Steps<number> {
  const unknown = yield* putRows(book, rows((span) => !isEntryLine(bytes, span), spansBeside(bytes, columns)))
  yield* putEntries(book, bytes, columns)
  return unknown + columns.unknown
}

/** Of a damaged snapshot, what verifies. Answers how many rows were left out. */
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
