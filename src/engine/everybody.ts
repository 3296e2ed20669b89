import type { Book } from '../core/book'
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
  private stopped = false

  constructor(private readonly store: Stored) {}

  /** Resolves when all of them are read; in slices. */
  read(): Promise<void> {
    if (this.store.isReadOn && this.store.book.people.unread === 0) return Promise.resolve()
    return (this.reading ??= this.readAll().finally(() => (this.reading = undefined)))
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

  /** Whoever waits for it is told that the book has been closed. */
  stop(): void {
    this.stopped = true
    this.wake()
  }

  private async readAll(): Promise<void> {
    const slices = new Slices()
    // One after another at their places takes longer.
    await this.store.readOn(slices)
    if (this.stopped) throw closedProblem()
    // The files may be written anew meanwhile, and the book read again.
    while (this.store.book.people.unread > 0) {
      for (const _ of this.store.book.people.read()) {
        const pause = slices.pace()
        if (pause) await pause
        if (this.asked > 0) await new Promise<void>((resolve) => (this.wake = resolve))
        if (this.stopped) throw closedProblem()
      }
    }
  }
}
