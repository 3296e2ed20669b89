import type { ImportedEvent, ImportedPerson, ImportedRow, ImportProblem } from '../core/importing'
import type { Day } from '../core/dates'
import type { Message } from '../core/message'
import type { TableMapping } from '../core/tableMapping'

/** One thing found in a file. */
export type ReadItem =
  | ReadPerson
  | { readonly kind: 'event'; readonly event: ImportedEvent }
  | { readonly kind: 'row'; readonly row: ImportedRow; readonly line: number }
  | { readonly kind: 'photo'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `refused`: nothing of this file may be taken. */
  | { readonly kind: 'problem'; readonly problem: ImportProblem; readonly refused?: true }
  | { readonly kind: 'detail'; readonly detail: Message }
  | { readonly kind: 'columns'; readonly columns: readonly ReadColumn[]; readonly guessed: boolean; readonly reading?: TableReading }
  /** Nothing yet: lets the reader of a long file be paused. `done` counts bytes or characters of `of`. */
  | { readonly kind: 'pause'; readonly done: number; readonly of: number }

export interface ReadPerson {
  readonly kind: 'person'
  readonly person: ImportedPerson
  /** The row as it stood in the file, for its hash. */
  readonly row: string
  readonly photo?: Uint8Array<ArrayBuffer>
}

/** A column of a table: where it goes, and two of its cells. */
export interface ReadColumn {
  readonly heading: string
  readonly field: string
  readonly samples: readonly string[]
}

/** How the text of a table was read, where somebody may know better. */
export interface TableReading {
  readonly encoding: string
  readonly delimiter: string
  /** Whether the day or the month comes first in dates of digits. */
  readonly dateOrder?: 'day-month' | 'month-day'
}

/** A sheet of a workbook: its rows as they stand, the first with the number 1. */
export type SheetRows = readonly (readonly string[])[]

/** How a table is to be read where it was read wrongly. */
export interface TableOptions {
  /** Where columns went the last time, by the headings of the table. */
  readonly remembered?: readonly TableMapping[]
  /** Heading → target, before what Hearth would suggest. */
  readonly columns?: ReadonlyMap<string, string>
  readonly reading?: Partial<TableReading>
  readonly sheet?: SheetRows
}

/** What reading depends on besides the bytes. */
export interface ReadOptions {
  readonly file: string
  readonly today: Day
  /** Where the user is, for instants of calendars and mail. */
  readonly zone?: string
  /** The user's own addresses and name, to tell who wrote to whom. */
  readonly me?: { readonly name?: string; readonly email?: string }
  /** For dates that could be read both ways. */
  readonly dateOrder?: 'day-month' | 'month-day'
}

/** A reader yields while it goes, so that a long file never blocks. It never throws on what a file holds. */
export type Reader = Generator<ReadItem, void, void>

export function problemItem(problem: ImportProblem): ReadItem {
  return { kind: 'problem', problem }
}
