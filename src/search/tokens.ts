import { classAt, IDEOGRAPH, LETTER, SYMBOL, unitsAt } from '../core/words/letters'
import { endOfWord, type TakeTerm, takeWord } from '../core/words/queryTokens'

/**
 * Hands over every term of a folded text: words, and of Chinese, Japanese and Korean each character and each pair of neighbours. As places in
 * the text, because cutting millions of little strings out of a book's notes would cost more than everything else.
 */
export function eachTerm(folded: string, take: TakeTerm): void {
  const { length } = folded
  let run = -1
  let i = 0
  while (i < length) {
    const kind = classAt(folded, i)
    if (kind === LETTER) {
      i = takeWord(folded, i, take)
      run = -1
      continue
    }
    const units = unitsAt(folded, i)
    if (kind === IDEOGRAPH || kind === SYMBOL) take(folded, i, i + units)
    if (kind === IDEOGRAPH) {
      if (run >= 0) take(folded, run, i + units)
      run = i
    } else run = -1
    i += units
  }
}

/** Every word of a folded text as it is searched for, and where it stands. */
export function eachWord(folded: string, take: (word: string, start: number, end: number) => void): void {
  for (let i = 0; i < folded.length; ) {
    if (classAt(folded, i) !== LETTER) i += unitsAt(folded, i)
    else {
      const start = i
      i = takeWord(folded, i, (text, from, to) => take(text.slice(from, to), start, endOfWord(folded, start)))
    }
  }
}
