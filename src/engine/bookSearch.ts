import type { BookView } from '../core/book'
import type { Beginning, Finder, Found } from '../core/query'
import { type BookFinder, createFinder } from '../search/finder'
import type { SavedIndex } from '../search/liveIndex'
import type { Clock } from './clock'
import { report } from './report'
import { Slices } from './slices'

interface Searched {
  readonly book: BookView
  savedIndex(): Promise<SavedIndex | undefined>
}

/** Search over an open book: made when first asked for, so that opening does not wait for it and a command that does not search never pays for it. */
export class BookSearch implements Finder {
  private made: BookFinder | undefined
  private indexRead: Promise<unknown> | undefined
  private readonly slices = new Slices()
  /** Answered before everything was in it; whoever asked is told once it is. */
  private askedEarly: BookFinder | undefined

  constructor(
    private readonly store: Searched,
    private readonly clock: Clock,
    /** Whether whoever asks ends after the answer, so that it is worth waiting for everything. */
    private readonly once: boolean,
    /** More is found now than was answered before, though nothing has changed. */
    private readonly foundMore: () => void = () => undefined,
  ) {}

  get finder(): BookFinder {
    return (this.made ??= this.make((this.indexRead = this.store.savedIndex())))
  }

  find: Finder['find'] = (query, limit) => this.answered((finder) => finder.find(query, limit))

  every = (query: string): readonly Found[] => this.answered((finder) => finder.every(query))

  first = (query: string, count: number): Beginning => this.answered((finder) => finder.first(query, count))

  rule: Finder['rule'] = (query) => this.finder.rule?.(query)

  get isWhole(): boolean {
    return this.finder.isWhole
  }

  /** Whether a search is answered at once, by people's own fields at least. */
  get isReady(): boolean {
    return !this.once && this.made?.isNamed === true
  }

  /** Resolves once it is. */
  ready(): Promise<void> {
    return this.once ? this.finder.ready() : this.finder.named()
  }

  /** Somebody will search before long: the kept index is read, or a new one made, meanwhile. */
  foresee(): Promise<void> {
    return this.finder.ready()
  }

  /** An index that could not take a change in is let go of: the next question makes it anew, from the book alone. */
  update(people: readonly string[]): void {
    try {
      this.made?.update(people)
    } catch (error) {
      this.made?.close()
      this.made = this.make()
      throw error
    }
  }

  private answered<Answer>(ask: (finder: BookFinder) => Answer): Answer {
    const answer = ask(this.finder)
    if (!this.finder.isWhole) this.tellOnceWhole(this.finder)
    return answer
  }

  private tellOnceWhole(finder: BookFinder): void {
    if (this.askedEarly === finder) return
    this.askedEarly = finder
    finder
      .ready()
      .then(() => {
        if (this.askedEarly === finder) this.askedEarly = undefined
        if (this.made === finder && finder.isWhole) this.foundMore()
      })
      .catch(report)
  }

  /** Nothing worked out from the book before holds. */
  renew(): void {
    this.made?.close()
    this.made = undefined
  }

  /** Leaves off whatever is being done; resolves once no file is read any more. */
  async close(): Promise<void> {
    this.made?.close()
    await this.indexRead
  }

  private make(saved?: Promise<SavedIndex | undefined>): BookFinder {
    return createFinder(this.store.book, { today: () => this.clock.today(), pause: () => this.slices.pace(), whole: this.once, saved })
  }
}
