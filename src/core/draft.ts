import type { BookView, TableName, Tables } from './book'
import { type Fields, type RowChange, sameValue } from './change'
import type { Instant } from './dates'
import { Problem } from './problem'

/** Gathers what a command does to rows, against the book as it stands, and leaves out what would change nothing. */
export class Draft {
  private readonly rows = new Map<string, { readonly table: TableName; readonly id: string; next: Fields | null }>()

  constructor(
    private readonly book: BookView,
    private readonly now: Instant,
  ) {}

  /** The row as this draft would leave it. */
  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const drafted = this.rows.get(`${table}/${id}`)
    return (drafted ? (drafted.next ?? undefined) : this.book[table].get(id)) as Tables[T] | undefined
  }

  put<T extends TableName>(table: T, row: Tables[T]): void {
    this.rows.set(`${table}/${row.id}`, { table, id: row.id, next: withoutUndefined(row) })
  }

  /** Puts a row that is not there yet; an id that is taken is refused. */
  add<T extends TableName>(table: T, row: Tables[T]): Tables[T] {
    if (this.get(table, row.id)) throw new Problem('row.exists', 'There is already something with this id in the book.', { field: 'id', params: { id: row.id } })
    this.put(table, row)
    return row
  }

  /** Sets fields of one row; `undefined` or `null` takes a field away. `updatedAt` follows by itself. */
  patch<T extends TableName>(table: T, id: string, fields: Partial<Tables[T]> | Fields): void {
    const row = this.get(table, id) as Fields | undefined
    if (!row) throw new Problem('row.gone', 'This is no longer in the book. It may have been deleted in another window.', { params: { id } })
    const next: Record<string, unknown> = { ...row }
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined || value === null) delete next[field]
      else next[field] = withoutUndefined(value)
    }
    if (sameValue(next, row)) return
    if ('updatedAt' in row) next.updatedAt = this.now
    this.rows.set(`${table}/${id}`, { table, id, next })
  }

  remove(table: TableName, id: string): void {
    this.rows.set(`${table}/${id}`, { table, id, next: null })
  }

  /** The rows of a table that were written to, as the draft would leave them. */
  touched<T extends TableName>(table: T): { readonly id: string; readonly next: Tables[T] | null }[] {
    return [...this.rows.values()].flatMap(({ table: of, id, next }) => (of === table ? { id, next: next as Tables[T] | null } : []))
  }

  /** Every row that ends up different, as fields before and after. */
  changes(): RowChange[] {
    return [...this.eachChange()]
  }

  *eachChange(): Generator<RowChange, void> {
    for (const { table, id, next } of this.rows.values()) {
      const before = (this.book[table].get(id) as Fields | undefined) ?? null
      if (before === null || next === null) {
        if (before !== next) yield { table, id, before, after: next }
      } else {
        const difference = fieldsThatDiffer(before, next)
        if (difference) yield { table, id, ...difference }
      }
    }
  }
}

function fieldsThatDiffer(before: Fields, after: Fields): { before: Fields; after: Fields } | undefined {
  const was: Record<string, unknown> = {}
  const is: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[field], after[field])) continue
    was[field] = before[field] ?? null
    is[field] = after[field] ?? null
  }
  return Object.keys(is).length > 0 ? { before: was, after: is } : undefined
}

/** A copy as JSON would keep it: fields that are `undefined` are not there. */
function withoutUndefined<T>(value: T): T extends object ? Fields : T {
  return copy(value) as T extends object ? Fields : T
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !hasUndefined(value)) return value
  if (Array.isArray(value)) return value.map(copy)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, copy(field)]),
  )
}

function hasUndefined(value: object): boolean {
  for (const key in value) {
    const field = (value as Fields)[key]
    if (field === undefined || (typeof field === 'object' && field !== null && hasUndefined(field))) return true
  }
  return false
}
