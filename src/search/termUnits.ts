import { GrowingInts } from './growing'

/** The UTF-16 units of terms, one after another: comparing with those is several times faster than asking a string for each of its characters. */
export class TermUnits {
  private kept = new Uint16Array(1 << 16)
  private end = 1
  /** Per term where its units are kept, with their number before them; 0 where they are not yet. */
  private readonly places = new GrowingInts()

  /** Keeps the units of the term with this number. */
  keep(number: number, units: Uint16Array, length: number): void {
    if (this.end + length + 1 > this.kept.length) this.widen(length)
    this.places.extend(number + 1)
    this.places.items[number] = this.end
    this.kept[this.end++] = length
    for (let i = 0; i < length; i++) this.kept[this.end++] = units[i] ?? 0
  }

  /** Whether some units are those of the term with this number. */
  isSame(number: number, terms: readonly string[], units: Uint16Array, length: number): boolean {
    const place = number < this.places.length ? (this.places.items[number] ?? 0) : 0
    if (place === 0) return this.isSameText(number, terms[number] ?? '', units, length)
    const { kept } = this
    if (kept[place] !== length) return false
    for (let i = 0; i < length; i++) if (kept[place + 1 + i] !== units[i]) return false
    return true
  }

  /** Of a term that came with a kept dictionary: from now on its units are at hand too. */
  private isSameText(number: number, term: string, units: Uint16Array, length: number): boolean {
    if (term.length !== length) return false
    for (let i = 0; i < length; i++) if (term.charCodeAt(i) !== units[i]) return false
    this.keep(number, units, length)
    return true
  }

  private widen(by: number): void {
    const wider = new Uint16Array(this.kept.length * 2 + by)
    wider.set(this.kept)
    this.kept = wider
  }
}
