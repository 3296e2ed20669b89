import type { ImportedPerson, ImportedRow, ImportProblem } from '../core/importing'
import type { Day } from '../core/dates'
import type { Message } from '../core/message'

/** One thing found in a file. */
export type ReadItem =
  | ReadPerson
  | { readonly kind: 'row'; readonly row: ImportedRow; readonly line: number }
  | { readonly kind: 'photo'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `refused`: nothing of this file may be taken. */
  | { readonly kind: 'problem'; readonly problem: ImportProblem; readonly refused?: true }
  | { readonly kind: 'detail'; readonly detail: Message }
  | { readonly kind: 'columns'; readonly columns: readonly ReadColumn[]; readonly guessed: boolean }
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

/** What reading depends on besides the bytes. */
export interface ReadOptions {
  readonly file: string
  readonly today: Day
  /** For dates that could be read both ways. */
  readonly dateOrder?: 'day-month' | 'month-day'
}

/** A reader yields while it goes, so that a long file never blocks. It never throws on what a file holds. */
export type Reader = Generator<ReadItem, void, void>

export function problemItem(problem: ImportProblem): ReadItem {
  return { kind: 'problem', problem }
}
