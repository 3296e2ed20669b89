/** Texts of ids one after another: plain data, so that it can be kept on disk and taken up as it is, without an object for each. */
export type PackedTexts = UnitTexts | UuidTexts

interface UnitTexts {
  /** UTF-16; in bytes where all of it is ASCII. */
  readonly text: Uint8Array | Uint16Array
  /** Where each ends in `text`. */
  readonly ends: Int32Array
}

interface UuidTexts {
  /** Every id a UUID in small letters, in its 16 bytes (RFC 9562, section 4). */
  readonly uuids: Uint8Array
}

/** A call takes so many arguments and no more. */
const AT_ONCE = 4096
/** For fewer a decoder costs more than it saves. */
const FEW = 256
const utf8 = new TextDecoder()

/** Reads packed texts by their places. */
export interface IdTexts {
  readonly size: number
  /** Where a text begins when all stand one after another; that of `size` is where the last ends. */
  startOf(place: number): number
  /** Those from a place on up to another, one after another. */
  between(first: number, end: number): string
  isAt(place: number, id: string): boolean
}

export function textsOf(packed: PackedTexts): IdTexts {
  return 'uuids' in packed ? new UuidReading(packed.uuids) : new UnitReading(packed)
}

export function packTexts(ids: readonly string[]): PackedTexts {
  return ids.length > 0 && ids.every(isUuid) ? { uuids: uuidBytes(ids) } : unitTexts(ids)
}

class UnitReading implements IdTexts {
  readonly size: number

  constructor(private readonly packed: UnitTexts) {
    this.size = packed.ends.length
  }

  startOf(place: number): number {
    return place === 0 ? 0 : (this.packed.ends[place - 1] ?? 0)
  }

  between(first: number, end: number): string {
    return written(this.packed.text.subarray(this.startOf(first), this.startOf(end)))
  }

  isAt(place: number, id: string): boolean {
    const { text, ends } = this.packed
    const start = this.startOf(place)
    if ((ends[place] ?? 0) - start !== id.length) return false
    for (let at = id.length - 1; at >= 0; at--) if (text[start + at] !== id.charCodeAt(at)) return false
    return true
  }
}

function written(units: Uint8Array | Uint16Array): string {
  if (units instanceof Uint8Array && units.length > FEW) return utf8.decode(units)
  let text = ''
  // Spread into arguments, an array of numbers takes seven times as long.
  for (let at = 0; at < units.length; at += AT_ONCE) text += String.fromCharCode.apply(undefined, units.subarray(at, at + AT_ONCE) as unknown as number[])
  return text
}

function unitTexts(ids: readonly string[]): UnitTexts {
  const ends = new Int32Array(ids.length)
  let end = 0
  for (const [place, id] of ids.entries()) ends[place] = end += id.length
  const units = new Uint16Array(end)
  let [at, widest] = [0, 0]
  for (const id of ids) {
    for (let unit = 0; unit < id.length; unit++) widest = Math.max(widest, (units[at++] = id.charCodeAt(unit)))
  }
  return { text: widest > 0x7f ? units : Uint8Array.from(units), ends }
}

const UUID_BYTES = 16
const UUID_UNITS = 36
const HYPHEN = 0x2d
const isUuid = (id: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

class UuidReading implements IdTexts {
  readonly size: number
  private units = new Uint8Array(0)
  private readonly single = new Array<number>(UUID_UNITS).fill(0)

  constructor(private readonly bytes: Uint8Array) {
    this.size = bytes.length / UUID_BYTES
  }

  startOf(place: number): number {
    return place * UUID_UNITS
  }

  between(first: number, end: number): string {
    if (end - first === 1) return this.one(first)
    const length = (end - first) * UUID_UNITS
    if (this.units.length < length) this.units = new Uint8Array(length)
    const { units } = this
    let at = 0
    for (let place = first; place < end; place++) at = writeUuid(this.bytes, place * UUID_BYTES, units, at)
    return written(units.subarray(0, length))
  }

  isAt(place: number, id: string): boolean {
    if (id.length !== UUID_UNITS) return false
    const { bytes, single } = this
    writeUuid(bytes, place * UUID_BYTES, single, 0)
    for (let at = UUID_UNITS - 1; at >= 0; at--) if (single[at] !== id.charCodeAt(at)) return false
    return true
  }

  private one(place: number): string {
    writeUuid(this.bytes, place * UUID_BYTES, this.single, 0)
    // A plain array: spread into arguments, one of bytes takes three times as long.
    return String.fromCharCode(...this.single)
  }
}

/** Answers where the next may be written. */
function writeUuid(bytes: Uint8Array, from: number, units: { [at: number]: number }, to: number): number {
  let at = to
  for (let byte = 0; byte < UUID_BYTES; byte++) {
    // Its five parts.
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) units[at++] = HYPHEN
    const value = bytes[from + byte] ?? 0
    units[at++] = DIGITS[value >> 4] ?? 0
    units[at++] = DIGITS[value & 15] ?? 0
  }
  return at
}

function uuidBytes(ids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * UUID_BYTES)
  let at = 0
  for (const id of ids) {
    for (let unit = 0; unit < UUID_UNITS; unit += 2) {
      if (id.charCodeAt(unit) === HYPHEN) unit++
      bytes[at++] = digitAt(id, unit) * 16 + digitAt(id, unit + 1)
    }
  }
  return bytes
}

/** Of a digit in small letters. */
function digitAt(id: string, at: number): number {
  const unit = id.charCodeAt(at)
  return unit < 0x3a ? unit - 0x30 : unit - 0x57
}
