import { closedProblem } from './store/refusals'

/** What is done in several steps, and must not be left half done, nor go on, where the book is closed meanwhile. */
export class UnderWay {
  private count = 0
  private ended = false
  private wake = () => {}

  during = async <T>(work: () => Promise<T>): Promise<T> => {
    if (this.ended) throw closedProblem()
    this.count++
    try {
      return await work()
    } finally {
      if (--this.count === 0) this.wake()
    }
  }

  /** Resolves when all of it is over; nothing more is begun from then on. */
  async end(): Promise<void> {
    while (this.count > 0) await new Promise<void>((resolve) => (this.wake = resolve))
    this.ended = true
  }
}
