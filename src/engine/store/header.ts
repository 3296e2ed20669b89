import { SCHEMA_VERSION } from '../../core/book'
import { lineValue, type Span, verifies } from './lines'

/** The first line of every snapshot and journal file. */
export interface Header {
  readonly hearth: 'journal' | 'snapshot'
  /** What the rows follow. Anything but a number up to our own is newer than we are: read, never write. */
  readonly schema: unknown
  /** The book's id: files of two books never mix. */
  readonly book: string
  /** Of a journal: the first revision it may hold. Of a snapshot: the revision it shows. */
  readonly revision: number
  /** Of a journal that a repair has left a gap before: the last revision that can still be read there. */
  readonly follows?: number
  /** Of a backup: how much stands in it, so that a list of backups need not read them whole. */
  readonly counts?: { readonly people: number; readonly entries: number }
}

export function headerOf(hearth: Header['hearth'], book: string, revision: number): Header {
  return { hearth, schema: SCHEMA_VERSION, book, revision }
}

/** The header in a file's first line; `undefined` where it does not verify or is something else. */
export function readHeader(bytes: Buffer, span: Span, hearth: Header['hearth']): Header | undefined {
  if (!span.complete || !verifies(bytes, span.start, span.end)) return undefined
  const value = lineValue(bytes, span.start, span.end)
  if (typeof value !== 'object' || value === null) return undefined
  const header = value as Partial<Header>
  const known = header.hearth === hearth && typeof header.book === 'string' && Number.isSafeInteger(header.revision)
  return known ? (value as Header) : undefined
}

export function isNewer({ schema }: Header): boolean {
  return !(typeof schema === 'number' && Number.isInteger(schema) && schema >= 1 && schema <= SCHEMA_VERSION)
}
