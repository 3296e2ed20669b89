import { foldText } from '../core/fold'
import type { Dictionary } from './dictionary'
import type { Postings } from './postings'
import { eachTerm, type TakeTerm } from './tokens'

/** Takes the terms of one document after another into a dictionary and its postings. */
export class TermTaker {
  private document = 0
  private bit = 0

  constructor(
    private readonly dictionary: Dictionary,
    private readonly postings: Postings,
  ) {}

  /** From here on terms are those of this document. */
  of(document: number): this {
    this.document = document
    return this
  }

  /** A text as it was written, with the bit of its field or entry. */
  takeText(text: string, bit: number): void {
    this.bit = bit
    if (!this.dictionary.eachPlainWord(text, this.takeNumber)) eachTerm(foldText(text), this.takeTerm)
  }

  /** A text that is folded. */
  takeFolded(folded: string, bit: number): void {
    this.bit = bit
    eachTerm(folded, this.takeTerm)
  }

  /** A whole term. */
  take(term: string, bit: number): void {
    this.bit = bit
    this.takeTerm(term, 0, term.length)
  }

  private readonly takeNumber = (number: number): void => this.postings.add(this.document, number, this.bit)
  private readonly takeTerm: TakeTerm = (text, start, end) => this.takeNumber(this.dictionary.intern(text, start, end))
}
