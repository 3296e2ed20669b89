import { GrowingInts } from './growing'

/** Takes one place a term occurs: in which document, and a bit for each field (or entry) of it. */
export type TakePosting = (document: number, bits: number) => void

/** Packed lists as plain data. */
export interface PackedPostings {
  readonly offsets: Uint32Array
  readonly documents: Int32Array
  readonly bits: Uint16Array
}

/**
 * In which documents each term occurs. Most of it is packed by {@link pack} into three flat arrays; what comes later stands in lists beside
 * them. Documents are never taken out: a changed person is a new document, and readers pass over the dead ones.
 */
export class Postings {
  private offsets: Uint32Array
  private documents: Int32Array
  private bits: Uint16Array
  private readonly later = new Map<number, number[]>()
  private gathered: Gathered | undefined

  constructor(packed?: PackedPostings) {
    this.offsets = packed?.offsets.slice() ?? new Uint32Array(1)
    this.documents = packed?.documents.slice() ?? new Int32Array(0)
    this.bits = packed?.bits.slice() ?? new Uint16Array(0)
    this.gathered = packed ? undefined : new Gathered()
  }

  /** What {@link pack} has packed; what came later is not in it. */
  packed(): PackedPostings {
    return { offsets: this.offsets, documents: this.documents, bits: this.bits }
  }

  /** All terms of a document must be added one after the other. */
  add(document: number, term: number, bits: number): void {
    if (this.gathered) return this.gathered.add(document, term, bits)
    const list = this.later.get(term)
    if (!list) this.later.set(term, [document, bits])
    else if (list[list.length - 2] === document) list[list.length - 1] = (list[list.length - 1] ?? 0) | bits
    else list.push(document, bits)
  }

  each(term: number, take: TakePosting): void {
    const end = this.offsets[term + 1] ?? 0
    for (let i = this.offsets[term] ?? 0; i < end; i++) take(this.documents[i] ?? 0, this.bits[i] ?? 0)
    const list = this.later.get(term)
    if (list) for (let i = 0; i < list.length; i += 2) take(list[i] ?? 0, list[i + 1] ?? 0)
  }

  /** The same for a few documents (in rising order), looked up one by one: for common words, once a rare one has left only a few. */
  eachAmong(term: number, documents: readonly number[], take: TakePosting): void {
    let from = this.offsets[term] ?? 0
    const end = this.offsets[term + 1] ?? 0
    const later = this.later.get(term)
    for (const document of documents) {
      from = this.firstNotBefore(document, from, end)
      if (from < end && this.documents[from] === document) take(document, this.bits[from] ?? 0)
      else if (later) takeLater(later, document, take)
    }
  }

  /** In how many documents a term occurs, dead ones included. */
  count(term: number): number {
    return (this.offsets[term + 1] ?? 0) - (this.offsets[term] ?? 0) + (this.later.get(term)?.length ?? 0) / 2
  }

  private firstNotBefore(document: number, from: number, to: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.documents[middle] ?? 0) < document) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Packs what was added so far, by counting: no comparison, and a pause after each slice. Until then it cannot be found. */
  *pack(slice: number): Generator<undefined> {
    const gathered = this.gathered
    if (!gathered) return
    const offsets = new Uint32Array(gathered.terms + 1)
    for (let i = 0; i < gathered.length; i++) {
      const term = gathered.term(i) + 1
      offsets[term] = (offsets[term] ?? 0) + 1
      if (i % slice === slice - 1) yield
    }
    for (let term = 1; term < offsets.length; term++) offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0)
    const next = offsets.slice()
    const documents = new Int32Array(gathered.length)
    const bits = new Uint16Array(gathered.length)
    for (let i = 0; i < gathered.length; i++) {
      const term = gathered.term(i)
      const at = next[term] ?? 0
      next[term] = at + 1
      documents[at] = gathered.document(i)
      bits[at] = gathered.bitsAt(i)
      if (i % slice === slice - 1) yield
    }
    this.offsets = offsets
    this.documents = documents
    this.bits = bits
    this.gathered = undefined
  }
}

function takeLater(list: readonly number[], document: number, take: TakePosting): void {
  for (let i = 0; i < list.length; i += 2) if (list[i] === document) take(document, list[i + 1] ?? 0)
}

/** Postings in the order they came, one per document and term. */
class Gathered {
  /** One more than the highest term. */
  terms = 0
  private readonly rows = new GrowingInts()
  private readonly documents = new GrowingInts()
  private readonly bits = new GrowingInts()
  /** Per term, where its latest posting stands. */
  private readonly latest = new GrowingInts()

  get length(): number {
    return this.rows.length
  }

  term = (i: number): number => this.rows.at(i)
  document = (i: number): number => this.documents.at(i)
  bitsAt = (i: number): number => this.bits.at(i)

  add(document: number, term: number, bits: number): void {
    while (this.latest.length <= term) this.latest.push(-1)
    const latest = this.latest.at(term)
    if (latest >= 0 && this.documents.at(latest) === document) {
      this.bits.items[latest] = this.bits.at(latest) | bits
      return
    }
    this.latest.items[term] = this.rows.length
    this.rows.push(term)
    this.documents.push(document)
    this.bits.push(bits)
    if (term >= this.terms) this.terms = term + 1
  }
}
