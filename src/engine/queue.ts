/** Runs tasks one after another, in the order they came; one that fails does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  add<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task)
    this.last = result.catch(() => undefined)
    return result
  }

  /** When everything added so far is done. */
  async idle(): Promise<void> {
    await this.last
  }
}
