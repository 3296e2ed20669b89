import type { z } from 'zod'
import type { BookView, TableName } from './book'
import { type Fields, sameValue } from './change'
import { Entry } from './entries/registry'
import type { ImportedRow } from './importing'
import type { Outcome } from './importPlan'
import { Person } from './people'
import { NudgeState, Segment, Settings, Template } from './settings'

const schemas: Readonly<Record<TableName, z.ZodType>> = {
  settings: Settings,
  people: Person,
  entries: Entry,
  nudgeStates: NudgeState,
  segments: Segment,
  templates: Template,
}

/** What is wrong with a row of Hearth's own JSON, in the words of its schema. */
export function rowTrouble({ table, row }: ImportedRow): { readonly field: string; readonly message: string } | undefined {
  const parsed = schemas[table].safeParse(row)
  if (parsed.success) return undefined
  const issue = parsed.error.issues[0]
  return { field: issue?.path.join('.') ?? '', message: issue?.message ?? 'This row does not fit.' }
}

/**
 * Puts rows back as they are: a new id is added, a known one takes the file's row unless the book's was changed later, settings only fill what is missing.
 * Entries lose people who are in neither file nor book; an entry that loses all of them is left out.
 */
export class RowPlan {
  private readonly rows = new Map<string, { readonly table: TableName; readonly row: Fields & { readonly id: string } }>()
  private readonly outcomes = new Map<string, Outcome>()
  /** People who are added or changed. */
  readonly people = new Map<string, Person>()

  constructor(private readonly book: BookView) {}

  take({ table, row }: ImportedRow): void {
    const before = this.book[table].get(row.id) as Fields | undefined
    const outcome = outcomeOf(table, before, row)
    if (table === 'people') this.outcomes.set(row.id, outcome)
    if (outcome === 'skip') return
    if (table === 'people') this.people.set(row.id, row as unknown as Person)
    this.rows.set(`${table}/${row.id}`, { table, row: table === 'settings' && before ? { ...row, ...before, id: row.id } : row })
  }

  get changes(): boolean {
    return this.rows.size > 0
  }

  hasPerson(id: string): boolean {
    return this.outcomes.has(id) || this.book.people.has(id)
  }

  /** Rows to write, people before entries. */
  *results(): Generator<{ readonly table: TableName; readonly row: Fields & { readonly id: string } }, void, void> {
    for (const written of this.rows.values()) {
      if (written.table !== 'entries') {
        yield written
        continue
      }
      const personIds = written.row.personIds as readonly string[]
      const kept = personIds.filter((id) => this.hasPerson(id))
      if (kept.length === personIds.length) yield written
      else if (kept.length > 0) yield { table: 'entries', row: { ...written.row, personIds: kept } }
    }
  }

  get addedIds(): string[] {
    return [...this.outcomes].flatMap(([id, outcome]) => (outcome === 'add' ? [id] : []))
  }

  /** How many people are new, changed (they or their entries) and as they were. */
  get counts(): Readonly<Record<Outcome, number>> {
    const withEntries = new Set([...this.rows.values()].flatMap(({ table, row }) => (table === 'entries' ? (row.personIds as readonly string[]) : [])))
    const counts = { add: 0, update: 0, skip: 0 }
    for (const [id, outcome] of this.outcomes) counts[outcome === 'skip' && withEntries.has(id) ? 'update' : outcome] += 1
    return counts
  }
}

function outcomeOf(table: TableName, before: Fields | undefined, row: Fields): Outcome {
  if (!before) return 'add'
  if (table === 'settings') return Object.keys(row).some((field) => !(field in before)) ? 'update' : 'skip'
  if (sameValue(before, row)) return 'skip'
  const [known, file] = [before.updatedAt, row.updatedAt]
  return typeof known === 'string' && typeof file === 'string' && known > file ? 'skip' : 'update'
}
