import { z } from 'zod'
import { Book, type BookView, type TableName, tableNames, type Tables } from './book'
import { Instant } from './dates'
import { Message } from './message'

/** Fields of one row. `null` stands for a field that is not there. */
const Fields = z.record(z.string(), z.unknown())
export type Fields = Readonly<Record<string, unknown>>

/** One row before and after: whole where it is made or removed (`null` on the other side), else only the fields that differ. */
export const RowChange = z.object({
  table: z.enum(tableNames),
  id: z.string(),
  before: Fields.nullable(),
  after: Fields.nullable(),
})
export type RowChange = z.infer<typeof RowChange>

/** What a command did. The unit of saving, undo, sync and announcing. */
export const Change = z.object({
  id: z.string(),
  label: Message,
  device: z.string(),
  at: Instant,
  rows: z.array(RowChange),
  /** Set on an undo or redo: the change whose effect it takes back or restores. */
  undoes: z.string().optional(),
  redoes: z.string().optional(),
})
export type Change = Readonly<z.infer<typeof Change>>

/** Applies in memory what the journal already holds. Costs what the change touches. */
export function applyChange(book: Book, change: Change): void {
  for (const row of change.rows) applyRow(book, row)
}

function applyRow(book: Book, { table, id, before, after }: RowChange): void {
  if (after === null) return book.set(table, id, undefined)
  if (before === null) return book.set(table, id, after as unknown as Tables[TableName])
  const patched: Record<string, unknown> = { ...book[table].get(id) }
  for (const [field, value] of Object.entries(after)) {
    if (value === null) delete patched[field]
    else patched[field] = value
  }
  book.set(table, id, patched as unknown as Tables[TableName])
}

/** The rows that take a change back, last first. */
export function invertRows(rows: readonly RowChange[]): RowChange[] {
  return rows.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })).reverse()
}

/** What stands in the way of an undo. */
export interface Obstacle {
  readonly table: TableName
  readonly id: string
  readonly reason: 'changed-later' | 'gone' | 'exists-again' | 'referred-to'
  readonly field?: string
}

/** A change can be taken back while the fields it set still have its values and nothing later refers to rows it made. */
export function obstaclesToUndo(book: BookView, change: Change): Obstacle[] {
  const removed = new Set(change.rows.filter((row) => row.before === null).map((row) => row.id))
  return change.rows.flatMap((row) => obstaclesOfRow(book, row, removed))
}

function obstaclesOfRow(book: BookView, { table, id, before, after }: RowChange, removed: ReadonlySet<string>): Obstacle[] {
  const now = book[table].get(id) as Fields | undefined
  if (after === null) return now ? [{ table, id, reason: 'exists-again' }] : []
  if (!now) return [{ table, id, reason: 'gone' }]
  const fields = before === null ? new Set([...Object.keys(after), ...Object.keys(now)]) : Object.keys(after)
  for (const field of fields) {
    if (field !== 'updatedAt' && !sameValue(now[field] ?? null, after[field] ?? null)) return [{ table, id, reason: 'changed-later', field }]
  }
  return before === null && table === 'people' && isReferredTo(book, id, removed) ? [{ table, id, reason: 'referred-to' }] : []
}

function isReferredTo(book: BookView, personId: string, removed: ReadonlySet<string>): boolean {
  for (const entryId of book.entryIds.get(personId) ?? []) if (!removed.has(entryId)) return true
  return false
}

/** Deep equality of JSON values; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Fields)[key], (b as Fields)[key]))
}
