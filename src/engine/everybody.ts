import type { Book, BookView } from '../core/book'
import { Slices } from './slices'
import { closedProblem } from './store/refusals'

interface Stored {
  readonly book: Book
  /** Whether nothing has to be read from its files any more. */
  readonly isReadOn: boolean
  readOn(slices: Slices): Promise<void>
}

/** Reads the people of a book who are still only stored, once somebody needs them: a window is shown first what can be told without. */
export class Everybody {
  private reading: Promise<void> | undefined
  /** How many questions that need few of them are being answered, and who waits for those. */
  private asked = 0
  private wake = () => {}
  /** Counts those that were stopped. */
  private round = 0

  constructor(private readonly store: Stored) {}

  /** Resolves when all of them are read; in slices. */
  read(): Promise<void> {
    if (this.isDone) return Promise.resolve()
    return (this.reading ??= this.begin())
  }

  /** The book, once everybody in it has been read. Whatever goes through all of it asks for it in this way: exports, comparisons with another book, files that follow it. Questions say themselves that they read few; changes always wait. */
  async whole(): Promise<BookView> {
    await this.read()
    return this.store.book
  }

  /** What needs few of them goes before the reading of all; it must not wait for it. */
  async before<T>(work: () => Promise<T>): Promise<T> {
    this.asked++
    try {
      return await work()
    } finally {
      if (--this.asked === 0) this.wake()
    }
  }

  /** Whoever waits for it now is told that the book has been closed. What still has to be written then may ask once more. */
  stop(): void {
    this.round++
    this.reading = undefined
    this.wake()
  }

  private get isDone(): boolean {
    return this.store.isReadOn && this.store.book.people.unread === 0
  }

  private begin(): Promise<void> {
    const reading = this.readAll(this.round).finally(() => {
      if (this.reading === reading) this.reading = undefined
    })
    return reading
  }

  private async readAll(round: number): Promise<void> {
    const slices = new Slices()
    // The files may be written anew meanwhile, and the book read again.
    while (!this.isDone) {
      // One after another at their places takes longer.
      await this.store.readOn(slices)
      if (this.round !== round) throw closedProblem()
      for (const _ of this.store.book.people.read()) {
        const pause = slices.pace()
        if (pause) await pause
        if (this.asked > 0) await new Promise<void>((resolve) => (this.wake = resolve))
        if (this.round !== round) throw closedProblem()
      }
    }
  }
}
