import { createHash } from 'node:crypto'
import type { TableName } from '../../core/book'
import { type Steps, toEnd } from '../../core/steps'
import { damage, type Damage } from './damage'
import { type Header, readHeader } from './header'
import { LinesInMemory, lineSpans, lineValue, type SnapshotLines, type Span, verifies } from './lines'

/** Some milliseconds' work. */
const HASHED_AT_ONCE = 4 << 20

/** A row as a snapshot holds it. */
export type SnapshotRow = readonly [table: TableName, id: string, row: Readonly<Record<string, unknown>>]

/** The last line of a snapshot: how many rows, and the hash of every byte before it. */
export interface Trailer {
  readonly end: number
  readonly rows: number
  readonly sha256: string
}

export interface SnapshotReading {
  readonly lines: SnapshotLines
  readonly header?: Header
  readonly damage?: Damage
  /** SHA-256 of all before the last line, where all of it verifies. */
  readonly sha256?: string
  /** Of a damaged file only the rows that verify; `among`: the lines to look at, where not all are. */
  readonly rows: (among?: Iterable<Span>) => Generator<SnapshotRow>
}

/** Longer than the first line of a snapshot that is written today, and than its last. */
export const ENDS = 4096

/** Reads a snapshot that is wholly in memory. Where the hash of all is right, no line needs looking at alone; `hash` is that of {@link hashInSteps}, where it is known. */
export function readSnapshot(bytes: Buffer, file: string, hash = toEnd(hashInSteps(bytes))): SnapshotReading {
  const lines = new LinesInMemory(bytes)
  return readVerified(lines, hash, bytes) ?? readDamaged(lines, bytes, file)
}

/** The same of lines that may still be on disk, by the first and the last of them; nothing where it does not verify so. */
export function readVerified(lines: SnapshotLines, hash: string | undefined, beginning = lines.at(0, Math.min(ENDS, lines.size)), end = lines.at(Math.max(0, lines.size - ENDS), lines.size)): SnapshotReading | undefined {
  const header = headerIn(beginning)
  const trailer = trailerIn(end)
  if (!header || hash === undefined || trailer?.end !== header.revision || trailer.sha256 !== hash) return undefined
  return { lines, header, sha256: hash, rows: (among = spansIn(lines)) => rowsOf(lines, among) }
}

function readDamaged(lines: SnapshotLines, bytes: Buffer, file: string): SnapshotReading {
  const header = headerIn(bytes)
  const found = header ? findDamage(bytes, file, trailerIn(bytes) !== undefined) : damage(file, 1, 'firstLine')
  const verified = ({ start, end, complete }: Span) => complete && verifies(bytes, start, end)
  return { lines, header, damage: found, rows: (among = spansIn(lines)) => rowsOf(lines, among, verified) }
}

/** SHA-256 of all before the last line, in hex; `undefined` where no line ends the file. */
export function* hashInSteps(bytes: Buffer): Steps<string | undefined> {
  const last = lastLine(bytes)
  if (!last) return undefined
  const hash = createHash('sha256')
  for (let from = 0; from < last.start; from += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(from, Math.min(from + HASHED_AT_ONCE, last.start)))
    yield
  }
  return hash.digest('hex')
}

function findDamage(bytes: Buffer, file: string, hasEnd: boolean): Damage {
  let line = 0
  for (const span of lineSpans(bytes)) {
    line += 1
    if (!span.complete || !verifies(bytes, span.start, span.end)) return damage(file, line, 'line')
  }
  return damage(file, undefined, hasEnd ? 'order' : 'end')
}

/** The line a whole file ends with. */
export function lastLine(bytes: Buffer): Span | undefined {
  if (bytes.at(-1) !== 10) return undefined
  return { start: bytes.lastIndexOf(10, bytes.length - 2) + 1, end: bytes.length - 1, complete: true }
}

function headerIn(bytes: Buffer): Header | undefined {
  const first = lineSpans(bytes).next()
  return first.done ? undefined : readHeader(bytes, first.value, 'snapshot')
}

function trailerIn(bytes: Buffer): Trailer | undefined {
  const last = lastLine(bytes)
  if (!last || !verifies(bytes, last.start, last.end)) return undefined
  const { start, end } = last
  const value = lineValue(bytes, start, end)
  return typeof value === 'object' && value !== null && 'end' in value ? (value as Trailer) : undefined
}

function spansIn(lines: SnapshotLines): Iterable<Span> {
  return lineSpans(toEnd(lines.all()))
}

function* rowsOf(lines: SnapshotLines, among: Iterable<Span>, wanted: (span: Span) => boolean = () => true): Generator<SnapshotRow> {
  for (const span of among) {
    if (!wanted(span)) continue
    const value = lineValue(lines.at(span.start, span.end), 0, span.end - span.start)
    if (Array.isArray(value)) yield value as unknown as SnapshotRow
  }
}

