import { blankPerson } from '../../core/people'
import { tableNames } from '../../core/book'
import { type Fields, type RowChange, rowAfter, sameValue } from '../../core/change'
import { rowBetween } from '../../core/difference'
import type { Instant } from '../../core/dates'

/** What of a change could not be told for certain, or had no row to go to. */
export interface Doubts {
  /** Rows that stood otherwise than the change found them: something between is lost. */
  uncertain: number
  /** People whose own line is lost; they stand without a name, with what is known of them. */
  nameless: number
  /** What was changed in rows of which nothing else is known. */
  readonly unplaced: RowChange[]
}

export const noDoubts = (): Doubts => ({ uncertain: 0, nameless: 0, unplaced: [] })

/** Rows as they stand in the files, of tables and kinds this version knows or not. */
export class Rows {
  private readonly tables = new Map<string, Map<string, Fields>>()

  get(table: string, id: string): Fields | undefined {
    return this.tables.get(table)?.get(id)
  }

  put(table: string, id: string, row: Fields | null): void {
    const rows = this.tables.get(table) ?? new Map<string, Fields>()
    this.tables.set(table, rows)
    if (row) rows.set(id, row)
    else rows.delete(id)
  }

  count(table: string): number {
    return this.tables.get(table)?.size ?? 0
  }

  get size(): number {
    return [...this.tables.values()].reduce((sum, rows) => sum + rows.size, 0)
  }

  /** In the order they are written: people before entries. */
  *all(): Generator<readonly [table: string, id: string, row: Fields]> {
    const others = [...this.tables.keys()].filter((table) => !(tableNames as readonly string[]).includes(table))
    for (const table of [...tableNames, ...others]) for (const [id, row] of this.tables.get(table) ?? []) yield [table, id, row]
  }

  copy(): Rows {
    const copy = new Rows()
    for (const [table, id, row] of this.all()) copy.put(table, id, row)
    return copy
  }

  /** Works a change in as far as it finds its rows. */
  apply(change: { readonly at: Instant; readonly rows: readonly RowChange[] }, doubts: Doubts): void {
    for (const row of change.rows) this.applyRow(row, change.at, doubts)
  }

  /** Gives everybody an entry is about and of whom nothing is left a place in the book, so that the entry is not lost with them. */
  nameMissingPeople(at: Instant, doubts: Doubts): void {
    for (const [, , { personIds }] of [...this.all()].filter(([table]) => table === 'entries')) {
      for (const id of Array.isArray(personIds) ? (personIds as readonly string[]) : []) {
        if (!this.get('people', id)) this.addNameless(id, at, doubts)
      }
    }
  }

  private applyRow(row: RowChange, at: Instant, doubts: Doubts): void {
    const { table, id, before, after } = row
    const patches = before !== null && after !== null
    if (patches && !this.get(table, id)) {
      if (table !== 'people') return void doubts.unplaced.push(row)
      this.addNameless(id, at, doubts)
    }
    const now = this.get(table, id)
    if (patches && now && !stands(now, before)) doubts.uncertain += 1
    this.put(table, id, rowAfter(now, row))
  }

  private addNameless(id: string, at: Instant, doubts: Doubts): void {
    doubts.nameless += 1
    this.put('people', id, { ...blankPerson(id, at), name: { given: '?' } })
  }
}

function stands(now: Fields, before: Fields): boolean {
  return Object.entries(before).every(([field, value]) => field === 'updatedAt' || sameValue(now[field] ?? null, value))
}

/** What turns some rows into others. */
export function rowsFrom(from: Rows, to: Rows): RowChange[] {
  const changed: RowChange[] = []
  const add = (table: string, id: string, change: Pick<RowChange, 'before' | 'after'>) => changed.push({ table: table as RowChange['table'], id, ...change })
  for (const [table, id, row] of to.all()) {
    const change = rowBetween(from.get(table, id), row)
    if (change) add(table, id, change)
  }
  for (const [table, id, row] of from.all()) if (!to.get(table, id)) add(table, id, { before: row, after: null })
  return changed
}
