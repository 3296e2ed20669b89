import { createHash } from 'node:crypto'
import type { Change, Fields, RowChange } from '../../core/change'
import { displayName, type Person, waysTo } from '../../core/people'
import type { TableMapping } from '../../core/tableMapping'
import { ERASED } from '../../core/trash/erase'

/** Who is to leave every file: ids, and hashes of what they were called, so that this list itself tells nobody. */
export interface Traces {
  readonly people: ReadonlySet<string>
  /** Entries about nobody else. */
  readonly entries: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** Parameters of labels that say nothing of a person. */
const harmless = new Set(['source', 'tags', 'days', 'count', 'added', 'updated', 'skipped', 'day', 'file'])

export function hashOf(name: string): string {
  return createHash('sha256').update(`hearth erased ${name}`).digest('hex')
}

/** A row without them; `null` where nothing of it may stay, the row itself where they are not in it. */
export function scrubRow(table: string, id: string, row: Fields, traces: Traces): Fields | null {
  if (table === 'people') return traces.people.has(id) ? null : scrubPerson(row, traces)
  if (table === 'entries') return traces.entries.has(id) ? null : scrubEntry(row, traces)
  if (table === 'nudgeStates') return isGone(row.subjectId, traces) || isGone(id.slice(0, id.lastIndexOf(':')), traces) ? null : row
  return table === 'settings' ? scrubSettings(row, traces) : row
}

/** Where the columns of a table went whose first row, taken for headings, was theirs. */
function scrubSettings(row: Fields, { names }: Traces): Fields {
  if (!Array.isArray(row.tableMappings)) return row
  const mappings = row.tableMappings as readonly TableMapping[]
  const kept = mappings.filter(({ headings }) => !headings.some((heading) => names.has(hashOf(heading))))
  return kept.length === mappings.length ? row : { ...row, tableMappings: kept }
}

/** A change without them. Its place among the changes stays, even where nothing is left of it. */
export function scrubChange(change: Change, traces: Traces): Change {
  let touched = false
  const rows = change.rows.flatMap((row) => {
    const kept = scrubRowChange(row, traces)
    if (kept !== row) touched = true
    return kept ? [kept] : []
  })
  const params = Object.entries(change.label.params ?? {})
  const tells = params.some(([name, value]) => typeof value === 'string' && ((touched && !harmless.has(name)) || traces.names.has(hashOf(value))))
  if (!touched && !tells) return change
  const empty = rows.length === 0 && change.rows.length > 0
  return { ...change, rows, label: empty || tells ? { key: ERASED, params: { count: 1 } } : change.label }
}

function scrubRowChange(row: RowChange, traces: Traces): RowChange | null {
  const { table, id } = row
  const before = row.before && scrubRow(table, id, row.before, traces)
  const after = row.after && scrubRow(table, id, row.after, traces)
  if ((row.before && !before) || (row.after && !after)) return null
  return before === row.before && after === row.after ? row : { ...row, before, after }
}

function scrubPerson(row: Fields, traces: Traces): Fields {
  const relations = Array.isArray(row.relations) ? (row.relations as { readonly personId?: string; readonly name?: string }[]) : undefined
  const kept = relations?.filter(({ personId, name }) => !(personId !== undefined ? traces.people.has(personId) : name !== undefined && traces.names.has(hashOf(name))))
  const introduced = typeof row.introducedBy === 'string' && traces.people.has(row.introducedBy)
  if (kept?.length === relations?.length && !introduced) return row
  const { introducedBy, ...rest } = row
  return { ...rest, ...(introducedBy !== undefined && !introduced ? { introducedBy } : {}), ...(kept ? { relations: kept } : {}) }
}

function scrubEntry(row: Fields, traces: Traces): Fields {
  const fields = Object.entries(row).flatMap(([field, value]): [string, unknown][] => {
    if (typeof value === 'string' && traces.people.has(value)) return []
    return [[field, Array.isArray(value) && value.some((id) => isGone(id, traces)) ? value.filter((id) => !isGone(id, traces)) : value]]
  })
  const same = fields.length === Object.keys(row).length && fields.every(([field, value]) => row[field] === value)
  return same ? row : Object.fromEntries(fields)
}

function isGone(id: unknown, { people, entries }: Traces): boolean {
  return typeof id === 'string' && (people.has(id) || entries.has(id))
}

/** Learns from whole rows what else belongs to the people: what they were called, entries about nobody else, pictures. */
export class Gathering {
  readonly entries = new Set<string>()
  readonly names = new Set<string>()
  readonly photos = new Set<string>()

  constructor(
    private readonly people: ReadonlySet<string>,
    /** Entries that stay: still in the book, about others. */
    private readonly staying: (entryId: string) => boolean,
  ) {}

  see(table: string, id: string, row: Fields | null): void {
    if (!row) return
    if (table === 'people' && this.people.has(id)) this.seePerson(row)
    const ids = table === 'entries' && Array.isArray(row.personIds) ? (row.personIds as string[]) : []
    if (ids.length > 0 && ids.every((personId) => this.people.has(personId)) && !this.staying(id)) this.entries.add(id)
  }

  private seePerson(row: Fields): void {
    if (typeof row.photo === 'string') this.photos.add(row.photo)
    if (!('name' in row && 'organisations' in row && 'emails' in row && 'phones' in row)) return
    const person = row as unknown as Person
    for (const name of [displayName(person), ...waysTo(person)]) if (name) this.names.add(hashOf(name))
  }
}
