import { letterMask, Mistyped } from './distance'
import { HASH_START, hashEnd, hashUnit } from './termHash'
import { TermShelf } from './termShelf'
import { TermUnits } from './termUnits'

/** New terms wait here unsorted; past this many they are sorted in. */
const LONGEST_TAIL = 1024

/** A dictionary as plain data. */
export interface PackedDictionary {
  readonly terms: readonly string[]
  readonly table: Int32Array
  readonly sorted: Int32Array
}

/** Every term of a book once, by number; sorted, so that the terms with a beginning stand in one row. */
export class Dictionary {
  /** An open hash table: in each place a hash and, beside it, the number of its term plus one (0: free). A Map would want every looked-up word cut out of its text first. */
  private table = new Int32Array(1 << 17)
  private readonly terms: string[]
  /** Terms by their length, with their letters: a misspelt word is compared only with those of about its length. */
  private readonly byLength: TermShelf[] = []
  private shelved = 0
  private readonly units = new TermUnits()
  /** A term that is looked up by its text. */
  private wanted = new Uint16Array(64)
  /** Numbers of the terms in alphabetical order; those from `sorted.length` on are the tail. */
  private sorted = new Int32Array(0)

  constructor(packed?: PackedDictionary) {
    this.terms = [...(packed?.terms ?? [])]
    if (!packed) return
    this.table = packed.table.slice()
    this.sorted = packed.sorted.slice()
  }

  packed(): PackedDictionary {
    return { terms: this.terms, table: this.table, sorted: this.sorted }
  }

  get size(): number {
    return this.terms.length
  }

  /** The number of the term that stands from `start` to `end` in a text, given now if it is new. */
  intern(text: string, start = 0, end = text.length): number {
    return this.internUnits(this.want(text, start, end), this.wanted, end - start)
  }

  /** The number of a term by its units and their hash (termHash.ts). */
  internUnits(hash: number, units: Uint16Array, length: number): number {
    const place = this.placeOf(hash, units, length)
    const known = this.table[place + 1] ?? 0
    return known > 0 ? known - 1 : this.put(place, hash, units, length)
  }

  termAt(number: number): string {
    return this.terms[number] ?? ''
  }

  numberOf(term: string): number | undefined {
    const known = this.table[this.placeOf(this.want(term, 0, term.length), this.wanted, term.length) + 1] ?? 0
    return known > 0 ? known - 1 : undefined
  }

  /** Every term that begins with `prefix`. */
  eachWithPrefix(prefix: string, take: (number: number, term: string) => void): void {
    this.settle()
    for (let i = this.firstNotBefore(prefix); i < this.sorted.length; i++) {
      const number = this.sorted[i] ?? 0
      const term = this.termAt(number)
      if (!term.startsWith(prefix)) break
      take(number, term)
    }
    for (let number = this.sorted.length; number < this.terms.length; number++) {
      const term = this.termAt(number)
      if (term.startsWith(prefix)) take(number, term)
    }
  }

  /** Every term that holds `part` anywhere but at its beginning. */
  eachContaining(part: string, take: (number: number, term: string) => void): void {
    const wanted = letterMask(part)
    for (let length = part.length + 1; length < this.shelves.length; length++) {
      this.shelves[length]?.each(wanted, 0, Infinity, (number) => {
        const term = this.termAt(number)
        if (term.indexOf(part, 1) > 0) take(number, term)
      })
    }
  }

  /** Every term within `max` typing mistakes of `word`. */
  eachLike(word: string, max: number, take: (number: number, term: string, mistakes: number) => void): void {
    const wanted = letterMask(word)
    const mistyped = new Mistyped(word)
    for (let length = Math.max(1, word.length - max); length <= word.length + max; length++) {
      this.shelves[length]?.each(wanted, max, max, (number) => {
        const term = this.termAt(number)
        mistyped.compare(term)
        if (mistyped.whole <= max) take(number, term, mistyped.whole)
      })
    }
    mistyped.done()
  }

  /** Every longer term whose beginning is within `max` typing mistakes of `word`. */
  eachBeginningLike(word: string, max: number, take: (number: number, term: string, mistakes: number) => void): void {
    const wanted = letterMask(word)
    const mistyped = new Mistyped(word)
    for (let length = word.length + max + 1; length < this.shelves.length; length++) {
      this.shelves[length]?.each(wanted, max, Infinity, (number) => {
        const term = this.termAt(number)
        mistyped.compare(term)
        if (mistyped.beginning <= max) take(number, term, mistyped.beginning)
      })
    }
    mistyped.done()
  }

  private put(place: number, hash: number, units: Uint16Array, length: number): number {
    const number = this.terms.length
    this.table[place] = hash
    this.table[place + 1] = number + 1
    this.terms.push(textOf(units, length))
    this.units.keep(number, units, length)
    if (this.terms.length * 4 > this.table.length) this.widen()
    return number
  }

  /** Copies the units of a piece of text to where it can be looked up, and answers their hash. */
  private want(text: string, start: number, end: number): number {
    if (end - start > this.wanted.length) this.wanted = new Uint16Array((end - start) * 2)
    let hash = HASH_START
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      this.wanted[i - start] = unit
      hash = hashUnit(hash, unit)
    }
    return hashEnd(hash)
  }

  /** Sorts new terms in once there are enough of them; of very many only some, so that it never takes long. */
  private settle(): void {
    if (this.terms.length - this.sorted.length > LONGEST_TAIL) this.sortIn()
  }

  /** The same for all there are, with a pause after each part. */
  *settleAll(): Generator<undefined> {
    while (this.terms.length - this.sorted.length > LONGEST_TAIL) {
      this.sortIn()
      yield
    }
  }

  /** Puts the tail, or its beginning, into the alphabetical order: whole rows are moved, only the new terms are compared. */
  private sortIn(): void {
    const old = this.sorted
    // Sorted as texts: calling back for each comparison would cost several times as much.
    const fresh = this.terms.slice(old.length, old.length + 4 * LONGEST_TAIL).sort()
    const merged = new Int32Array(old.length + fresh.length)
    let read = 0
    let write = 0
    for (const term of fresh) {
      const upTo = this.nextNotBefore(term, read)
      merged.set(old.subarray(read, upTo), write)
      write += upTo - read
      merged[write++] = this.numberOf(term) ?? 0
      read = upTo
    }
    merged.set(old.subarray(read), write)
    this.sorted = merged
  }

  /** Terms are put on their shelves when somebody looks there, at the latest. */
  private get shelves(): readonly TermShelf[] {
    this.shelve(this.terms.length)
    return this.byLength
  }

  /** Puts every term on its shelf, with a pause after each part, so that the first mistyped word need not wait for all of them. */
  *shelveAll(): Generator<undefined> {
    while (this.shelved < this.terms.length) {
      this.shelve(Math.min(this.terms.length, this.shelved + LONGEST_TAIL))
      yield
    }
  }

  private shelve(end: number): void {
    for (; this.shelved < end; this.shelved++) {
      const term = this.termAt(this.shelved)
      while (this.byLength.length <= term.length) this.byLength.push(new TermShelf())
      this.byLength[term.length]?.put(this.shelved, letterMask(term))
    }
  }

  /** Where a term stands in the table, or the free place where it belongs. */
  private placeOf(hash: number, units: Uint16Array, length: number): number {
    const mask = this.table.length - 1
    let place = (hash << 1) & mask
    for (;;) {
      const known = (this.table[place + 1] ?? 0) - 1
      if (known < 0 || (this.table[place] === hash && this.units.isSame(known, this.terms, units, length))) return place
      place = (place + 2) & mask
    }
  }

  private widen(): void {
    const old = this.table
    this.table = new Int32Array(old.length * 2)
    const mask = this.table.length - 1
    for (let i = 0; i < old.length; i += 2) {
      const hash = old[i] ?? 0
      const number = old[i + 1] ?? 0
      if (number === 0) continue
      let place = (hash << 1) & mask
      while ((this.table[place + 1] ?? 0) > 0) place = (place + 2) & mask
      this.table[place] = hash
      this.table[place + 1] = number
    }
  }

  /** The same as {@link firstNotBefore} where it is not far from `from`. */
  private nextNotBefore(term: string, from: number): number {
    let step = 1
    while (from + step < this.sorted.length && this.termAt(this.sorted[from + step] ?? 0) < term) step *= 2
    return this.firstNotBefore(term, from + (step >> 1), Math.min(this.sorted.length, from + step + 1))
  }

  private firstNotBefore(term: string, from = 0, to = this.sorted.length): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.termAt(this.sorted[middle] ?? 0) < term) low = middle + 1
      else high = middle
    }
    return low
  }
}

function textOf(units: Uint16Array, length: number): string {
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCharCode(units[i] ?? 0)
  return text
}
