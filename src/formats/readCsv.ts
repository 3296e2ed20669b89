import type { ImportedPerson } from '../core/importing'
import { type Message, message } from '../core/message'
import { displayName } from '../core/people'
import { sameHeadings } from '../core/tableMapping'
import { textEncodings } from '../core/textEncodings'
import { unguardCell } from './csvGuard'
import type { CsvRecord } from './csvRecords'
import { type Column, type RowContext, TableRow } from './csvRow'
import { googleStyle, hearthStyle, plainStyle } from './csvStyles'
import { type CsvTable, readTable, samplesOf, tableOfSheet, targetsOf } from './csvTable'
import { parseTarget } from './csvTargets'
import { type DateOrder, orderShownBy, readDateText } from './dateText'
import { decodeText, detectEncoding } from './encoding'
import { limits } from './limits'
import { problemItem, type ReadColumn, type Reader, type ReadOptions, type TableOptions } from './reading'

/** Rows between two pauses. */
const PAUSE = 50
const dateFields = new Set(['birthday', 'anniversary', 'date', 'lastSpoke'])

/** Reads a table of people. What the user says about it goes before what Hearth would guess. */
export function* readCsv(bytes: Uint8Array, options: ReadOptions & TableOptions): Reader {
  const encoding = textEncodings.find((known) => known === options.reading?.encoding) ?? detectEncoding(bytes)
  const table = options.sheet ? tableOfSheet(options.sheet) : yield* tableOf(decodeText(bytes, encoding), options.reading?.delimiter)
  const remembered = options.remembered?.findLast(({ headings }) => sameHeadings(headings, table.headings))
  const before = (heading: string) => (remembered && Object.hasOwn(remembered.columns, heading) ? remembered.columns[heading] : undefined)
  const targets = targetsOf(table).map((target, i) => options.columns?.get(table.headings[i] ?? '') ?? before(table.headings[i] ?? '') ?? target)
  yield* troubles(table, options.file)
  const columns = targets.map((target, i): Column | undefined => {
    const parsed = parseTarget(target)
    return parsed && parsed.field !== '' ? { heading: table.headings[i] ?? '', target: parsed } : undefined
  })
  const orders = yield* dateOrders(table, columns, remembered?.dateOrder && !options.reading?.dateOrder ? { ...options, reading: { ...options.reading, dateOrder: remembered.dateOrder } } : options)
  const shownOrder = [...orders.values()].find(({ assumed }) => assumed !== undefined)?.order ?? [...orders.values()][0]?.order
  const reading = { encoding, delimiter: table.delimiter, ...(shownOrder ? { dateOrder: shownOrder } : {}) }
  yield { kind: 'columns', columns: columnsOf(table, targets), guessed: table.preset === undefined && !remembered, ...(options.sheet ? {} : { reading }) }
  if (remembered) yield { kind: 'detail', detail: message('exchange:detail.remembered') }
  yield* details(table, options.sheet ? 'utf-8' : encoding, orders)
  yield* readRows(table, columns, { file: options.file, today: options.today, style: styleOf(table), orderOf: (column) => orders.get(column)?.order ?? 'day-month' })
}

function* tableOf(text: string, delimiter: string | undefined): Generator<{ readonly kind: 'pause'; readonly done: number; readonly of: number }, CsvTable, void> {
  const reading = readTable(text, delimiter?.length === 1 ? delimiter : undefined)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
    yield { kind: 'pause', done: step.value / 2, of: text.length }
  }
}

function styleOf({ preset }: CsvTable) {
  if (preset?.name === 'hearth') return hearthStyle
  return preset?.name.startsWith('google') ? googleStyle : plainStyle
}

function columnsOf({ headings, rows }: CsvTable, targets: readonly string[]): ReadColumn[] {
  return headings.map((heading, i) => ({ heading, field: targets[i] ?? '', samples: samplesOf(rows, i, 2).map((text) => text.slice(0, 100)) }))
}

function* troubles({ troubled }: CsvTable, file: string): Reader {
  const mb = limits.valueLength / 1_000_000
  const texts = {
    'unclosed-quote': ['import.unclosedQuote', 'A quotation mark in this line is never closed.'],
    'too-long': ['import.tooLong', `This is longer than ${mb} MB and was left out.`],
    'too-many-columns': ['import.tooManyColumns', `This line has more than ${limits.columns} columns and was left out.`],
  } as const
  for (const { line, trouble } of troubled) {
    if (!trouble) continue
    const [code, message] = texts[trouble]
    yield problemItem({ file, line, code, message, params: { mb, count: limits.columns } })
  }
}

interface ColumnOrder {
  readonly order: DateOrder
  /** A cell that could be read both ways, where no cell of the file tells. */
  readonly assumed?: string
}

/** Day/month or month/day: as the column shows, else another date column of the file, else the user's setting, else as tables with this separator do. */
function* dateOrders({ rows, delimiter }: CsvTable, columns: readonly (Column | undefined)[], options: ReadOptions & TableOptions): Generator<{ readonly kind: 'pause'; readonly done: number; readonly of: number }, Map<Column, ColumnOrder>, void> {
  const dated = columns.flatMap((column, i) => (column && dateFields.has(column.target.field) && !column.target.isLabel ? [{ column, i }] : []))
  const shown = dated.map(() => ({ 'day-month': 0, 'month-day': 0, assumed: undefined as string | undefined }))
  for (const [at, { cells }] of rows.entries()) {
    for (const [d, { i }] of dated.entries()) {
      const text = cells[i] ?? ''
      const [order, tally] = [orderShownBy(text), shown[d]]
      if (order && tally) tally[order] += 1
      else if (tally && tally.assumed === undefined && readDateText(text, 'day-month', options.today)?.ambiguous) tally.assumed = text.trim()
    }
    if (at % 500 === 499) yield { kind: 'pause', done: at, of: rows.length }
  }
  const byFile = orderOf({ 'day-month': sum(shown, 'day-month'), 'month-day': sum(shown, 'month-day') })
  const fallback = options.dateOrder ?? (delimiter === ';' ? 'day-month' : undefined)
  return new Map(
    dated.map(({ column }, d) => {
      const tally = shown[d]
      const known = (tally && orderOf(tally)) ?? byFile
      const chosen = options.reading?.dateOrder
      if (chosen) return [column, { order: chosen }]
      return [column, { order: known ?? fallback ?? 'day-month', ...(known || !tally?.assumed ? {} : { assumed: tally.assumed }) }]
    }),
  )
}

function orderOf(tally: Readonly<Record<DateOrder, number>>): DateOrder | undefined {
  if (tally['day-month'] === tally['month-day']) return undefined
  return tally['day-month'] > tally['month-day'] ? 'day-month' : 'month-day'
}

function sum(tallies: readonly Readonly<Record<DateOrder, number>>[], order: DateOrder): number {
  return tallies.reduce((total, tally) => total + tally[order], 0)
}

function* details({ preset }: CsvTable, encoding: string, orders: ReadonlyMap<Column, ColumnOrder>): Reader {
  const texts: Message[] = []
  if (preset) texts.push(message(`exchange:preset.${preset.name}`))
  if (encoding !== 'utf-8') texts.push(message('exchange:detail.encoding', { encoding }))
  for (const [{ heading }, { order, assumed }] of orders) {
    if (assumed !== undefined) texts.push(message(order === 'day-month' ? 'exchange:detail.dayMonth' : 'exchange:detail.monthDay', { heading, sample: assumed }))
  }
  for (const detail of texts) yield { kind: 'detail', detail }
}

function* readRows(table: CsvTable, columns: readonly (Column | undefined)[], context: RowContext): Reader {
  for (const [at, record] of table.rows.entries()) {
    const row = new TableRow(context, record.line)
    for (const label of [true, false]) {
      for (const [i, column] of columns.entries()) {
        if (!column || column.target.isLabel !== label) continue
        const text = cellText(record, i, context.style.verbatim)
        if (label) row.takeLabel(column, text)
        else row.take(column, text)
      }
    }
    yield* rowItems(row, record, table, context)
    if (at % PAUSE === PAUSE - 1) yield { kind: 'pause', done: table.rows.length + at, of: table.rows.length * 2 }
  }
}

function cellText({ cells }: CsvRecord, column: number, verbatim: boolean): string {
  const cell = (cells[column] ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '')
  return verbatim ? unguardCell(cells[column] ?? '') : cell.trim()
}

function* rowItems(row: TableRow, { line, cells }: CsvRecord, { headings, preset }: CsvTable, { file }: RowContext): Reader {
  const { fields, entries, uid } = row.finish()
  yield* row.problems.map(problemItem)
  if (!displayName({ name: {}, organisations: [], emails: [], phones: [], ...fields })) {
    yield problemItem({ file, line, code: 'import.nobody', message: 'This row has no name, company, e-mail or phone number.' })
    return
  }
  const person: ImportedPerson = { fields, entries, ...(uid === undefined ? {} : { uid }), source: { file, line, kind: preset?.name ?? 'table' } }
  yield { kind: 'person', person, row: JSON.stringify(cells.flatMap((cell, i) => (cell === '' ? [] : [[headings[i] ?? '', cell]]))) }
}
