import type { FoldedText } from '../core/fold'
import { mistakesBetween } from './distance'
import { classAt, LETTER } from '../core/words/letters'
import type { Token } from './lookup'
import { eachWord } from './tokens'

/** From and to (exclusive), in UTF-16 units of the original text. */
export type Range = [number, number]
export type Find = (token: Token, text: FoldedText, original: string, syllables?: readonly string[]) => Range[]

/** The ways a token can stand in a text, closest first. Where one finds anything in any text of a person, the looser ones are not tried. */
export const ways: readonly Find[] = [asTyped, mistyped, squeezed]

/** As the word itself or its beginning; characters anywhere; a Chinese text by how it is read. */
function asTyped({ term, isWord }: Token, text: FoldedText, original: string, syllables?: readonly string[]): Range[] {
  const found: Range[] = []
  for (let at = text.text.indexOf(term); at >= 0 && found.length < 20; at = text.text.indexOf(term, at + term.length)) {
    if (!isWord || at === 0 || classAt(text.text, at - 1) !== LETTER) found.push(originOf(text, at, at + term.length))
  }
  const spoken = found.length === 0 && isWord && syllables ? spokenRange(term, original, syllables) : undefined
  return spoken ? [spoken] : found
}

function mistyped({ term, isWord }: Token, text: FoldedText): Range[] {
  const max = !isWord || term.length < 3 ? 0 : term.length >= 6 ? 2 : 1
  const found: Range[] = []
  if (max === 0) return found
  eachWord(text.text, (word, start, end) => {
    if (word.length < term.length - max) return
    const { whole, beginning } = mistakesBetween(term, word)
    if (whole <= max || (term.length >= 4 && beginning <= 1)) found.push(originOf(text, start, end))
  })
  return found
}

/** With nothing but letters and digits looked at: inside a word, across the hyphen or apostrophe of a name. */
function squeezed({ term, isWord }: Token, text: FoldedText): Range[] {
  if (!isWord || term.length < 3) return []
  let letters = ''
  const places: number[] = []
  eachWord(text.text, (word, start) => {
    let at = start
    for (const unit of word) {
      while (text.text[at] !== unit[0] && at < text.text.length) at++
      letters += unit
      for (let i = 0; i < unit.length; i++) places.push(at++)
    }
  })
  const at = letters.indexOf(term)
  return at < 0 ? [] : [originOf(text, places[at] ?? 0, (places[at + term.length - 1] ?? 0) + 1)]
}

/** Digits of a phone number as they stand in its text, however it is written. */
export function phoneRange(digits: string, text: string): Range | undefined {
  const positions = [...text.matchAll(/\d/g)].map(({ index }) => index)
  const all = text.replace(/\D/g, '')
  const stripped = digits.replace(/^0+/, '')
  for (const wanted of [stripped, stripped.slice(1), stripped.slice(2), stripped.slice(3)]) {
    const at = wanted.length >= 3 ? all.lastIndexOf(wanted) : -1
    if (at >= 0) return [positions[at] ?? 0, (positions[at + wanted.length - 1] ?? 0) + 1]
  }
  return undefined
}

/** The characters whose syllables, joined or by their initials, are what was typed. */
function spokenRange(term: string, text: string, syllables: readonly string[]): Range | undefined {
  const characters = [...text]
  const typed = term.replaceAll('v', 'u')
  for (let from = 0; from < characters.length; from++) {
    let joined = ''
    let initials = ''
    for (let to = from; to < characters.length && syllables[to]; to++) {
      const syllable = (syllables[to] ?? '').replaceAll('v', 'u')
      joined += syllable
      initials += syllable[0] ?? ''
      if (joined.startsWith(typed) || (to > from && initials === typed)) {
        const start = characters.slice(0, from).join('').length
        return [start, start + characters.slice(from, to + 1).join('').length]
      }
      if (!typed.startsWith(joined) && !typed.startsWith(initials)) break
    }
  }
  return undefined
}

function originOf(text: FoldedText, from: number, to: number): Range {
  return [text.startOf(from), text.endOf(to - 1)]
}
