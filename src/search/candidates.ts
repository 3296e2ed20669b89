import type { BookIndex } from './bookIndex'
import { type Leniency, Meaning, type Token } from './lookup'

/** A document that answers a query, with what is known before its texts are read. */
export interface Candidate {
  readonly document: number
  readonly score: number
  /** Bits of the fields and of the entries where anything matched. */
  readonly fields: number
  readonly entries: number
}

/** What all words in one field, or in one entry, are worth. */
const IN_ONE_FIELD = 0.15
const IN_ONE_ENTRY = 0.12

/** Counts hits per document. One is kept and used again for every query, since its tables are as long as the book. */
export class Gathering {
  private reached = new Uint16Array(0)
  private best = new Float64Array(0)
  private total = new Float64Array(0)
  private fields = new Int32Array(0)
  private entries = new Int32Array(0)
  private tokenFields = new Int32Array(0)
  private tokenEntries = new Int32Array(0)
  /** Bits that every token so far had in common: one field, or one entry, that holds them all. */
  private commonFields = new Int32Array(0)
  private commonEntries = new Int32Array(0)

  constructor(private readonly index: BookIndex) {}

  /** Documents that answer every token; {@link candidateAt} tells about each, until the next query. Rare tokens come first, so that common ones are looked up for a few documents only. */
  all(tokens: readonly Token[], leniency: Leniency): readonly number[] {
    this.start()
    const meanings = tokens.map((token) => new Meaning(this.index, token, leniency)).sort((a, b) => a.size - b.size)
    let survivors: number[] = []
    for (const [i, meaning] of meanings.entries()) {
      const hits: number[] = []
      const take = (document: number, score: number, fields: number, entries: number) => {
        if ((i > 0 || this.index.isAlive(document)) && this.note(i, document, score, fields, entries)) hits.push(document)
      }
      if (i === 0) meaning.each(take)
      else meaning.eachAmong(survivors.sort((a, b) => a - b), take)
      survivors = hits
      for (const document of survivors) this.settle(document, i === 0)
      if (survivors.length === 0) return []
    }
    if (tokens.length > 1) for (const document of survivors) this.total[document] = (this.total[document] ?? 0) / tokens.length + this.togetherness(document)
    return survivors
  }

  candidateAt(document: number): Candidate {
    return { document, score: this.scoreAt(document), fields: this.fields[document] ?? 0, entries: this.entries[document] ?? 0 }
  }

  /** The same of one that {@link all} has found, with only those fields and entries that hold every word; undefined where none does. */
  togetherAt(document: number): Candidate | undefined {
    const fields = this.commonFields[document] ?? 0
    const entries = this.commonEntries[document] ?? 0
    return fields === 0 && entries === 0 ? undefined : { document, score: this.scoreAt(document), fields, entries }
  }

  scoreAt(document: number): number {
    return this.total[document] ?? 0
  }

  /** Whether one of a few documents has each of several words as it was typed, not only as the beginning of one. */
  someExactly(documents: readonly number[], tokens: readonly Token[]): boolean {
    if (documents.length === 0 || tokens.length < 2) return false
    const { dictionary, people, entries } = this.index
    let left = [...documents].sort((a, b) => a - b)
    for (const { term } of tokens) {
      const number = dictionary.numberOf(term)
      const having = new Set<number>()
      if (number !== undefined) for (const postings of [people, entries]) postings.eachAmong(number, left, (document) => having.add(document))
      left = left.filter((document) => having.has(document))
    }
    return left.length > 0
  }

  /** Documents that answer any token: rare tokens count most, those that a fifth of the book answers not at all. */
  any(tokens: readonly Token[], leniency: Leniency): Candidate[] {
    const everybody = this.index.aliveCount
    const sums = new Map<number, Candidate>()
    let whole = 0
    for (const token of tokens) {
      this.start()
      const hits: number[] = []
      new Meaning(this.index, token, leniency).each((document, score, fields, entries) => {
        if (this.index.isAlive(document) && this.note(0, document, score, fields, entries)) hits.push(document)
      })
      const rarity = Math.log(1 + everybody / (1 + hits.length)) / Math.log(2 + everybody)
      whole += rarity
      if (hits.length > Math.max(10, everybody / 5) && tokens.length > 1) continue
      for (const document of hits) addUp(sums, document, rarity * (this.best[document] ?? 0), this.tokenFields[document] ?? 0, this.tokenEntries[document] ?? 0)
    }
    return [...sums.values()].map((candidate) => ({ ...candidate, score: (0.5 * candidate.score) / (whole || 1) }))
  }

  /** Whether it is the first hit of this token in a document that all tokens before have hit. */
  private note(token: number, document: number, score: number, fields: number, entries: number): boolean {
    const reached = this.reached[document] ?? 0
    if (reached === token) {
      this.reached[document] = token + 1
      this.best[document] = score
      this.tokenFields[document] = fields
      this.tokenEntries[document] = entries
      return true
    }
    if (reached === token + 1) {
      if (score > (this.best[document] ?? 0)) this.best[document] = score
      this.tokenFields[document] = (this.tokenFields[document] ?? 0) | fields
      this.tokenEntries[document] = (this.tokenEntries[document] ?? 0) | entries
    }
    return false
  }

  private settle(document: number, first: boolean): void {
    const fields = this.tokenFields[document] ?? 0
    const entries = this.tokenEntries[document] ?? 0
    this.total[document] = (first ? 0 : (this.total[document] ?? 0)) + (this.best[document] ?? 0)
    this.fields[document] = (first ? 0 : (this.fields[document] ?? 0)) | fields
    this.entries[document] = (first ? 0 : (this.entries[document] ?? 0)) | entries
    this.commonFields[document] = (first ? fields : (this.commonFields[document] ?? 0)) & fields
    this.commonEntries[document] = (first ? entries : (this.commonEntries[document] ?? 0)) & entries
  }

  private togetherness(document: number): number {
    return (this.commonFields[document] ?? 0) !== 0 ? IN_ONE_FIELD : (this.commonEntries[document] ?? 0) !== 0 ? IN_ONE_ENTRY : 0
  }

  private start(): void {
    const { size } = this.index
    if (this.reached.length >= size) {
      this.reached.fill(0)
      return
    }
    const room = Math.ceil(size * 1.2) + 64
    this.reached = new Uint16Array(room)
    this.best = new Float64Array(room)
    this.total = new Float64Array(room)
    this.fields = new Int32Array(room)
    this.entries = new Int32Array(room)
    this.tokenFields = new Int32Array(room)
    this.tokenEntries = new Int32Array(room)
    this.commonFields = new Int32Array(room)
    this.commonEntries = new Int32Array(room)
  }
}

function addUp(sums: Map<number, Candidate>, document: number, score: number, fields: number, entries: number): void {
  const sum = sums.get(document)
  if (!sum) sums.set(document, { document, score, fields, entries })
  else sums.set(document, { document, score: sum.score + score, fields: sum.fields | fields, entries: sum.entries | entries })
}
