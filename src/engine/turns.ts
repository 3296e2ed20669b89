import { setImmediate } from 'node:timers/promises'

/** Lets one after another have the thread, so that what one has made is on its way before the next begins. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  next(): Promise<unknown> {
    const mine = this.last
    this.last = mine.then(() => setImmediate())
    return mine
  }
}
