import type { BookIndex } from './bookIndex'
import { bitOf } from './personTerms'
import type { PhoneFit } from './phones'
import type { QueryToken } from '../core/words/queryTokens'
import { ENTRY_WEIGHT, weightOf } from './weights'

/** A document that answers a token: how well (0 … 1), in which fields, in which entries. */
export type TakeHit = (document: number, score: number, fields: number, entries: number) => void

/** How far from what was typed a term may be: each step allows what those before it do. A search goes on to the next while it finds too little. */
export const AS_TYPED = 0
/** Typing mistakes in whole words. */
export const MISTYPED = 1
/** Mistakes in a word still being typed, and words inside words. */
export const INSIDE = 2
export type Leniency = typeof AS_TYPED | typeof MISTYPED | typeof INSIDE

export interface Token extends QueryToken {
  /** The digits of a phone number, however it was spaced. */
  readonly phone?: string
  /** Still being typed: may be a beginning and mistyped at once. */
  readonly unfinished: boolean
}

/** Words of fewer letters begin too many words of notes. */
const SHORTEST_BEGINNING_IN_ENTRIES = 3
/** Shorter words are like too many others. */
const SHORTEST_MISTYPED = 3
const SHORTEST_MISTYPED_IN_ENTRIES = 4
const PHONE_FITS: Readonly<Record<PhoneFit, number>> = { whole: 1, end: 0.95, beginning: 0.9, inside: 0.5 }

interface Alternative {
  readonly number: number
  /** How near the term is to what was typed, 1 the same. */
  readonly nearness: number
  readonly inEntries: boolean
}

/** All the terms of a book that a token may stand for. */
export class Meaning {
  private readonly alternatives: Alternative[] = []
  /** How many postings there are to read. */
  size = 0

  constructor(
    private readonly index: BookIndex,
    private readonly token: Token,
    leniency: Leniency,
  ) {
    const { term, isWord } = token
    const exact = index.dictionary.numberOf(term)
    if (exact !== undefined) this.add(exact, 1, true)
    if (!isWord) return
    const inEntries = term.length >= SHORTEST_BEGINNING_IN_ENTRIES
    index.dictionary.eachWithPrefix(term, (number, found) => {
      if (number !== exact) this.add(number, 0.7 + (0.2 * term.length) / found.length, inEntries)
    })
    if (term.length < SHORTEST_MISTYPED) return
    if (leniency >= MISTYPED) this.addMistyped()
    if (leniency >= INSIDE) this.addInside()
  }

  /** Hands over every document that answers the token. One may come several times; the best counts. */
  each(take: TakeHit): void {
    const { people, entries } = this.index
    for (const { number, nearness, inEntries } of this.alternatives) {
      people.each(number, (document, fields) => take(document, nearness * weightOf(fields), fields, 0))
      if (inEntries) entries.each(number, (document, bits) => take(document, nearness * ENTRY_WEIGHT, 0, bits))
    }
    this.eachByPhone(take)
  }

  /** The same, of these documents (in rising order) alone. */
  eachAmong(documents: readonly number[], take: TakeHit): void {
    if (this.alternatives.length * documents.length * 8 > this.size) return this.each(take)
    const { people, entries } = this.index
    for (const { number, nearness, inEntries } of this.alternatives) {
      people.eachAmong(number, documents, (document, fields) => take(document, nearness * weightOf(fields), fields, 0))
      if (inEntries) entries.eachAmong(number, documents, (document, bits) => take(document, nearness * ENTRY_WEIGHT, 0, bits))
    }
    this.eachByPhone(take)
  }

  private eachByPhone(take: TakeHit): void {
    const bit = bitOf('phone')
    if (this.token.phone) this.index.phones.each(this.token.phone, (document, fit) => take(document, PHONE_FITS[fit] * weightOf(bit), bit, 0))
  }

  /** Words of another number are not meant, however like it they are. */
  private addMistyped(): void {
    const { term } = this.token
    if (/^\d+$/.test(term)) return
    const inEntries = term.length >= SHORTEST_MISTYPED_IN_ENTRIES
    this.index.dictionary.eachLike(term, term.length >= 6 ? 2 : 1, (number, found, mistakes) => {
      if (mistakes > 0) this.add(number, (mistakes === 1 ? 0.62 : 0.45) + (found[0] === term[0] ? 0.05 : 0), inEntries)
    })
  }

  private addInside(): void {
    const { term, unfinished } = this.token
    const inEntries = term.length >= SHORTEST_MISTYPED_IN_ENTRIES
    if (unfinished && inEntries) this.index.dictionary.eachBeginningLike(term, 1, (number) => this.add(number, 0.45, true))
    this.index.dictionary.eachContaining(term, (number, found) => this.add(number, 0.4 + (0.1 * term.length) / found.length, inEntries))
  }

  private add(number: number, nearness: number, inEntries: boolean): void {
    this.alternatives.push({ number, nearness, inEntries })
    this.size += this.index.people.count(number) + (inEntries ? this.index.entries.count(number) : 0)
  }
}
