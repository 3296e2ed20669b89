import Papa from 'papaparse'
import { guardCell } from './csvGuard'

/** So that spreadsheets read it as UTF-8. */
export const BOM = '\ufeff'

/** One row of CSV, every cell quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { quotes: true, newline: '\r\n' })}\r\n`
}

/** Any table as CSV, every cell guarded against being run as a formula. */
export function* writeTable({ headings, rows }: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }): Generator<string, void, void> {
  yield BOM + csvLine(headings.map(guardCell))
  for (const row of rows) yield csvLine(row.map(guardCell))
}
