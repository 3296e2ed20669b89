import { binaryText } from './binaryText'
import { limits } from './limits'

/** One property as it was before it was folded, still as bytes ({@link binaryText}). */
export interface VcardLine {
  /** 1-based, of its first line in the file. */
  readonly line: number
  readonly text: string
  readonly offset: number
  /** Longer than Hearth takes; `text` is only its beginning. */
  readonly tooLong?: boolean
}

interface PhysicalLine {
  readonly start: number
  readonly end: number
  readonly number: number
}

const LF = 10
const CR = 13

/** CR CR LF is what CRLF becomes when a program translates line ends once too often. */
function lineEndLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== CR) return 1
  if (bytes[at + 1] === LF) return 2
  return bytes[at + 1] === CR && bytes[at + 2] === LF ? 3 : 1
}

/** Lines ended by LF, CRLF or CR, whichever comes. */
function* physicalLines(bytes: Uint8Array): Generator<PhysicalLine, void, void> {
  let start = 0
  let number = 1
  let nextCr = bytes.indexOf(CR)
  while (start < bytes.length) {
    const lf = bytes.indexOf(LF, start)
    if (nextCr !== -1 && nextCr < start) nextCr = bytes.indexOf(CR, start)
    const end = Math.min(lf === -1 ? bytes.length : lf, nextCr === -1 ? bytes.length : nextCr)
    yield { start, end, number }
    start = end + lineEndLength(bytes, end)
    number += 1
  }
}

/** Puts folded lines together: quoted-printable ones at their `=`, base64 ones up to the empty line, all others at leading white space. */
export function* vcardLines(bytes: Uint8Array): Generator<VcardLine, void, void> {
  let open: OpenLine | undefined
  for (const { start, end, number } of physicalLines(bytes)) {
    const first = bytes[start]
    if (open) {
      if (open.wantsMore && !isEnd(bytes, start, end)) {
        open.add(bytes, start, end)
        continue
      }
      if (start < end && (first === 0x20 || first === 0x09)) {
        open.add(bytes, start + 1, end)
        continue
      }
      if (open.isBase64 && end > start && isBase64(bytes, start, end)) {
        open.add(bytes, start, end)
        continue
      }
      yield open.finish()
      open = undefined
    }
    if (end > start && !isBlank(bytes, start, end)) open = new OpenLine(bytes, start, end, number)
  }
  if (open) yield open.finish()
}

/** A property whose last line may not have come yet. */
class OpenLine {
  private readonly parts: string[] = []
  private size = 0
  private readonly header: string
  private readonly isQuotedPrintable: boolean
  readonly isBase64: boolean
  /** The line so far ends in a soft line break. */
  wantsMore = false

  constructor(
    bytes: Uint8Array,
    private readonly offset: number,
    end: number,
    private readonly number: number,
  ) {
    const colon = bytes.subarray(offset, Math.min(end, offset + 1000)).indexOf(0x3a)
    this.header = binaryText(bytes.subarray(offset, offset + Math.max(0, colon))).toUpperCase()
    this.isQuotedPrintable = this.header.includes('QUOTED-PRINTABLE')
    this.isBase64 = /[;=]\s*(BASE64|B)\s*(;|$)/.test(this.header)
    this.add(bytes, offset, end)
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    this.wantsMore = this.isQuotedPrintable && bytes[end - 1] === 0x3d
    const stop = this.wantsMore ? end - 1 : end
    this.size += stop - start
    if (this.size <= limits.recordBytes) this.parts.push(binaryText(bytes.subarray(start, stop)))
    else if (this.parts.length > 1) this.parts.length = 1
    else if (this.parts.length === 0) this.parts.push(binaryText(bytes.subarray(start, start + 200)))
  }

  finish(): VcardLine {
    const { number: line, offset } = this
    if (this.size > limits.recordBytes) return { line, offset, text: (this.parts[0] ?? '').slice(0, 200), tooLong: true }
    return { line, offset, text: this.parts.length === 1 ? (this.parts[0] ?? '') : this.parts.join('') }
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 0x20 && bytes[i] !== 0x09) return false
  return true
}

/** A soft line break at the end of a card must not swallow the end of the card. */
function isEnd(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start < 20 && /^END:VCARD\s*$/i.test(binaryText(bytes.subarray(start, end)))
}

function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0
    const plain = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
    if (!plain && byte !== 0x2b && byte !== 0x2f && byte !== 0x3d) return false
  }
  return true
}
