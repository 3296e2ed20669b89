import type { Person } from '../core/people'
import { guardCell } from './csvGuard'
import { type CellContext, type HearthColumn, hearthColumns } from './csvHearth'
import { BOM, csvLine } from './writeTable'

/**
 * Hearth's own table: one row per person, columns as hearthColumns describes, repeated as often as somebody needs them. UTF-8 with a byte order mark so that
 * spreadsheets read it right; every cell quoted and guarded against being run as a formula.
 */
export function* writeCsv(people: Iterable<Person>, contextOf: (person: Person) => CellContext, wanted?: ReadonlySet<string>): Generator<string, void, void> {
  const rows = [...people]
  const columns = wanted ? hearthColumns.filter(({ heading }) => wanted.has(columnName(heading))) : hearthColumns
  const repeats: number[] = columns.map(({ heading }) => (heading.includes('#') ? 0 : 1))
  for (const person of rows) {
    for (const [i, { cells, heading }] of columns.entries()) if (heading.includes('#')) repeats[i] = Math.max(repeats[i] ?? 0, cells(person, noContext).length)
    yield ''
  }
  const order = columnOrder(columns, repeats)
  yield BOM + csvLine(order.map(({ column, index }) => columns[column]?.heading.replace('#', String(index + 1)) ?? ''))
  for (const person of rows) {
    const context = contextOf(person)
    const cells = columns.map((column) => column.cells(person, context))
    yield csvLine(order.map(({ column, index }) => guardCell(cells[column]?.[index] ?? '')))
  }
}

/** What a column is called whatever its number: `E-mail # label` belongs to `E-mail`. */
function columnName(heading: string): string {
  return heading.split(' #')[0] ?? heading
}

export const csvColumns: readonly string[] = [...new Set(hearthColumns.map(({ heading }) => columnName(heading)))]

const noContext: CellContext = { entries: [], nameOf: () => undefined }

/** Columns of one group stay together: E-mail 1, its label, E-mail 2, its label. */
function columnOrder(columns: readonly HearthColumn[], repeats: readonly number[]): { column: number; index: number }[] {
  const groupOf = (column: number) => columns[column]?.heading.split(' #')[0] ?? ''
  const order: { column: number; index: number }[] = []
  for (let column = 0; column < columns.length; ) {
    const heading = columns[column]?.heading ?? ''
    let end = column + 1
    if (heading.includes('#')) while (end < columns.length && isSameGroup(groupOf(column), columns[end]?.heading ?? '')) end += 1
    for (let index = 0; index < (repeats[column] ?? 0); index++) for (let at = column; at < end; at++) order.push({ column: at, index })
    column = end
  }
  return order
}

const together: Readonly<Record<string, string>> = { Role: 'Company', Department: 'Company' }

function isSameGroup(group: string, heading: string): boolean {
  const other = heading.split(' #')[0] ?? ''
  return heading.includes('#') && (together[other] ?? other) === group
}
