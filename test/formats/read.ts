import type { Day } from '../../src/core/dates'
import { formatOf, readFile } from '../../src/formats/readFile'
import type { ReadItem, SheetRows } from '../../src/formats/reading'
import { readWorkbook } from '../../src/formats/xlsx'

export const today = '2026-11-22' as Day

export interface ReadAll {
  readonly people: (ReadItem & { kind: 'person' })['person'][]
  readonly photos: Uint8Array[]
  readonly events: (ReadItem & { kind: 'event' })['event'][]
  readonly rows: { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[]
  readonly problems: (ReadItem & { kind: 'problem' })['problem'][]
  readonly columns: readonly { readonly heading: string; readonly field: string }[]
  readonly details: readonly string[]
  readonly guessed?: boolean
}

export interface ReadHow {
  readonly name?: string
  readonly dateOrder?: 'day-month' | 'month-day'
  readonly columns?: ReadonlyMap<string, string>
  readonly sheet?: SheetRows
}

/** Everything a file gives, whatever it is. */
export function readAll(content: string | Uint8Array, { name = 'file', ...options }: ReadHow = {}): ReadAll {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const items = [...readFile(bytes, formatOf(bytes, name), { file: name, today, ...options })]
  const columns = items.find((item) => item.kind === 'columns')
  return {
    people: items.flatMap((item) => (item.kind === 'person' ? [item.person] : [])),
    photos: items.flatMap((item) => (item.kind === 'person' && item.photo ? [item.photo] : [])),
    events: items.flatMap((item) => (item.kind === 'event' ? [item.event] : [])),
    rows: items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : [])),
    columns: columns?.columns ?? [],
    details: items.flatMap((item) => (item.kind === 'detail' ? [item.detail.key] : [])),
    guessed: columns?.guessed,
  }
}

/** The same for whatever may be a workbook, which is unpacked first. */
export async function readAny(bytes: Uint8Array<ArrayBuffer>, how: ReadHow = {}): Promise<ReadAll> {
  if (formatOf(bytes, how.name ?? 'file') !== 'xlsx') return readAll(bytes, how)
  const sheet = await readWorkbook(bytes)
  return sheet ? readAll(bytes, { ...how, sheet }) : readAll('', { ...how, name: 'damaged.csv' })
}

/** A card of these lines. */
export function card(version: '2.1' | '3.0' | '4.0', ...lines: readonly string[]): string {
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')
}

/** Text in an encoding of one byte a character. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
