import { crc32 } from 'node:zlib'

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

/** The bytes of a snapshot, which may still have to come while its lines are given out by their places. */
export interface SnapshotLines {
  readonly bytes: Buffer
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

/** The first characters of a line's JSON, enough to tell its sort without reading all of it. */
export function lineOpening(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start + OPENING, Math.min(end, start + OPENING + 96))
}

function checksum(json: string | Buffer): string {
  return crc32(json).toString(16).padStart(8, '0')
}
