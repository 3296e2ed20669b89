import type { FoldedText } from '../core/fold'
import { distanceUpTo } from './distance'
import type { Token } from './lookup'
import { eachWord } from './tokens'

export type Range = [number, number]

/** How a token was found in a text: as it stands or begun, mistyped, or inside a word. */
export const AS_TYPED = 3
export const MISTYPED = 2
export const INSIDE = 1

/** Where a token stands in a text (UTF-16 units of the original), and how closely; undefined where it does not. */
export interface Place {
  readonly closeness: number
  readonly ranges: readonly Range[]
}

/** Finds a token in a text the way the index found it. `syllables`: how each character is read, where the text is Chinese and found by pinyin. */
export function placeOf(token: Token, text: string, folded: FoldedText, syllables?: readonly string[]): Place | undefined {
  const origin = (from: number, to: number): Range => [folded.startOf(from), folded.endOf(to - 1)]
  if (!token.isWord) return placed(AS_TYPED, occurrences(folded.text, token.term).map((at) => origin(at, at + token.term.length)))
  const begun: Range[] = []
  const close: Range[] = []
  const max = token.term.length >= 6 ? 2 : token.term.length >= 3 ? 1 : 0
  eachWord(folded.text, (word, start, end) => {
    if (word.startsWith(token.term)) begun.push(origin(start, word === token.term ? end : Math.min(end, start + token.term.length)))
    else if (max > 0 && (distanceUpTo(max, token.term, word) <= max || (token.term.length >= 4 && distanceUpTo(1, token.term, word, true) <= 1))) close.push(origin(start, end))
  })
  const spoken = begun.length === 0 && syllables ? spokenRange(token.term, text, syllables) : undefined
  return placed(AS_TYPED, spoken ? [spoken] : begun) ?? placed(MISTYPED, close) ?? placed(INSIDE, squeezed(token.term, folded))
}

/** Digits of a phone number as they stand in its text, however it is written. */
export function phonePlace(digits: string, text: string): Range | undefined {
  const positions: number[] = []
  let all = ''
  for (let i = 0; i < text.length; i++) {
    if (!/\d/.test(text[i] ?? '')) continue
    all += text[i]
    positions.push(i)
  }
  const stripped = digits.replace(/^0+/, '')
  for (const wanted of [stripped, stripped.slice(1), stripped.slice(2), stripped.slice(3)]) {
    const at = wanted.length >= 3 ? all.lastIndexOf(wanted) : -1
    if (at >= 0) return [positions[at] ?? 0, (positions[at + wanted.length - 1] ?? 0) + 1]
  }
  return undefined
}

function placed(closeness: number, ranges: readonly Range[]): Place | undefined {
  return ranges.length > 0 ? { closeness, ranges } : undefined
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(part); at >= 0 && found.length < 20; at = text.indexOf(part, at + part.length)) found.push(at)
  return found
}

/** A term with nothing but letters and digits looked at: inside a word, or across the hyphen of a double name. */
function squeezed(term: string, folded: FoldedText): Range[] {
  if (term.length < 3) return []
  let text = ''
  const positions: number[] = []
  eachWord(folded.text, (_word, start, end) => {
    for (let i = start; i < end; i++) {
      if (/['’‘ʼ`´＇]/.test(folded.text[i] ?? '')) continue
      text += folded.text[i]
      positions.push(i)
    }
  })
  const at = text.indexOf(term)
  return at < 0 ? [] : [[folded.startOf(positions[at] ?? 0), folded.endOf(positions[at + term.length - 1] ?? 0)]]
}

/** The characters whose syllables, joined or by their initials, are what was typed. */
function spokenRange(term: string, text: string, syllables: readonly string[]): Range | undefined {
  const characters = [...text]
  const asTyped = term.replaceAll('v', 'u')
  for (let from = 0; from < characters.length; from++) {
    let joined = ''
    let initials = ''
    for (let to = from; to < characters.length && syllables[to]; to++) {
      const syllable = (syllables[to] ?? '').replaceAll('v', 'u')
      joined += syllable
      initials += syllable[0] ?? ''
      if (joined.startsWith(asTyped) || (to > from && initials === asTyped)) {
        const start = characters.slice(0, from).join('').length
        return [start, start + characters.slice(from, to + 1).join('').length]
      }
      if (!asTyped.startsWith(joined) && !asTyped.startsWith(initials)) break
    }
  }
  return undefined
}

