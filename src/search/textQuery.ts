import { foldText } from '../core/fold'
import { LONGEST_WORDS, MOST_WORDS } from '../core/queryLanguage'
import type { Token } from './lookup'
import { digitsOf, SHORTEST_NUMBER } from './phones'
import { distinctTokens, type QueryToken } from '../core/words/queryTokens'

/** Free text as it is looked up. */
export interface TextQuery {
  /** Folded, one space between words. */
  readonly phrase: string
  readonly tokens: readonly Token[]
  /** The same with each group of digits for itself, where `tokens` took several for one phone number. */
  readonly apart?: readonly Token[]
}

/** Reads what was typed; undefined where there is nothing to look for. */
export function readTextQuery(typed: string): TextQuery | undefined {
  const phrase = foldText(typed.slice(0, LONGEST_WORDS)).replace(/\s+/gu, ' ')
  const apart = distinctTokens(phrase).slice(0, MOST_WORDS)
  if (apart.length === 0) return undefined
  const finished = /\s$/u.test(typed)
  const tokens = withPhones(apart)
  const finish = (list: readonly Token[]) => list.map((token, i) => ({ ...token, unfinished: i === list.length - 1 && !finished }))
  return { phrase, tokens: finish(tokens), apart: tokens.length < apart.length ? finish(apart.map((token) => ({ ...token, unfinished: false }))) : undefined }
}

/** Groups of digits beside each other become one number: 0171 234 56 78. */
function withPhones(tokens: readonly QueryToken[]): Token[] {
  const joined: Token[] = []
  let digits: string[] = []
  const close = () => {
    const number = digits.join('')
    if (number && digitsOf(number).length >= SHORTEST_NUMBER) joined.push({ term: number, isWord: true, phone: number, unfinished: false })
    else joined.push(...digits.map((term) => ({ term, isWord: true, unfinished: false })))
    digits = []
  }
  for (const token of tokens) {
    if (/^\d+$/.test(token.term)) digits.push(token.term)
    else {
      close()
      joined.push({ ...token, unfinished: false })
    }
  }
  close()
  return joined
}
