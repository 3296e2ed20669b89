import { APOSTROPHE, classAt, IDEOGRAPH, LETTER, SYMBOL, unitsAt } from './letters'

/** Longer words are cut: nobody types more, and nothing should pay for a page without spaces. */
export const LONGEST_TOKEN = 40

/** Hands over every term of a folded text: words, and of Chinese, Japanese and Korean each character and each pair of neighbours. */
export function eachTerm(folded: string, take: (term: string) => void): void {
  const { length } = folded
  let previous = ''
  let i = 0
  while (i < length) {
    const kind = classAt(folded, i)
    if (kind === LETTER) {
      const end = endOfWord(folded, i)
      take(wordOf(folded, i, end))
      previous = ''
      i = end
      continue
    }
    const units = unitsAt(folded, i)
    if (kind === IDEOGRAPH || kind === SYMBOL) {
      const character = folded.slice(i, i + units)
      take(character)
      if (previous && kind === IDEOGRAPH) take(previous + character)
      previous = kind === IDEOGRAPH ? character : ''
    } else previous = ''
    i += units
  }
}

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
      const end = endOfWord(folded, i)
      tokens.push({ term: wordOf(folded, i, end), isWord: true })
      i = end
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

/** A word may hold apostrophes, but not end in one. */
function endOfWord(text: string, start: number): number {
  let end = start
  let i = start
  while (i < text.length) {
    const kind = classAt(text, i)
    if (kind === LETTER) end = i + unitsAt(text, i)
    else if (kind !== APOSTROPHE) break
    i += unitsAt(text, i)
  }
  return end
}

function endOfRun(text: string, start: number): number {
  let i = start
  while (i < text.length && classAt(text, i) === IDEOGRAPH) i += unitsAt(text, i)
  return i
}

function wordOf(text: string, start: number, end: number): string {
  const word = text.slice(start, Math.min(end, start + LONGEST_TOKEN))
  return /['’‘ʼ`´＇]/.test(word) ? word.replace(/['’‘ʼ`´＇]/g, '') : word
}
