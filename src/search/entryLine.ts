import type { StoredLine } from '../core/book'
import { civilDayNumber } from '../core/days'
import { type EntryKind, entryKinds, searchedFields } from '../core/entries/registry'

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x22, 0x5c, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d]
const encoder = new TextEncoder()
const names = ['kind', 'at', ...new Set(entryKinds.flatMap(searchedFields))]
const [KIND, AT] = [0, 1]
const nameBytes = names.map((name) => encoder.encode(name))
const kindBytes = entryKinds.map((kind) => encoder.encode(kind))
/** Of each kind the fields that are searched, as their places among the names. */
const searched: readonly (readonly number[])[] = entryKinds.map((kind: EntryKind) => searchedFields(kind).map((field) => names.indexOf(field)))

/** Takes a text that is not empty: the inside of a JSON string. */
export type TakeEscaped = (bytes: Uint8Array, start: number, end: number) => void

/**
 * What a search wants of an entry, read from its line without parsing it, which would cost several times as much as indexing: texts stay where
 * they are. Only for lines as JSON.stringify writes them; of any other it says so, and the entry is to be parsed.
 */
export class EntryLine {
  /** The day it happened, as its number. */
  day = 0
  private bytes: Uint8Array = new Uint8Array(0)
  private kind = -1
  /** Of each name, where its text stands; 0 where there is none. */
  private readonly starts = new Int32Array(names.length)
  private readonly ends = new Int32Array(names.length)

  /** Whether the line could be read. */
  read({ bytes, start, end }: StoredLine): boolean {
    this.bytes = bytes
    this.starts.fill(0)
    if (bytes[start] !== OPEN || bytes[end - 1] !== CLOSE) return false
    for (let at = start + 1; at < end; at++) {
      if (bytes[at] !== QUOTE) return false
      const name = this.nameAt(at + 1)
      const colon = endOfString(bytes, at + 1, end) + 1
      if (bytes[colon] !== COLON) return false
      at = this.value(name, colon + 1, end)
      if (bytes[at] !== COMMA && at !== end - 1) return false
    }
    this.kind = placeOf(kindBytes, bytes, this.starts[KIND] ?? 0)
    const day = dayAt(bytes, this.starts[AT] ?? 0)
    this.day = day ?? 0
    return this.kind >= 0 && day !== undefined
  }

  /** Its texts, in their order; answers whether there are any. */
  eachText(take: TakeEscaped): boolean {
    let any = false
    for (const name of searched[this.kind] ?? []) {
      const start = this.starts[name] ?? 0
      const end = this.ends[name] ?? 0
      if (start === 0 || start === end) continue
      take(this.bytes, start, end)
      any = true
    }
    return any
  }

  /** Passes over a value, noting it if it is a text with a name that counts; answers the place after it. */
  private value(name: number, at: number, end: number): number {
    if (this.bytes[at] !== QUOTE) return endOfValue(this.bytes, at, end)
    const close = endOfString(this.bytes, at + 1, end)
    if (name >= 0) {
      this.starts[name] = at + 1
      this.ends[name] = close
    }
    return close + 1
  }

  private nameAt(start: number): number {
    return placeOf(nameBytes, this.bytes, start)
  }
}

/** Which of these words stands at a place, with the end of a string after it; -1 for none. */
function placeOf(words: readonly Uint8Array[], bytes: Uint8Array, start: number): number {
  for (let place = 0; place < words.length; place++) {
    const word = words[place]
    if (word && word[0] === bytes[start] && bytes[start + word.length] === QUOTE && isAt(word, bytes, start)) return place
  }
  return -1
}

function isAt(word: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let i = 1; i < word.length; i++) if (bytes[start + i] !== word[i]) return false
  return true
}

/** Where the quote stands that closes a string whose inside begins at `at`. */
function endOfString(bytes: Uint8Array, at: number, end: number): number {
  for (; at < end && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++
  return at
}

/** Where a number, list or object ends that begins at `at`. */
function endOfValue(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0
  for (; at < end; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) at = endOfString(bytes, at + 1, end)
    else if (byte === OPEN || byte === OPEN_LIST) depth++
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (depth === 0) return at
      depth--
    } else if (byte === COMMA && depth === 0) return at
  }
  return at
}

/** The number of the day of the moment written at a place; undefined where there is none. */
function dayAt(bytes: Uint8Array, start: number): number | undefined {
  if (start === 0) return undefined
  const digit = (at: number) => (bytes[start + at] ?? 0) - 48
  return civilDayNumber(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
}
