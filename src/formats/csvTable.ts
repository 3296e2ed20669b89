import { csvRecords, type CsvRecord } from './csvRecords'
import { detectDialect } from './csvDialect'
import type { Preset } from './csvPreset'
import { presetFor } from './csvPresets'
import { suggestTargets } from './csvSuggest'
import { limits } from './limits'
import type { SheetRows } from './reading'

/** A table as it stands in a file: its headings, and its rows with their lines. */
export interface CsvTable {
  readonly headings: readonly string[]
  readonly rows: readonly CsvRecord[]
  readonly troubled: readonly CsvRecord[]
  readonly preset?: Preset
  readonly delimiter: string
}

/** Headings stand among the first rows; what comes before them is a preamble. */
const PREAMBLE = 20

/** Splits a text into headings and rows. Yields the position now and then, and returns the table. */
export function* readTable(text: string, known?: string): Generator<number, CsvTable, void> {
  const { delimiter, start } = detectDialect(text, known)
  const rows: CsvRecord[] = []
  const troubled: CsvRecord[] = []
  const body = start === 0 ? text : text.slice(start)
  let count = 0
  for (const record of csvRecords(body, delimiter)) {
    const shifted = start === 0 ? record : { ...record, line: record.line + 1 }
    if (record.trouble) troubled.push(shifted)
    if (record.trouble !== undefined && record.trouble !== 'unclosed-quote') continue
    if (record.cells.some((cell) => cell.trim() !== '')) rows.push(shifted)
    if ((count += 1) % 100 === 0) yield record.end
  }
  return withHeadings(rows, troubled, delimiter)
}

/** The same of a sheet, whose cells are already apart. */
export function tableOfSheet(sheet: SheetRows): CsvTable {
  const rows = sheet.map((cells, i): CsvRecord => ({ line: i + 1, cells, end: i + 1 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const fitting = rows.filter(({ cells }) => cells.length <= limits.columns)
  return withHeadings(fitting, rows.filter((row) => !fitting.includes(row)).map((row) => ({ ...row, trouble: 'too-many-columns' })), ',')
}

function withHeadings(rows: readonly CsvRecord[], troubled: readonly CsvRecord[], delimiter: string): CsvTable {
  for (const [i, { cells }] of rows.slice(0, PREAMBLE).entries()) {
    const preset = presetFor(cells)
    if (preset) return { headings: uniqueHeadings(cells), rows: rows.slice(i + 1), troubled, preset, delimiter }
  }
  const at = likeliestHeading(rows)
  const cells = rows[at]?.cells ?? []
  if (looksLikeData(cells)) return { headings: cells.map((_, i) => `Column ${i + 1}`), rows: rows.slice(at), troubled, delimiter }
  return { headings: uniqueHeadings(cells), rows: rows.slice(at + 1), troubled, delimiter }
}

/** The first row that is as wide as most; empty cells that no row fills do not count. */
function likeliestHeading(rows: readonly CsvRecord[]): number {
  const widths = rows.slice(0, 200).map(({ cells }) => cells.length)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const filled = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1))
  const usual = Math.min(filled, [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0)
  const at = rows.slice(0, PREAMBLE).findIndex(({ cells }) => cells.length >= usual && cells.filter((cell) => cell.trim() !== '').length >= Math.min(2, usual))
  return Math.max(0, at)
}

/** A first row with an address or a number in it is a person, not headings. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim().slice(0, 300)) || /^\+?[\d\s()./-]{7,}$/.test(cell.trim()))
}

/** Every column has a heading of its own: an empty one its number, a repeated one a count. */
function uniqueHeadings(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, i) => {
    const heading = cell.trim().slice(0, 200) || `Column ${i + 1}`
    const count = (seen.get(heading) ?? 0) + 1
    seen.set(heading, count)
    return count === 1 ? heading : `${heading} (${count})`
  })
}

/** Where each column goes: as the program's preset says, else as its heading and cells suggest. */
export function targetsOf({ headings, rows, preset }: CsvTable): string[] {
  const suggested = !preset || preset.suggests ? suggestTargets(headings, (column) => samplesOf(rows, column, 50)) : []
  return headings.map((heading, column) => preset?.targetOf(heading) ?? suggested[column] ?? 'custom')
}

/** The first different cells of a column that hold anything. */
export function samplesOf(rows: readonly CsvRecord[], column: number, count: number): string[] {
  const samples = new Set<string>()
  for (const { cells } of rows.slice(0, 2000)) {
    const text = cells[column]?.trim()
    if (text) samples.add(text)
    if (samples.size === count) break
  }
  return [...samples]
}
