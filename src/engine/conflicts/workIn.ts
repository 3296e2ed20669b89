import { type BookView, type TableName, tableNames } from '../../core/book'
import { type Fields, type RowChange, rowAfter, sameValue } from '../../core/change'
import { rowBetween } from '../../core/difference'
import { isKnownRow } from '../store/snapshotBook'

/** A field both sides changed, or a row one of them removed (`field` is then empty). */
export interface ClashAt {
  readonly table: TableName
  readonly id: string
  readonly field: string
  readonly ours: unknown
  readonly theirs: unknown
}

export interface WorkedIn {
  /** What turns the book into one with both. */
  readonly rows: readonly RowChange[]
  readonly clashes: readonly ClashAt[]
}

/** Works the changes of another version of the book into this one, field by field. Where both changed the same, the book keeps its own. */
export function workIn(book: BookView, changes: readonly RowChange[]): WorkedIn {
  const working = new Working(book)
  for (const change of changes) working.take(change)
  return working.result()
}

class Working {
  private readonly touched = new Map<string, { readonly table: TableName; readonly id: string; row: Fields | undefined }>()
  private readonly clashes = new Map<string, ClashAt>()

  constructor(private readonly book: BookView) {}

  take({ table, id, before, after }: RowChange): void {
    if (!(tableNames as readonly string[]).includes(table) || (after && before === null && !isKnownRow(table, after))) return
    const now = this.rowOf(table, id)
    if (before === null) return this.add(table, id, now, after ?? {})
    if (after === null) return this.remove(table, id, now, before)
    if (!now) return this.clash(table, id, '', undefined, after)
    this.patch(table, id, now, before, after)
  }

  result(): WorkedIn {
    const rows: RowChange[] = []
    for (const { table, id, row } of this.touched.values()) {
      const change = rowBetween(this.book[table].get(id), row)
      if (change) rows.push({ table, id, ...change })
    }
    return { rows, clashes: [...this.clashes.values()] }
  }

  private add(table: TableName, id: string, now: Fields | undefined, row: Fields): void {
    if (!now) return this.put(table, id, row)
    const added = Object.fromEntries(Object.entries(row).filter(([field]) => now[field] === undefined))
    for (const [field, value] of Object.entries(row)) if (!(field in added) && !this.isOwn(field) && !sameValue(now[field], value)) this.clash(table, id, field, now[field], value)
    if (Object.keys(added).length > 0) this.put(table, id, { ...now, ...added })
  }

  private remove(table: TableName, id: string, now: Fields | undefined, before: Fields): void {
    if (!now) return
    if (sameValue({ ...now, updatedAt: 0 }, { ...before, updatedAt: 0 })) this.put(table, id, undefined)
    else this.clash(table, id, '', now, undefined)
  }

  private patch(table: TableName, id: string, now: Fields, before: Fields, after: Fields): void {
    const taken = Object.entries(after).filter(([field, value]) => {
      const ours = now[field] ?? null
      if (sameValue(ours, value)) return false
      if (this.isOwn(field) || sameValue(ours, before[field] ?? null)) return true
      this.clash(table, id, field, ours, value)
      return false
    })
    if (taken.some(([field]) => !this.isOwn(field))) this.put(table, id, rowAfter(now, { table, id, before, after: Object.fromEntries(taken) }) ?? undefined)
  }

  private isOwn(field: string): boolean {
    return field === 'updatedAt'
  }

  private clash(table: TableName, id: string, field: string, ours: unknown, theirs: unknown): void {
    this.clashes.set(`${table} ${id} ${field}`, { table, id, field, ours, theirs })
  }

  private put(table: TableName, id: string, row: Fields | undefined): void {
    this.touched.set(`${table} ${id}`, { table, id, row })
  }

  private rowOf(table: TableName, id: string): Fields | undefined {
    const key = `${table} ${id}`
    return this.touched.has(key) ? this.touched.get(key)?.row : (this.book[table].get(id))
  }
}
