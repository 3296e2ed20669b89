/** Longer words are compared by their first letters: as many as there are bits to a number. */
const LONGEST = 31
/** Where each letter stands in the word being compared: a bit per position. Wiped after each word, so that one table serves all. */
const places = new Int32Array(65_536)

export interface Mistakes {
  /** To the whole term. */
  readonly whole: number
  /** To the nearest beginning of it. */
  readonly beginning: number
}

/**
 * Damerau's distance (insertions, deletions, substitutions, swaps of neighbours) of one word to many terms, all rows of the matrix at once as
 * the bits of a number. (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.)
 */
export class Mistyped {
  readonly word: string
  /** Of the term last compared. */
  whole = 0
  beginning = 0

  constructor(word: string) {
    this.word = word.slice(0, LONGEST)
    for (let i = 0; i < this.word.length; i++) {
      const code = this.word.charCodeAt(i)
      places[code] = (places[code] ?? 0) | (1 << i)
    }
  }

  /** Sets {@link whole} and {@link beginning}. Only one word may be compared at a time, from its making to {@link done}. */
  compare(term: string): void {
    const { length } = this.word
    const last = 1 << (length - 1)
    let rising = -1
    let falling = 0
    let diagonal = 0
    let before = 0
    let distance = length
    let nearest = length
    for (let i = 0; i < term.length; i++) {
      const here = places[term.charCodeAt(i)] ?? 0
      const swapped = ((~diagonal & here) << 1) & before
      diagonal = ((((here & rising) + rising) | 0) ^ rising) | here | falling | swapped
      const up = falling | ~(diagonal | rising)
      const down = diagonal & rising
      if ((up & last) !== 0) distance++
      else if ((down & last) !== 0) distance--
      if (distance < nearest) nearest = distance
      const shiftedUp = (up << 1) | 1
      rising = (down << 1) | ~(diagonal | shiftedUp)
      falling = shiftedUp & diagonal
      before = here
    }
    this.whole = distance
    this.beginning = nearest
  }

  done(): void {
    for (let i = 0; i < this.word.length; i++) places[this.word.charCodeAt(i)] = 0
  }
}

/** How many typing mistakes lie between a word and a term, and between it and the nearest beginning of the term. */
export function mistakesBetween(word: string, term: string): Mistakes {
  const mistyped = new Mistyped(word)
  mistyped.compare(term)
  mistyped.done()
  return { whole: mistyped.whole, beginning: mistyped.beginning }
}

/** Which letters a term has, as bits: a to z each their own, digits one, everything else by its code on the rest. */
export function letterMask(term: string): number {
  let mask = 0
  for (let i = 0; i < term.length; i++) {
    const code = term.charCodeAt(i)
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97)
    else if (code >= 48 && code <= 57) mask |= 1 << 26
    else mask |= 1 << (27 + (code % 5))
  }
  return mask
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
