import { GrowingInts } from './growing'

const encoder = new TextEncoder()

/** Plain texts and terms as bytes: going through those is several times faster than asking a string for each of its characters. */
export class PlainTerms {
  private bytes = new Uint8Array(4096)
  /** Per term where its bytes are kept, with their number before them; 0 where they are not. */
  private readonly places = new GrowingInts()
  private kept = new Uint8Array(1 << 16)
  private end = 1

  /** The bytes of a text, one for each of its characters, to be written over as one likes; undefined where it is not ASCII. They hold until the next call. */
  bytesOf(text: string): Uint8Array | undefined {
    if (text.length > this.bytes.length) this.bytes = new Uint8Array(text.length * 2)
    const { read, written } = encoder.encodeInto(text, this.bytes)
    return read === text.length && written === text.length ? this.bytes : undefined
  }

  /** Keeps the bytes of a term with this number; terms are short. */
  keep(number: number, bytes: Uint8Array, start: number, end: number): void {
    const length = end - start
    if (this.end + length + 1 > this.kept.length) this.widen()
    while (this.places.length <= number) this.places.push(0)
    this.places.items[number] = this.end
    this.kept[this.end] = length
    for (let i = 0; i < length; i++) this.kept[this.end + 1 + i] = bytes[start + i] ?? 0
    this.end += length + 1
  }

  /** Whether some bytes are those of a term. */
  isSame(number: number, term: string, bytes: Uint8Array, start: number, end: number): boolean {
    const place = this.places.at(number)
    if (place === 0 || number >= this.places.length) return this.isSameText(number, term, bytes, start, end)
    const { kept } = this
    if (kept[place] !== end - start) return false
    for (let i = start, at = place + 1; i < end; i++, at++) if (kept[at] !== bytes[i]) return false
    return true
  }

  /** Of a term that came with a kept dictionary, or in a text that was not plain: from now on its bytes are at hand too. */
  private isSameText(number: number, term: string, bytes: Uint8Array, start: number, end: number): boolean {
    if (term.length !== end - start) return false
    for (let i = 0; i < term.length; i++) if (term.charCodeAt(i) !== bytes[start + i]) return false
    this.keep(number, bytes, start, end)
    return true
  }

  private widen(): void {
    const wider = new Uint8Array(this.kept.length * 2)
    wider.set(this.kept)
    this.kept = wider
  }
}
