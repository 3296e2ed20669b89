import { bitCount, letterMask, Mistyped } from './distance'
import { GrowingInts } from './growing'

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
  private readonly byLength: Shelf[] = []
  /** Numbers of the terms in alphabetical order; those from `sorted.length` on are the tail. */
  private sorted = new Int32Array(0)

  constructor(packed?: PackedDictionary) {
    this.terms = [...(packed?.terms ?? [])]
    if (!packed) return
    this.table = packed.table.slice()
    this.sorted = packed.sorted.slice()
    for (const [number, term] of this.terms.entries()) this.shelve(number, term)
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
    if (known > 0) return known - 1
    const number = this.terms.length
    const term = detached(text.slice(start, end))
    this.table[place] = hash
    this.table[place + 1] = number + 1
    this.terms.push(term)
    this.shelve(number, term)
    if (this.terms.length * 4 > this.table.length) this.widen()
    return number
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
    for (let length = part.length + 1; length < this.byLength.length; length++) {
      this.byLength[length]?.each(wanted, 0, Infinity, (number) => {
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
      this.byLength[length]?.each(wanted, max, max, (number) => {
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
    for (let length = word.length + max + 1; length < this.byLength.length; length++) {
      this.byLength[length]?.each(wanted, max, Infinity, (number) => {
        const term = this.termAt(number)
        mistyped.compare(term)
        if (mistyped.beginning <= max) take(number, term, mistyped.beginning)
      })
    }
    mistyped.done()
  }

  /** Sorts new terms in once there are enough of them: best called between slices of work. */
  settle(): void {
    if (this.terms.length - this.sorted.length > LONGEST_TAIL) this.sortIn()
  }

  /** Puts the tail into the alphabetical order: whole rows are moved, only the new terms are compared. */
  private sortIn(): void {
    const old = this.sorted
    const fresh = Array.from({ length: this.terms.length - old.length }, (_, i) => old.length + i)
    fresh.sort((a, b) => (this.termAt(a) < this.termAt(b) ? -1 : 1))
    const merged = new Int32Array(this.terms.length)
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

  private shelve(number: number, term: string): void {
    while (this.byLength.length <= term.length) this.byLength.push(new Shelf())
    this.byLength[term.length]?.put(number, letterMask(term))
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

/** Terms of one length. */
class Shelf {
  private readonly numbers = new GrowingInts()
  private readonly letters = new GrowingInts()

  put(number: number, letters: number): void {
    this.numbers.push(number)
    this.letters.push(letters)
  }

  /** Terms that lack at most `missing` of the wanted letters and have at most `others` besides. */
  each(wanted: number, missing: number, others: number, take: (number: number) => void): void {
    const letters = this.letters.items
    const { length } = this.letters
    for (let i = 0; i < length; i++) {
      const found = letters[i] ?? 0
      if (bitCount(wanted & ~found) <= missing && bitCount(found & ~wanted) <= others) take(this.numbers.at(i))
    }
  }
}

/** FNV-1a over UTF-16 units, the high bits folded in for the table. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isSame(term: string, text: string, start: number, end: number): boolean {
  if (term.length !== end - start) return false
  for (let i = 0; i < term.length; i++) if (term.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** A copy of its own: a long piece cut from a text keeps the whole text in memory otherwise. */
function detached(term: string): string {
  return term.length < 13 ? term : ` ${term}`.slice(1)
}
