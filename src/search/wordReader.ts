import type { Dictionary } from './dictionary'
import { GrowingInts } from './growing'
import { APOSTROPHE, IDEOGRAPH, LETTER, SEPARATOR } from '../core/words/letters'
import { HASH_START, hashEnd, hashUnit } from './termHash'
import { LONGEST_TOKEN } from '../core/words/queryTokens'
import { foldedUnits, learnUnit, unitKinds, UNKNOWN } from './units'

const encoder = new TextEncoder()
const BACKSLASH = 0x5c
const LETTER_U = 0x75

/**
 * Reads the terms of texts nobody has folded, folding letter by letter on the way: many times faster than folding and splitting first, which
 * makes a string of everything. The same terms in the same order as eachTerm (tokens.ts) finds in the folded text.
 */
export class WordReader {
  /** The numbers of the terms read so far; whoever takes them empties it. */
  readonly numbers = new GrowingInts()
  private bytes = new Uint8Array(4096)
  private readonly word = new Uint16Array(LONGEST_TOKEN)

  constructor(private readonly dictionary: Dictionary) {}

  /** Answers false, and reads nothing, where only folding the whole text would tell. */
  readText(text: string): boolean {
    if (text.length * 3 > this.bytes.length) this.bytes = new Uint8Array(text.length * 6)
    return this.readBytes(this.bytes, 0, this.encode(text), false)
  }

  /** The same for a text in UTF-8; `escaped` as the inside of a JSON string. */
  readBytes(bytes: Uint8Array, start: number, end: number, escaped: boolean): boolean {
    const { word } = this
    const before = this.numbers.length
    let length = 0
    let hash = HASH_START
    let ideograph = 0
    for (let i = start; i < end; i++) {
      let unit = bytes[i] ?? 0
      if (unit >= 0x80) {
        if (unit < 0xe0) unit = ((unit & 0x1f) << 6) | ((bytes[++i] ?? 0) & 0x3f)
        else if (unit < 0xf0) unit = ((unit & 0x0f) << 12) | (((bytes[++i] ?? 0) & 0x3f) << 6) | ((bytes[++i] ?? 0) & 0x3f)
        else return this.giveUp(before)
      } else if (escaped && unit === BACKSLASH && bytes[++i] === LETTER_U) return this.giveUp(before)
      let kind = unitKinds[unit] ?? UNKNOWN
      if (kind === UNKNOWN) kind = learnUnit(unit)
      if (kind === LETTER) {
        ideograph = 0
        if (length === LONGEST_TOKEN) continue
        const letter = foldedUnits[unit] ?? 0
        word[length++] = letter
        hash = hashUnit(hash, letter)
        continue
      }
      if (kind === APOSTROPHE) {
        ideograph = 0
        continue
      }
      if (kind !== SEPARATOR && kind !== IDEOGRAPH) return this.giveUp(before)
      if (length > 0) {
        this.take(hash, length)
        length = 0
        hash = HASH_START
      }
      ideograph = kind === SEPARATOR ? 0 : this.takeIdeograph(ideograph, foldedUnits[unit] ?? 0)
    }
    if (length > 0) this.take(hash, length)
    return true
  }

  /** Into `bytes`; answers how many. Short texts are plain as a rule, and cheaper to copy than to hand over. */
  private encode(text: string): number {
    const { bytes } = this
    const { length } = text
    if (length > 100) return encoder.encodeInto(text, bytes).written
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x80) return encoder.encodeInto(text, bytes).written
      bytes[i] = unit
    }
    return length
  }

  private take(hash: number, length: number): void {
    this.numbers.push(this.dictionary.internUnits(hashEnd(hash), this.word, length))
  }

  /** Each alone, and with the one before it. */
  private takeIdeograph(before: number, ideograph: number): number {
    const { word } = this
    word[0] = ideograph
    this.take(hashUnit(HASH_START, ideograph), 1)
    if (before === 0) return ideograph
    word[0] = before
    word[1] = ideograph
    this.take(hashUnit(hashUnit(HASH_START, before), ideograph), 2)
    return ideograph
  }

  private giveUp(before: number): false {
    this.numbers.length = before
    return false
  }
}
