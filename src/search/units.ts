import { foldText } from '../core/fold'
import { APOSTROPHE, classAt, IDEOGRAPH, LETTER, SEPARATOR } from '../core/words/letters'

/** Only folding the whole text tells what becomes of this unit: an accent on its own, what becomes several letters, half of a character. */
export const UNTOLD = 254
/** Nobody has asked yet: {@link learnUnit} tells. */
export const UNKNOWN = 255

/** What each UTF-16 unit is for splitting a text that has not been folded: its class (letters.ts), or one of the above. */
export const unitKinds = new Uint8Array(65_536).fill(UNKNOWN)
/** Of a letter or ideograph, what it folds to: lower case, without its accent. */
export const foldedUnits = new Uint16Array(65_536)

export function learnUnit(unit: number): number {
  const character = String.fromCharCode(unit)
  const folded = foldText(character)
  const kind = kindOf(character, folded)
  unitKinds[unit] = kind
  foldedUnits[unit] = folded.charCodeAt(0) || 0
  return kind
}

function kindOf(character: string, folded: string): number {
  if (folded === '') return character.trim() === '' ? SEPARATOR : UNTOLD
  if (/\p{M}/u.test(character) || isJoined(folded.charCodeAt(0))) return UNTOLD
  const kinds = new Set(Array.from(folded, (_, index) => classAt(folded, index)))
  const [kind = UNTOLD] = kinds
  if (kind === SEPARATOR && kinds.size === 1) return SEPARATOR
  return folded.length === 1 && (kind === LETTER || kind === IDEOGRAPH || kind === APOSTROPHE) ? kind : UNTOLD
}

/** Korean letters and syllables: what becomes of one depends on its neighbours. Halves of characters have no class of their own. */
function isJoined(unit: number): boolean {
  return (unit >= 0x1100 && unit < 0x1200) || (unit >= 0xac00 && unit < 0xe000)
}
