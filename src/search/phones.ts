import { GrowingInts } from './growing'

/** Fewer digits name nobody. */
export const SHORTEST_NUMBER = 3
const MOST_HITS = 400

export type PhoneFit = 'whole' | 'end' | 'beginning' | 'inside'
export type TakePhone = (document: number, fit: PhoneFit) => void

/** The digits of a number as it is compared: without a leading 00 or the 0 dialled at home. */
export function digitsOf(number: string): string {
  return plainDigitsOf(number) ?? number
    .replace(/\(0\)/g, '')
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^0+/, '')
}

/** The same where nothing but ASCII and no bracket is in it, several times faster: this runs over every number of a book. */
function plainDigitsOf(number: string): string | undefined {
  let digits = ''
  for (let i = 0; i < number.length; i++) {
    const unit = number.charCodeAt(i)
    if (unit > 127 || unit === 40) return undefined
    if (unit >= 48 && unit < 58 && (unit > 48 || digits !== '')) digits += String.fromCharCode(unit)
  }
  return digits
}

/** The numbers as plain data. */
export interface PackedPhones {
  readonly all: string
  readonly starts: Int32Array
  readonly documents: Int32Array
}

/** Every phone number of a book in one string that is searched as a whole: any part of a number finds it, the last digits first. */
export class Phones {
  /** `;` before each number; `documents[i]` has the number that starts at `starts[i]`. */
  private all: string
  private readonly starts: GrowingInts
  private readonly documents: GrowingInts

  constructor(packed?: PackedPhones) {
    this.all = packed?.all ?? ';'
    this.starts = new GrowingInts(packed?.starts)
    this.documents = new GrowingInts(packed?.documents)
  }

  packed(): PackedPhones {
    return { all: this.all, starts: this.starts.packed(), documents: this.documents.packed() }
  }

  add(document: number, number: string): void {
    const digits = digitsOf(number)
    if (digits.length < SHORTEST_NUMBER) return
    this.starts.push(this.all.length)
    this.documents.push(document)
    this.all += `${digits};`
  }

  /** Numbers that hold these digits: whole, at the end (who called?), at the beginning with or without a country code, anywhere. */
  each(query: string, take: TakePhone): void {
    const digits = digitsOf(query)
    if (digits.length < SHORTEST_NUMBER) return
    const hits = this.scan(digits, take)
    if (hits >= MOST_HITS) this.scan(`${digits};`, take)
    if (hits > 0 || digits.length < 9) return
    for (const countryCode of [1, 2, 3]) {
      const national = digits.slice(countryCode).replace(/^0/, '')
      if (national.length >= 7 && this.scan(`;${national};`, take) > 0) return
    }
  }

  private scan(wanted: string, take: TakePhone): number {
    let hits = 0
    for (let at = this.all.indexOf(wanted); at >= 0 && hits < MOST_HITS; at = this.all.indexOf(wanted, at + 1)) {
      const index = this.indexAt(at + (wanted.startsWith(';') ? 1 : 0))
      take(this.documents.at(index), this.fitOf(wanted, at, this.starts.at(index)))
      hits++
    }
    return hits
  }

  private fitOf(wanted: string, at: number, start: number): PhoneFit {
    const before = at - start
    const toEnd = wanted.endsWith(';') || this.all[at + wanted.length] === ';'
    if (toEnd) return before <= 0 ? 'whole' : 'end'
    return before <= 3 ? 'beginning' : 'inside'
  }

  private indexAt(position: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.starts.at(middle) <= position) low = middle
      else high = middle - 1
    }
    return low
  }
}
