/** What a character is for splitting text into words. */
export const SEPARATOR = 0
export const LETTER = 1
/** Written without spaces between words: each character stands alone, and with its neighbour. */
export const IDEOGRAPH = 2
/** Left out inside a word: `o’brien` is `obrien`. */
export const APOSTROPHE = 3
/** Stands alone: an emoji. */
export const SYMBOL = 4

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const letter = /[\p{L}\p{N}]/u
const symbol = /\p{Extended_Pictographic}/u
const apostrophes = new Set(['\'', '’', '‘', 'ʼ', '`', '´', '＇'])

const UNKNOWN = 255
const known = new Uint8Array(65_536).fill(UNKNOWN)

/** Class of the character at `index`; a pair of surrogates is judged as the one character it is. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (unit >= 0xd800 && unit < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(index) ?? unit))
  const remembered = known[unit] ?? SEPARATOR
  if (remembered !== UNKNOWN) return remembered
  const found = classify(String.fromCharCode(unit))
  known[unit] = found
  return found
}

/** UTF-16 units of the character at `index`. */
export function unitsAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

function classify(character: string): number {
  if (apostrophes.has(character)) return APOSTROPHE
  if (ideograph.test(character)) return letter.test(character) ? IDEOGRAPH : SEPARATOR
  if (letter.test(character)) return LETTER
  return symbol.test(character) ? SYMBOL : SEPARATOR
}
