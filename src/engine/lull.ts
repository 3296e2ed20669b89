import { setTimeout } from 'node:timers/promises'

/** Nobody has asked for so many milliseconds: longer than a window that has just opened takes to draw what it was told. */
const LULL = 1000

/** Tells when nobody asks for a while, so that what nobody waits for can be done then. */
export class Lull {
  private asked = 0
  private last = performance.now()
  private stopped = false
  private wake = () => {}

  /** @param long how many milliseconds nobody has to ask. */
  constructor(private readonly long = LULL) {}

  /** Somebody waits for this. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.asked++
    try {
      return await work()
    } finally {
      this.asked--
      this.last = performance.now()
    }
  }

  /** Resolves once nobody has asked for a while, or it was stopped. */
  async come(): Promise<void> {
    while (!this.stopped && (this.asked > 0 || this.left > 0)) {
      const stopped = new Promise<void>((resolve) => (this.wake = resolve))
      await Promise.race([stopped, setTimeout(Math.max(this.left, this.long / 10), undefined, { ref: false })])
    }
  }

  /** Nothing more will be done. */
  stop(): void {
    this.stopped = true
    this.wake()
  }

  /** Milliseconds until it has been a while. */
  private get left(): number {
    return this.last + this.long - performance.now()
  }
}
