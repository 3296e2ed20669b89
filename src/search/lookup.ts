import type { BookIndex } from './bookIndex'
import { bitOf } from './personTerms'
import type { PhoneFit } from './phones'
import type { QueryToken } from './tokens'
import { ENTRY_WEIGHT, weightOf } from './weights'

/** A document that answers a token: how well (0 … 1), in which fields, in which entries. */
export type TakeHit = (document: number, score: number, fields: number, entries: number) => void

/** How far from what was typed a term may be. */
export interface Leniency {
  /** Words typed so far may be beginnings. */
  readonly beginnings: boolean
  /** Typing mistakes, and words inside words. */
  readonly mistakes: boolean
}

export interface Token extends QueryToken {
  /** The digits of a phone number, however it was spaced. */
  readonly phone?: string
  /** Still being typed: may be a beginning and mistyped at once. */
  readonly unfinished: boolean
}

/** Words of fewer letters begin too many words of notes. */
const SHORTEST_BEGINNING_IN_ENTRIES = 3
const PHONE_FITS: Readonly<Record<PhoneFit, number>> = { whole: 1, end: 0.95, beginning: 0.9, inside: 0.5 }

/** Hands over every document that answers one token. One document may come several times; the best counts. */
export function eachHit(index: BookIndex, token: Token, leniency: Leniency, take: TakeHit): void {
  const { dictionary } = index
  const exact = dictionary.numberOf(token.term)
  if (exact !== undefined) eachOfTerm(index, exact, 1, true, take)
  if (token.phone) eachPhone(index, token.phone, take)
  if (!token.isWord) return
  const { term } = token
  if (leniency.beginnings) {
    const inEntries = term.length >= SHORTEST_BEGINNING_IN_ENTRIES
    dictionary.eachWithPrefix(term, (number, found) => {
      if (number !== exact) eachOfTerm(index, number, 0.7 + (0.2 * term.length) / found.length, inEntries, take)
    })
  }
  if (leniency.mistakes && term.length >= 3) eachMistyped(index, token, take)
}

function eachMistyped(index: BookIndex, { term, unfinished }: Token, take: TakeHit): void {
  const { dictionary } = index
  const max = term.length >= 6 ? 2 : 1
  if (!/^\d+$/.test(term)) {
    dictionary.eachLike(term, max, false, (number, found, mistakes) => {
      if (mistakes > 0) eachOfTerm(index, number, (mistakes === 1 ? 0.62 : 0.45) + (found[0] === term[0] ? 0.05 : 0), true, take)
    })
    if (unfinished && term.length >= 4) {
      dictionary.eachLike(term, 1, true, (number, found, mistakes) => {
        if (mistakes > 0 && found.length > term.length + 1) eachOfTerm(index, number, 0.45, true, take)
      })
    }
  }
  dictionary.eachContaining(term, (number, found) => eachOfTerm(index, number, 0.4 + (0.1 * term.length) / found.length, true, take))
}

function eachOfTerm(index: BookIndex, number: number, factor: number, inEntries: boolean, take: TakeHit): void {
  index.people.each(number, (document, fields) => take(document, factor * weightOf(fields), fields, 0))
  if (inEntries) index.entries.each(number, (document, entries) => take(document, factor * ENTRY_WEIGHT, 0, entries))
}

function eachPhone(index: BookIndex, digits: string, take: TakeHit): void {
  const bit = bitOf('phone')
  index.phones.each(digits, (document, fit) => take(document, PHONE_FITS[fit] * weightOf(bit), bit, 0))
}
