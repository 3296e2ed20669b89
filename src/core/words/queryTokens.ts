import { APOSTROPHE, classAt, IDEOGRAPH, LETTER, SYMBOL, unitsAt } from './letters'

/** Longer words are cut: nobody types more, and nothing should pay for a page without spaces. */
export const LONGEST_TOKEN = 40

/** Takes one term of a text: the characters from `start` to `end`. */
export type TakeTerm = (text: string, start: number, end: number) => void

/** One thing a query asks for. */
export interface QueryToken {
  readonly term: string
  /** A word may be the beginning of a longer one, or mistyped; characters and pairs stand for themselves. */
  readonly isWord: boolean
}

/** The tokens of a folded query: words, and of a run of ideographs its pairs (or the one character). */
export function queryTokens(folded: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let i = 0
  while (i < folded.length) {
    const kind = classAt(folded, i)
    if (kind === LETTER) {
      i = takeWord(folded, i, (text, start, end) => tokens.push({ term: text.slice(start, end), isWord: true }))
    } else if (kind === IDEOGRAPH) {
      const characters = [...folded.slice(i, endOfRun(folded, i))]
      const terms = characters.length === 1 ? characters : characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
      tokens.push(...terms.map((term) => ({ term, isWord: false })))
      i = endOfRun(folded, i)
    } else {
      const units = unitsAt(folded, i)
      if (kind === SYMBOL) tokens.push({ term: folded.slice(i, i + units), isWord: false })
      i += units
    }
  }
  return tokens
}

/** Hands over the word that starts at a letter, without its apostrophes; answers where it ends. */
export function takeWord(text: string, start: number, take: TakeTerm): number {
  const end = endOfWord(text, start)
  let apostrophes = false
  for (let i = start; i < end && !apostrophes; i++) apostrophes = classAt(text, i) === APOSTROPHE
  if (!apostrophes) take(text, start, Math.min(end, start + LONGEST_TOKEN))
  else {
    const word = text.slice(start, end).replace(/['’‘ʼ`´＇]/g, '')
    take(word, 0, Math.min(word.length, LONGEST_TOKEN))
  }
  return end
}

/** A word may hold apostrophes, but not end in one. */
export function endOfWord(text: string, start: number): number {
  let end = start
  for (let i = start; i < text.length; ) {
    const kind = classAt(text, i)
    if (kind !== LETTER && kind !== APOSTROPHE) break
    i += unitsAt(text, i)
    if (kind === LETTER) end = i
  }
  return end
}

/** The tokens of a folded query, each once; groups of digits stay apart, since they may be parts of one number. */
export function distinctTokens(folded: string): QueryToken[] {
  return [...new Map(queryTokens(folded).map((token) => [/^\d+$/.test(token.term) ? token : token.term, token])).values()]
}

function endOfRun(text: string, start: number): number {
  let i = start
  while (i < text.length && classAt(text, i) === IDEOGRAPH) i += unitsAt(text, i)
  return i
}
