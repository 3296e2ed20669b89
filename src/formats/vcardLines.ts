import { binaryText } from './binaryText'
import { limits } from './limits'

/** One property as it was before it was folded, still as bytes ({@link binaryText}). */
export interface VcardLine {
  /** 1-based, of its first line in the file. */
  readonly line: number
  readonly text: string
  readonly offset: number
  /** There is no byte above 127 in it, so no encoding to be found out. */
  readonly isAscii: boolean
  /** Longer than Hearth takes; `text` is only its beginning. */
  readonly tooLong?: boolean
}

const LF = 10
const CR = 13
const SPACE = 0x20
const TAB = 0x09
const EQUALS = 0x3d
const COLON = 0x3a
const SEMICOLON = 0x3b

/** Physical lines between two pauses. */
const PAUSE = 5000

/**
 * Puts folded lines together: quoted-printable ones at their `=`, base64 ones up to the empty line, all others at leading white space.
 * Yields a number, the offset reached, now and then inside a long property.
 */
export function* vcardLines(bytes: Uint8Array): Generator<VcardLine | number, void, void> {
  let open: OpenLine | undefined
  let number = 0
  for (let start = 0, end = 0; start < bytes.length; start = end + lineEndLength(bytes, end)) {
    let bits = 0
    // A loop: lines are short, and `indexOf` costs more than most of them.
    for (end = start; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0
      if (byte === LF || byte === CR) break
      bits |= byte
    }
    number += 1
    if (open?.continues(start, end)) open.add(open.isFolded(start) ? start + 1 : start, end, bits)
    else if (!isBlank(bytes, start, end)) {
      if (open) yield open.finish()
      open = new OpenLine(bytes, start, end, bits, number)
    }
    if (number % PAUSE === 0) yield start
  }
  if (open) yield open.finish()
}

/** CR CR LF is what CRLF becomes when a program translates line ends once too often. */
function lineEndLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== CR) return 1
  if (bytes[at + 1] === LF) return 2
  return bytes[at + 1] === CR && bytes[at + 2] === LF ? 3 : 1
}

/** A property whose last line may not have come yet. */
class OpenLine {
  /** Starts and ends of its pieces. */
  private readonly pieces: number[] = []
  private size = 0
  /** All its bytes, ORed. */
  private bits = 0
  private readonly isQuotedPrintable: boolean
  private readonly isBase64: boolean
  /** The line so far ends in a soft line break. */
  private wantsMore = false

  constructor(
    private readonly bytes: Uint8Array,
    private readonly offset: number,
    end: number,
    bits: number,
    private readonly number: number,
  ) {
    const header = parametersOf(bytes, offset, end)
    this.isQuotedPrintable = header.includes('QUOTED-PRINTABLE')
    this.isBase64 = header !== '' && /[;=]\s*(?:BASE64|B)\s*(?:;|$)/.test(header)
    this.add(offset, end, bits)
  }

  isFolded(start: number): boolean {
    return !this.wantsMore && (this.bytes[start] === SPACE || this.bytes[start] === TAB)
  }

  continues(start: number, end: number): boolean {
    if (this.wantsMore) return !isEndOfCard(this.bytes, start, end)
    if (start === end) return false
    return this.isFolded(start) || (this.isBase64 && isBase64(this.bytes, start, end))
  }

  add(start: number, end: number, bits: number): void {
    this.bits |= bits
    this.wantsMore = this.isQuotedPrintable && this.bytes[end - 1] === EQUALS
    const stop = this.wantsMore ? end - 1 : end
    this.size += stop - start
    if (this.size <= limits.recordBytes) this.pieces.push(start, stop)
    else this.pieces.length = Math.min(this.pieces.length, 2)
  }

  finish(): VcardLine {
    const { number: line, offset, size, pieces, bytes } = this
    const isAscii = this.bits < 128
    const [start = offset, end = offset + 200] = pieces
    if (size > limits.recordBytes) return { line, offset, isAscii, text: binaryText(bytes.subarray(start, Math.min(end, start + 200))), tooLong: true }
    if (pieces.length === 2) return { line, offset, isAscii, text: binaryText(bytes.subarray(start, end)) }
    const whole = scratch(size)
    let at = 0
    for (let i = 0; i < pieces.length; i += 2) {
      const stop = pieces[i + 1] ?? 0
      for (let from = pieces[i] ?? stop; from < stop; from++) whole[at++] = bytes[from] ?? 0
    }
    return { line, offset, isAscii, text: binaryText(whole.subarray(0, size)) }
  }
}

/** Where the pieces of one line after another are put together: an array of its own for each costs more than the rest. */
let joined = new Uint8Array(1 << 16)

function scratch(size: number): Uint8Array {
  if (size > 1 << 20) return new Uint8Array(size)
  if (size > joined.length) joined = new Uint8Array(1 << 20)
  return joined
}

/** What stands before the colon, where there are parameters; they say how the rest is folded. */
function parametersOf(bytes: Uint8Array, start: number, end: number): string {
  let hasParameters = false
  for (let i = start; i < Math.min(end, start + 1000); i++) {
    if (bytes[i] === SEMICOLON) hasParameters = true
    else if (bytes[i] === COLON) return hasParameters ? binaryText(bytes.subarray(start, i)).toUpperCase() : ''
  }
  return ''
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== SPACE && bytes[i] !== TAB) return false
  return true
}

/** A soft line break at the end of a card must not swallow the end of the card. */
function isEndOfCard(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 9 && end - start < 20 && /^END:VCARD\s*$/i.test(binaryText(bytes.subarray(start, end)))
}

function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0
    const plain = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
    if (!plain && byte !== 0x2b && byte !== 0x2f && byte !== EQUALS) return false
  }
  return true
}
