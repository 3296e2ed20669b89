import { z } from 'zod'
import { type Book, type BookView, type TableName, tableNames, type Tables } from './book'
import { Instant } from './dates'
import { Message } from './messageSchema'
import { referencesOf } from './references'
import type { Steps } from './steps'

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

export function applyRow(book: Book, row: RowChange): void {
  const { table, id } = row
  const after = rowAfter(book[table].get(id), row)
  book.set(table, id, (after ?? undefined) as Tables[TableName] | undefined)
}

/** A row as a change leaves it; `null` where it is removed. */
export function rowAfter(now: Fields | undefined, { before, after }: RowChange): Fields | null {
  if (before === null || after === null) return after
  const patched = new Map(Object.entries(now ?? {}))
  for (const [field, value] of Object.entries(after)) {
    if (value === null) patched.delete(field)
    else patched.set(field, value)
  }
  return Object.fromEntries(patched)
}

function inverted({ table, id, before, after }: RowChange): RowChange {
  return { table, id, before: after, after: before }
}

/** Takes a row back as the book stands now: a field set later keeps its newer `updatedAt`. */
function undoRow(book: BookView, row: RowChange): RowChange {
  const now = book[row.table].get(row.id) as Fields | undefined
  if (!now || row.before === null) return row
  if (row.after === null) return { ...row, before: now }
  if (row.before.updatedAt === now.updatedAt) return row
  return { ...row, before: without(row.before, 'updatedAt'), after: without(row.after, 'updatedAt') }
}

/** What takes a change back, or the first thing that stands in the way; in steps, because a change may have made fifty thousand rows. */
export function* undoInSteps(book: BookView, change: Change): Steps<{ readonly rows: RowChange[] } | { readonly obstacle: Obstacle }> {
  const obstacle = yield* firstObstacle(book, change)
  if (obstacle) return { obstacle }
  const rows: RowChange[] = []
  for (let at = change.rows.length - 1; at >= 0; at--) {
    const row = change.rows[at]
    if (row) rows.push(undoRow(book, inverted(row)))
    yield
  }
  return { rows }
}

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name))
}

/** What stands in the way of an undo. */
export interface Obstacle {
  readonly table: TableName
  readonly id: string
  readonly reason: 'changed-later' | 'gone' | 'exists-again' | 'referred-to' | 'refers-to-gone'
  readonly field?: string
}

/** A change can be taken back while the fields it set still have its values and nothing later refers to rows it made. Answers with the first thing that stands in the way. */
export function* firstObstacle(book: BookView, change: Change): Steps<Obstacle | undefined> {
  const touched = new Map<string, RowChange>()
  for (const row of change.rows) {
    touched.set(row.id, row)
    yield
  }
  const referred = yield* referredTo(book, touched)
  for (const row of change.rows) {
    const obstacle = obstacleOfRow(book, row, touched, referred)
    if (obstacle) return obstacle
    yield
  }
  return undefined
}

function obstacleOfRow(book: BookView, { table, id, before, after }: RowChange, touched: ReadonlyMap<string, RowChange>, referred: ReadonlySet<string>): Obstacle | undefined {
  const now = book[table].get(id) as Fields | undefined
  if (after === null) {
    if (now) return { table, id, reason: 'exists-again' }
    return table === 'entries' && missesPeople(book, before, touched) ? { table, id, reason: 'refers-to-gone', field: 'personIds' } : undefined
  }
  if (!now) return { table, id, reason: 'gone' }
  const fields = before === null ? new Set([...Object.keys(after), ...Object.keys(now)]) : Object.keys(after)
  for (const field of fields) {
    if (field !== 'updatedAt' && !sameValue(now[field] ?? null, after[field] ?? null)) return { table, id, reason: 'changed-later', field }
  }
  return before === null && referred.has(id) ? { table, id, reason: 'referred-to' } : undefined
}

/** Whether an entry that would come back is about somebody who would not be there. */
function missesPeople(book: BookView, entry: Fields | null, touched: ReadonlyMap<string, RowChange>): boolean {
  const ids = Array.isArray(entry?.personIds) ? (entry.personIds as readonly string[]) : []
  return ids.some((id) => !book.people.has(id) && touched.get(id)?.after !== null)
}

/** Of the rows a change made, those that rows it did not make refer to, as they would stand after the undo. */
function* referredTo(book: BookView, touched: ReadonlyMap<string, RowChange>): Steps<Set<string>> {
  const made = new Set<string>()
  for (const row of touched.values()) {
    if (row.before === null) made.add(row.id)
    yield
  }
  const referred = new Set<string>()
  if (made.size === 0) return referred
  const look = (table: TableName, row: Fields & { readonly id: string }) => {
    if (made.has(row.id)) return
    const change = touched.get(row.id)
    for (const id of referencesOf(table, change?.before ? { ...row, ...change.before } : row)) if (made.has(id)) referred.add(id)
  }
  for (const person of book.people.values()) {
    look('people', person)
    yield
  }
  for (const state of book.nudgeStates.values()) look('nudgeStates', state)
  for (const id of made) {
    yield
    for (const entryId of book.entryIds.get(id) ?? []) {
      const entry = book.entries.get(entryId)
      if (entry) look('entries', entry)
    }
  }
  return referred
}

/** Deep equality of JSON values; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Fields)[key], (b as Fields)[key]))
}
