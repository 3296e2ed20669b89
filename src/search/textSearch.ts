import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import type { BookIndex } from './bookIndex'
import { type Candidate, Gathering } from './candidates'
import type { Token } from './lookup'
import { rankCandidates, type Ranked } from './rank'
import type { TextQuery } from './textQuery'

/** So many of the best are read in full and ranked. */
const RANKED_STRICTLY = 60
const RANKED_LENIENTLY = 40
/** With fewer hits than this, typing mistakes are considered too. */
const ENOUGH = 10

/** Finds people by free text in one index. */
export class TextSearch {
  private readonly gathering = new Gathering()

  constructor(
    private readonly book: BookView,
    private readonly index: BookIndex,
  ) {}

  /** Everybody who answers every word, best first; failing that, who comes nearest. */
  find(query: TextQuery, today: Day): Ranked[] {
    const { candidates, strict } = this.gather(query)
    const ordered = candidates.map((candidate) => this.nudged(candidate, today)).sort((a, b) => b.score - a.score || this.byId(a, b))
    const most = strict ? RANKED_STRICTLY : RANKED_LENIENTLY
    const ranked = rankCandidates(this.book, this.index, ordered.slice(0, most), query, today).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    if (!strict) return ranked
    return [...ranked, ...ordered.slice(most).map(({ document, score }) => ({ id: this.index.idOf(document), score: score / 2 }))]
  }

  private gather({ tokens, apart }: TextQuery): { readonly candidates: Candidate[]; readonly strict: boolean } {
    const strict = this.all(tokens, apart, false)
    if (strict.length >= ENOUGH) return { candidates: strict, strict: true }
    const lenient = this.all(tokens, apart, true)
    if (lenient.length > 0) return { candidates: lenient, strict: false }
    const some = this.gathering.any(this.index, tokens, { beginnings: true, mistakes: false })
    if (some.length > 0) return { candidates: some, strict: false }
    return { candidates: this.gathering.any(this.index, tokens, { beginnings: true, mistakes: true }), strict: false }
  }

  private all(tokens: readonly Token[], apart: readonly Token[] | undefined, mistakes: boolean): Candidate[] {
    const leniency = { beginnings: true, mistakes }
    const found = this.gathering.all(this.index, tokens, leniency)
    return found.length > 0 || !apart ? found : this.gathering.all(this.index, apart, leniency)
  }

  /** Of people who match alike, the one met last is read first; archived and deceased ones come after everybody. */
  private nudged(candidate: Candidate, _today: Day): Candidate {
    const hidden = this.index.isHidden(candidate.document)
    const recent = this.index.lastTouched(candidate.document) / 1e7
    return { ...candidate, score: candidate.score + recent - (hidden ? 10 : 0) }
  }

  private byId(a: Candidate, b: Candidate): number {
    return this.index.idOf(a.document) < this.index.idOf(b.document) ? -1 : 1
  }
}
