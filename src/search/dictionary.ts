import { bitCount, distanceUpTo, letterMask } from './distance'
import { GrowingInts } from './growing'

/** New terms wait here unsorted; past this many they are sorted in. */
const LONGEST_TAIL = 1024

/** Every term of a book once, by number; sorted, so that the terms with a beginning stand in one row. */
export class Dictionary {
  private readonly numbers = new Map<string, number>()
  private readonly terms: string[] = []
  private readonly masks = new GrowingInts()
  private readonly lengths = new GrowingInts()
  /** Numbers of the terms in alphabetical order; those from `sorted.length` on are the tail. */
  private sorted = new Int32Array(0)

  get size(): number {
    return this.terms.length
  }

  /** The number of a term, given now if it is new. */
  intern(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    const number = this.terms.length
    const own = detached(term)
    this.numbers.set(own, number)
    this.terms.push(own)
    this.masks.push(letterMask(own))
    this.lengths.push(own.length)
    return number
  }

  termAt(number: number): string {
    return this.terms[number] ?? ''
  }

  numberOf(term: string): number | undefined {
    return this.numbers.get(term)
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
    for (let number = 0; number < this.terms.length; number++) {
      if ((wanted & ~this.masks.at(number)) !== 0 || this.lengths.at(number) <= part.length) continue
      const term = this.termAt(number)
      if (term.indexOf(part, 1) > 0) take(number, term)
    }
  }

  /** Every term within `max` typing mistakes of `word`, or whose beginning is, when `asPrefix`. The mistakes are handed over too. */
  eachLike(word: string, max: number, asPrefix: boolean, take: (number: number, term: string, mistakes: number) => void): void {
    const wanted = letterMask(word)
    const shortest = word.length - max
    const longest = asPrefix ? Infinity : word.length + max
    for (let number = 0; number < this.terms.length; number++) {
      const length = this.lengths.at(number)
      if (length < shortest || length > longest) continue
      const mask = this.masks.at(number)
      if (bitCount(wanted & ~mask) > max || (!asPrefix && bitCount(mask & ~wanted) > max)) continue
      const term = this.termAt(number)
      const mistakes = distanceUpTo(max, word, term, asPrefix)
      if (mistakes <= max) take(number, term, mistakes)
    }
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

/** A copy of its own: a long piece cut from a text keeps the whole text in memory otherwise. */
function detached(term: string): string {
  return term.length < 13 ? term : ` ${term}`.slice(1)
}
