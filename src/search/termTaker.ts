import { foldText } from '../core/fold'
import type { Dictionary } from './dictionary'
import type { Postings } from './postings'
import { eachTerm } from './tokens'
import { WordReader } from './wordReader'

const decoder = new TextDecoder()
/** A book never has more different companies, tags and cities than this by far. */
const MOST_SHARED = 20_000

/** Takes the terms of one document after another into a dictionary and its postings: gathers those of a text, then puts them in. */
export class TermTaker {
  private document = 0
  private readonly reader: WordReader
  /** The terms of texts that many people share, by the bit of their field. */
  private readonly shared = new Map<number, Map<string, Int32Array>>()

  constructor(
    private readonly dictionary: Dictionary,
    private readonly postings: Postings,
  ) {
    this.reader = new WordReader(dictionary)
  }

  /** From here on terms are those of this document. */
  of(document: number): this {
    this.document = document
    return this
  }

  /** A text as it was written, with the bit of its field or entry. */
  takeText(text: string, bit: number): void {
    this.gather(text)
    this.put(bit)
  }

  /** The same for the inside of a JSON string. */
  takeEscaped(bytes: Uint8Array, start: number, end: number, bit: number): void {
    if (!this.reader.readBytes(bytes, start, end, true)) this.gather(JSON.parse(decoder.decode(bytes.subarray(start - 1, end + 1))) as string)
    this.put(bit)
  }

  /** Puts the terms of a text in again, if they are known in this field. */
  takeShared(text: string, bit: number): boolean {
    const known = this.shared.get(bit)?.get(text)
    if (known) this.postings.addAll(this.document, known, known.length, bit)
    return known !== undefined
  }

  /** Puts what was gathered in, and knows it from now on as that of a text in this field, which many people may have. */
  putShared(text: string, bit: number): void {
    const known = this.shared.get(bit) ?? new Map<string, Int32Array>()
    if (known.size >= MOST_SHARED) known.clear()
    this.shared.set(bit, known.set(text, this.reader.numbers.packed()))
    this.put(bit)
  }

  /** The terms of a text as it was written. */
  gather(text: string): void {
    if (!this.reader.readText(text)) this.gatherFolded(foldText(text))
  }

  gatherFolded(folded: string): void {
    eachTerm(folded, this.gatherTerm)
  }

  readonly gatherTerm = (text: string, start = 0, end = text.length): void => this.reader.numbers.push(this.dictionary.intern(text, start, end))

  /** Puts what was gathered in, with the bit of its field. */
  put(bit: number): void {
    const { numbers } = this.reader
    this.postings.addAll(this.document, numbers.items, numbers.length, bit)
    numbers.length = 0
  }
}
