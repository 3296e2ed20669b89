import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import { bestOf } from './best'
import type { BookIndex } from './bookIndex'
import { type Candidate, Gathering } from './candidates'
import { AS_TYPED, INSIDE, type Leniency, MISTYPED } from './lookup'
import { rankCandidates, type Ranked } from './rank'
import type { TextQuery } from './textQuery'

/** So many of the best are read in full and ranked. */
const RANKED_STRICTLY = 60
const RANKED_LENIENTLY = 40
/** With fewer hits than this, typing mistakes are considered too, unless all of several words stand somewhere just as they were typed. */
const ENOUGH = 10
/** Takes archived and deceased people behind those who match about as well, not behind everybody. */
const HIDDEN = -0.1

export interface FindOptions {
  readonly limit?: number
  /** Puts nobody in order. */
  readonly unordered?: boolean
  /** Lets only some people through; the others do not count as hits. */
  readonly accept?: (id: string) => boolean
}

/** Who was found, best first, and how many there are with those that were not put in order. */
export interface Ranking {
  readonly found: readonly Ranked[]
  readonly total: number
}

/** Finds people by free text in one index. */
export class TextSearch {
  private readonly gathering: Gathering

  constructor(
    private readonly book: BookView,
    private readonly index: BookIndex,
  ) {
    this.gathering = new Gathering(index)
  }

  /** Everybody who answers every word, best first, at least `limit` of them; failing that, those who come nearest. */
  find(query: TextQuery, today: Day, { limit = Infinity, unordered = false, accept }: FindOptions = {}): Ranking {
    const strict = this.all(query, AS_TYPED, accept)
    if (strict.length >= ENOUGH || this.gathering.someExactly(strict, query.tokens)) return { found: unordered ? this.unranked(strict) : this.ranked(strict, query, today, limit), total: strict.length }
    for (const leniency of [MISTYPED, INSIDE] as const) {
      const lenient = this.all(query, leniency, accept)
      if (lenient.length > 0) return allOf(this.ranked(lenient, query, today, RANKED_LENIENTLY))
    }
    for (const leniency of [AS_TYPED, INSIDE] as const) {
      const some = this.any(query, leniency, accept)
      if (some.length > 0) return allOf(this.rankedBest(bestOf(some, RANKED_LENIENTLY, (a, b) => this.byScore(a, b)), query, today))
    }
    return allOf([])
  }

  /** Everybody in whom every word stands as typed (or begun), in no particular order: for `-word`. */
  findExactly(query: TextQuery, accept?: FindOptions['accept']): Ranked[] {
    return this.unranked(this.all(query, AS_TYPED, accept))
  }

  /** The same where one field, or one entry, may hold them all: for phrases. */
  findTogether(query: TextQuery, accept?: FindOptions['accept']): Ranked[] {
    return this.all(query, AS_TYPED, accept).flatMap((document) => {
      const candidate = this.gathering.togetherAt(document)
      return candidate ? this.rankedAs(candidate) : []
    })
  }

  private all({ tokens, apart }: TextQuery, leniency: Leniency, accept: FindOptions['accept']): readonly number[] {
    const accepted = (documents: readonly number[]) => (accept ? documents.filter((document) => accept(this.index.idOf(document))) : documents)
    const found = accepted(this.gathering.all(tokens, leniency))
    return found.length > 0 || !apart ? found : accepted(this.gathering.all(apart, leniency))
  }

  private any({ tokens }: TextQuery, leniency: Leniency, accept: FindOptions['accept']): Candidate[] {
    const found = this.gathering.any(tokens, leniency)
    return (accept ? found.filter(({ document }) => accept(this.index.idOf(document))) : found).map((candidate) => this.placed(candidate))
  }

  /** The best are read and ranked; if more are asked for, the others follow by what the index knows. */
  private ranked(documents: readonly number[], query: TextQuery, today: Day, limit: number): Ranked[] {
    const first = this.few(documents, RANKED_STRICTLY)
    const ranked = this.rankedBest(first.map(({ document }) => this.placed(this.gathering.candidateAt(document))), query, today)
    if (limit <= first.length || documents.length === first.length) return ranked
    const taken = new Set(first.map(({ document }) => document))
    const others = documents.filter((document) => !taken.has(document)).map((document) => this.scored(document))
    for (const { document } of bestOf(others, limit - first.length, (a, b) => this.byScore(a, b))) ranked.push(this.rankedAt(document))
    return ranked
  }

  /** The best few, in order. Nothing is made of the others: one letter finds half of a large book. */
  private few(documents: readonly number[], count: number): Scored[] {
    const byScore = (a: Scored, b: Scored) => this.byScore(a, b)
    let row: Scored[] = []
    let least = -Infinity
    for (const document of documents) {
      const score = this.roughScore(document, this.gathering.scoreAt(document))
      if (score < least) continue
      row.push({ document, score })
      if (row.length < count * 4) continue
      row = row.sort(byScore).slice(0, count)
      least = row.at(-1)?.score ?? least
    }
    return row.sort(byScore).slice(0, count)
  }

  private scored(document: number): Scored {
    return { document, score: this.roughScore(document, this.gathering.scoreAt(document)) }
  }

  private rankedBest(candidates: readonly Candidate[], query: TextQuery, today: Day): Ranked[] {
    return rankCandidates(this.book, this.index, candidates, query, today).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  private unranked(documents: readonly number[]): Ranked[] {
    return documents.map((document) => this.rankedAt(document))
  }

  private rankedAt(document: number): Ranked {
    return this.rankedAs(this.gathering.candidateAt(document))
  }

  private rankedAs({ document, score, fields, entries }: Candidate): Ranked {
    return { id: this.index.idOf(document), score: this.roughScore(document, score) / 4, fields, entries }
  }

  private placed(candidate: Candidate): Candidate {
    return { ...candidate, score: this.roughScore(candidate.document, candidate.score) }
  }

  /** Of people who match alike, the one met last comes first. */
  private roughScore(document: number, score: number): number {
    return score + this.index.lastTouched(document) / 1e7 + (this.index.isHidden(document) ? HIDDEN : 0)
  }

  private byScore(a: Scored, b: Scored): number {
    return b.score - a.score || (this.index.idOf(a.document) < this.index.idOf(b.document) ? -1 : 1)
  }
}

function allOf(found: readonly Ranked[]): Ranking {
  return { found, total: found.length }
}

interface Scored {
  readonly document: number
  readonly score: number
}
