import { bitCount } from './distance'
import { GrowingInts } from './growing'

/** Terms of one length. */
export class TermShelf {
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
