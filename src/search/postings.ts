import { GrowingInts } from './growing'

/** Postings packed between two pauses: a few milliseconds. */
const SLICE = 100_000

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
    // None of them is ever written to: they stay where they are.
    this.offsets = packed?.offsets ?? new Uint32Array(1)
    this.documents = packed?.documents ?? new Int32Array(0)
    this.bits = packed?.bits ?? new Uint16Array(0)
    this.gathered = packed ? undefined : new Gathered()
  }

  /** What {@link pack} has packed; what came later is not in it. */
  packed(): PackedPostings {
    return { offsets: this.offsets, documents: this.documents, bits: this.bits }
  }

  /** Adds the first of some terms, as many as `length` says, with the same bits. All terms of a document must be added one after the other. */
  addAll(document: number, terms: Int32Array, length: number, bits: number): void {
    if (this.gathered) return this.gathered.addAll(document, terms, length, bits)
    for (let i = 0; i < length; i++) this.add(document, terms[i] ?? 0, bits)
  }

  private add(document: number, term: number, bits: number): void {
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
  *pack(): Generator<undefined> {
    const gathered = this.gathered
    if (!gathered) return
    const offsets = gathered.offsets()
    yield
    const next = offsets.slice()
    const documents = new Int32Array(gathered.length)
    const bits = new Uint16Array(gathered.length)
    yield
    for (let from = 0; from < gathered.length; from += SLICE) {
      gathered.scatter(from, from + SLICE, next, documents, bits)
      yield
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

/** Postings in the order they came, one per document and term; documents come in rising order. */
class Gathered {
  private readonly terms = new GrowingInts()
  private readonly bits = new GrowingInts()
  /** Of each document that has any, its number and where its postings start. */
  private readonly documents = new GrowingInts()
  private readonly starts = new GrowingInts()
  /** Per term, one more than the place of its latest posting (0: none), and how many it has. */
  private readonly latest = new GrowingInts()
  private readonly counts = new GrowingInts()
  private document = -1
  private start = 0

  get length(): number {
    return this.terms.length
  }

  addAll(document: number, added: Int32Array, length: number, bits: number): void {
    if (document !== this.document) this.begin(document)
    const { terms, latest, counts, start } = this
    terms.reserve(terms.length + length)
    this.bits.reserve(terms.length + length)
    for (let i = 0; i < length; i++) {
      const term = added[i] ?? 0
      if (term >= latest.length) {
        latest.extend(term + 1)
        counts.extend(term + 1)
      }
      const place = (latest.items[term] ?? 0) - 1
      if (place >= start) this.bits.items[place] = (this.bits.items[place] ?? 0) | bits
      else {
        terms.items[terms.length] = term
        this.bits.items[terms.length++] = bits
        latest.items[term] = terms.length
        counts.items[term] = (counts.items[term] ?? 0) + 1
      }
    }
  }

  /** Where the postings of each term begin, once they stand term by term. */
  offsets(): Uint32Array {
    const offsets = new Uint32Array(this.counts.length + 1)
    for (let term = 0; term < this.counts.length; term++) offsets[term + 1] = (offsets[term] ?? 0) + this.counts.at(term)
    return offsets
  }

  /** Puts some of the postings where they belong: `next` is the free place of each term. */
  scatter(from: number, to: number, next: Uint32Array, documents: Int32Array, bits: Uint16Array): void {
    const terms = this.terms.items
    const end = Math.min(to, this.length)
    let at = this.documentAt(from)
    for (let i = from; i < end; i++) {
      while (at + 1 < this.starts.length && this.starts.at(at + 1) <= i) at++
      const term = terms[i] ?? 0
      const place = next[term] ?? 0
      next[term] = place + 1
      documents[place] = this.documents.at(at)
      bits[place] = this.bits.items[i] ?? 0
    }
  }

  private begin(document: number): void {
    this.document = document
    this.start = this.terms.length
    this.documents.push(document)
    this.starts.push(this.start)
  }

  /** The last of the documents that start at a place or before it. */
  private documentAt(place: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.starts.at(middle) <= place) low = middle
      else high = middle - 1
    }
    return Math.max(0, low)
  }
}
