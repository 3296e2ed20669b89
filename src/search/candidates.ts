import type { BookIndex } from './bookIndex'
import { eachHit, type Leniency, type Token } from './lookup'

/** Documents that answer a query, with what is known before their texts are read. */
export interface Candidate {
  readonly document: number
  readonly score: number
  /** Bits of the fields and of the entries where anything matched. */
  readonly fields: number
  readonly entries: number
}

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
  private hits = new Int32Array(0)
  private hitCount = 0

  /** Documents that answer every token. */
  all(index: BookIndex, tokens: readonly Token[], leniency: Leniency): Candidate[] {
    this.start(index.size)
    for (const [i, token] of tokens.entries()) {
      this.hitCount = 0
      eachHit(index, token, leniency, (document, score, fields, entries) => this.note(i, document, score, fields, entries))
      for (let k = 0; k < this.hitCount; k++) this.settle(this.hits[k] ?? 0, i === 0)
      if (this.hitCount === 0) return []
    }
    return this.collect(index, (document) => (this.total[document] ?? 0) / tokens.length + this.togetherness(document, tokens.length))
  }

  /** Documents that answer any token: more tokens first, rare ones counting most. */
  any(index: BookIndex, tokens: readonly Token[], leniency: Leniency): Candidate[] {
    this.start(index.size)
    const met: number[] = []
    const sums = new Map<number, Candidate>()
    for (const token of tokens) {
      this.reached.fill(0)
      this.hitCount = 0
      eachHit(index, token, leniency, (document, score, fields, entries) => this.note(0, document, score, fields, entries))
      const alive = this.aliveHits(index)
      const rarity = Math.log(1 + index.aliveCount / (1 + alive.length)) / Math.log(2 + index.aliveCount)
      met.push(rarity)
      const saysNothing = alive.length > index.aliveCount / 5 && index.aliveCount > 50 && tokens.length > 1
      if (!saysNothing) for (const document of alive) addUp(sums, this.candidateAt(document, rarity))
    }
    const whole = met.reduce((sum, rarity) => sum + rarity, 0) || 1
    return [...sums.values()].map((candidate) => ({ ...candidate, score: (candidate.score / whole) * 0.5 }))
  }

  private note(token: number, document: number, score: number, fields: number, entries: number): void {
    const reached = this.reached[document] ?? 0
    if (reached === token) {
      this.reached[document] = token + 1
      this.best[document] = score
      this.tokenFields[document] = fields
      this.tokenEntries[document] = entries
      this.hits[this.hitCount++] = document
    } else if (reached === token + 1) {
      if (score > (this.best[document] ?? 0)) this.best[document] = score
      this.tokenFields[document] = (this.tokenFields[document] ?? 0) | fields
      this.tokenEntries[document] = (this.tokenEntries[document] ?? 0) | entries
    }
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

  private togetherness(document: number, tokens: number): number {
    if (tokens < 2) return 0
    return (this.commonFields[document] ?? 0) !== 0 ? 0.15 : (this.commonEntries[document] ?? 0) !== 0 ? 0.12 : 0
  }

  private collect(index: BookIndex, scoreOf: (document: number) => number): Candidate[] {
    return this.aliveHits(index).map((document) => ({
      document,
      score: scoreOf(document),
      fields: this.fields[document] ?? 0,
      entries: this.entries[document] ?? 0,
    }))
  }

  private aliveHits(index: BookIndex): number[] {
    const alive: number[] = []
    for (let k = 0; k < this.hitCount; k++) {
      const document = this.hits[k] ?? 0
      if (index.isAlive(document)) alive.push(document)
    }
    return alive
  }

  private candidateAt(document: number, rarity: number): Candidate {
    return {
      document,
      score: (this.best[document] ?? 0) * rarity,
      fields: this.tokenFields[document] ?? 0,
      entries: this.tokenEntries[document] ?? 0,
    }
  }

  private start(size: number): void {
    if (this.reached.length >= size) this.reached.fill(0)
    else {
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
      this.hits = new Int32Array(room)
    }
    this.hitCount = 0
  }
}

function addUp(sums: Map<number, Candidate>, { document, score, fields, entries }: Candidate): void {
  const sum = sums.get(document)
  if (!sum) sums.set(document, { document, score, fields, entries })
  else sums.set(document, { document, score: sum.score + score, fields: sum.fields | fields, entries: sum.entries | entries })
}
