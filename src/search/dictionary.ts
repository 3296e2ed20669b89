import { letterMask, Mistyped } from './distance'
import { NOT_PLAIN, plainLetters } from './letters'
import { PlainTerms } from './plainTerms'
import { detached, HASH_START, hashEnd, hashOf, hashUnit, isSame } from './termHash'
import { TermShelf } from './termShelf'
import { LONGEST_TOKEN } from './tokens'

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
  private readonly plain = new PlainTerms()
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
    const hash = hashOf(text, start, end)
    const place = this.placeOf(hash, text, start, end)
    const known = this.table[place + 1] ?? 0
    return known > 0 ? known - 1 : this.put(place, hash, detached(text.slice(start, end)))
  }

  /**
   * The numbers of all words of a text that has not been folded, one after another, folding on the way: for plain English this is many times
   * faster than folding and splitting first. Answers false where the text holds anything else than ASCII letters, digits and separators; some
   * of its words may have been handed over then.
   */
  eachPlainWord(text: string, take: (number: number) => void): boolean {
    const { length } = text
    const bytes = this.plain.bytesOf(text)
    if (!bytes) return false
    let start = 0
    let hash = HASH_START
    for (let i = 0; i <= length; i++) {
      const letter = i < length ? (plainLetters[bytes[i] ?? 0] ?? NOT_PLAIN) : 0
      if (letter === NOT_PLAIN) return false
      if (letter > 0) {
        bytes[i] = letter
        if (i - start < LONGEST_TOKEN) hash = hashUnit(hash, letter)
        continue
      }
      if (i > start) take(this.internPlain(hashEnd(hash), bytes, text, start, Math.min(i, start + LONGEST_TOKEN)))
      start = i + 1
      hash = HASH_START
    }
    return true
  }

  termAt(number: number): string {
    return this.terms[number] ?? ''
  }

  numberOf(term: string): number | undefined {
    const known = this.table[this.placeOf(hashOf(term, 0, term.length), term, 0, term.length) + 1] ?? 0
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

  private internPlain(hash: number, bytes: Uint8Array, text: string, start: number, end: number): number {
    const mask = this.table.length - 1
    let place = (hash << 1) & mask
    for (;;) {
      const known = (this.table[place + 1] ?? 0) - 1
      if (known < 0) {
        const number = this.put(place, hash, detached(text.slice(start, end).toLowerCase()))
        this.plain.keep(number, bytes, start, end)
        return number
      }
      if (this.table[place] === hash && this.plain.isSame(known, this.termAt(known), bytes, start, end)) return known
      place = (place + 2) & mask
    }
  }

  private put(place: number, hash: number, term: string): number {
    const number = this.terms.length
    this.table[place] = hash
    this.table[place + 1] = number + 1
    this.terms.push(term)
    if (this.terms.length * 4 > this.table.length) this.widen()
    return number
  }

  /** Sorts new terms in once there are enough of them: best called between slices of work. */
  settle(): void {
    if (this.terms.length - this.sorted.length > LONGEST_TAIL) this.sortIn()
  }

  /** The same for very many, with a pause after each part. */
  *settleAll(): Generator<undefined> {
    while (this.terms.length - this.sorted.length > LONGEST_TAIL) {
      this.sortIn(4 * LONGEST_TAIL)
      yield
    }
  }

  /** Puts the tail into the alphabetical order: whole rows are moved, only the new terms are compared. */
  private sortIn(most = Infinity): void {
    const old = this.sorted
    const fresh = Array.from({ length: Math.min(most, this.terms.length - old.length) }, (_, i) => old.length + i)
    fresh.sort((a, b) => (this.termAt(a) < this.termAt(b) ? -1 : 1))
    const merged = new Int32Array(old.length + fresh.length)
    let read = 0
    let write = 0
    for (const number of fresh) {
      const upTo = this.firstNotBefore(this.termAt(number), read)
      merged.set(old.subarray(read, upTo), write)
      write += upTo - read
      merged[write++] = number
      read = upTo
    }
    merged.set(old.subarray(read), write)
    this.sorted = merged
  }

  /** Terms are put on their shelves when somebody looks there. */
  private get shelves(): readonly TermShelf[] {
    for (; this.shelved < this.terms.length; this.shelved++) {
      const term = this.termAt(this.shelved)
      while (this.byLength.length <= term.length) this.byLength.push(new TermShelf())
      this.byLength[term.length]?.put(this.shelved, letterMask(term))
    }
    return this.byLength
  }

  /** Where a term stands in the table, or the free place where it belongs. */
  private placeOf(hash: number, text: string, start: number, end: number): number {
    const mask = this.table.length - 1
    let place = (hash << 1) & mask
    for (;;) {
      const known = (this.table[place + 1] ?? 0) - 1
      if (known < 0 || (this.table[place] === hash && isSame(this.termAt(known), text, start, end))) return place
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

  private firstNotBefore(term: string, from = 0): number {
    let low = from
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.termAt(this.sorted[middle] ?? 0) < term) low = middle + 1
      else high = middle
    }
    return low
  }
}
