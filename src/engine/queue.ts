import { closedProblem } from './store/refusals'

/** Runs tasks one after another, in the order they came; one that fails does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()
  private ended = false

  add<T>(task: () => Promise<T>): Promise<T> {
    if (this.ended) return Promise.reject(closedProblem())
    const result = this.last.then(task)
    this.last = result.catch(() => undefined)
    return result
  }

  /** When everything added so far is done. */
  async idle(): Promise<void> {
    await this.last
  }

  /** The same; nothing more is taken on. */
  async end(): Promise<void> {
    this.ended = true
    await this.last
  }
}
