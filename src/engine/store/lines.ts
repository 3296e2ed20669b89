import { crc32 } from 'node:zlib'
import type { Steps } from '../../core/steps'

/** Bytes before and after the JSON of a line: `["01234567",` and `]`. */
const OPENING = 12
const CLOSING = 1
const NEWLINE = 10

/** A line of a snapshot or journal: `["<CRC-32 of the JSON as 8 hex digits>",<JSON>]` and a newline. JSON itself, so that any tool reads it. */
export function frameLine(value: unknown): string {
  const json = JSON.stringify(value)
  return `["${checksum(json)}",${json}]\n`
}

export function unframeLine(line: string): unknown {
  return JSON.parse(line.slice(OPENING, -CLOSING - 1))
}

/** Where one line stands in a file; `end` is the place of its newline, or the end of the file where there is none. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly complete: boolean
}

/** Gives lines out by their places. */
export interface Lines {
  /** The bytes between two places. */
  at(start: number, end: number): Buffer
}

/** The lines of a snapshot, in memory or still to be read. */
export interface SnapshotLines extends Lines {
  readonly size: number
  readonly isRead: boolean
  /** All of them, in memory from now on. */
  all(): Steps<Buffer>
  /** What has not been read by then no longer can be. */
  close(): Promise<void>
}

/** Lines that are wholly in memory. */
export class LinesInMemory implements SnapshotLines {
  readonly isRead = true

  constructor(private readonly bytes: Buffer) {}

  get size(): number {
    return this.bytes.length
  }

  at(start: number, end: number): Buffer {
    return this.bytes.subarray(start, end)
  }

  *all(): Steps<Buffer> {
    return this.bytes
  }

  async close(): Promise<void> {}
}

/** Where lines will stand that are already given out by their places. */
export class LinesToCome implements Lines {
  private lines: Lines = new LinesInMemory(Buffer.alloc(0))

  come(lines: Lines): void {
    this.lines = lines
  }

  at(start: number, end: number): Buffer {
    return this.lines.at(start, end)
  }
}

export function* lineSpans(bytes: Buffer, from = 0, to = bytes.length): Generator<Span> {
  for (let start = from; start < to; ) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    yield { start, end, complete: newline >= 0 }
    start = end + 1
  }
}

/** Whether every byte between `start` and `end` is as it was written. */
export function verifies(bytes: Buffer, start: number, end: number): boolean {
  if (end - start < OPENING + CLOSING) return false
  if (bytes[start] !== 0x5b || bytes[start + 1] !== 0x22 || bytes[start + 10] !== 0x22 || bytes[start + 11] !== 0x2c || bytes[end - 1] !== 0x5d) return false
  return bytes.toString('latin1', start + 2, start + 10) === checksum(bytes.subarray(start + OPENING, end - CLOSING))
}

/** The value of a line that verifies. */
export function lineValue(bytes: Buffer, start: number, end: number): unknown {
  return JSON.parse(bytes.toString('utf8', start + OPENING, end - CLOSING))
}

/** The row a line of a snapshot holds. */
export function rowAt<Row>(lines: Lines, start: number, end: number): Row {
  return (lineValue(lines.at(start, end), 0, end - start) as [string, string, Row])[2]
}

/** The first characters of a line's JSON, enough to tell its sort without reading all of it. */
export function lineOpening(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start + OPENING, Math.min(end, start + OPENING + 96))
}

function checksum(json: string | Buffer): string {
  return crc32(json).toString(16).padStart(8, '0')
}
