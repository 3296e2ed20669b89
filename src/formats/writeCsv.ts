import Papa from 'papaparse'
import type { Person } from '../core/people'
import { guardCell } from './csvGuard'
import { type CellContext, hearthColumns } from './csvHearth'

const BOM = '\ufeff'

/**
 * Hearth's own table: one row per person, columns as hearthColumns describes, repeated as often as somebody needs them. UTF-8 with a byte order mark so that
 * spreadsheets read it right; every cell quoted and guarded against being run as a formula.
 */
export function* writeCsv(people: Iterable<Person>, contextOf: (person: Person) => CellContext): Generator<string, void, void> {
  const rows = [...people]
  const repeats: number[] = hearthColumns.map(({ heading }) => (heading.includes('#') ? 0 : 1))
  for (const person of rows) {
    for (const [i, { cells, heading }] of hearthColumns.entries()) if (heading.includes('#')) repeats[i] = Math.max(repeats[i] ?? 0, cells(person, noContext).length)
    yield ''
  }
  const order = columnOrder(repeats)
  yield BOM + line(order.map(({ column, index }) => hearthColumns[column]?.heading.replace('#', String(index + 1)) ?? ''))
  for (const person of rows) {
    const context = contextOf(person)
    const cells = hearthColumns.map((column) => column.cells(person, context))
    yield line(order.map(({ column, index }) => guardCell(cells[column]?.[index] ?? '')))
  }
}

const noContext: CellContext = { entries: [], nameOf: () => undefined }

/** Columns of one group stay together: E-mail 1, its label, E-mail 2, its label. */
function columnOrder(repeats: readonly number[]): { column: number; index: number }[] {
  const groupOf = (column: number) => hearthColumns[column]?.heading.split(' #')[0] ?? ''
  const order: { column: number; index: number }[] = []
  for (let column = 0; column < hearthColumns.length; ) {
    const heading = hearthColumns[column]?.heading ?? ''
    let end = column + 1
    if (heading.includes('#')) while (end < hearthColumns.length && isSameGroup(groupOf(column), hearthColumns[end]?.heading ?? '')) end += 1
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

function line(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { quotes: true, newline: '\r\n' })}\r\n`
}
