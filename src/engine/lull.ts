import { setTimeout } from 'node:timers/promises'

/** Nobody has asked for so many milliseconds: longer than a window that has just opened takes to draw what it was told. */
const LULL = 1000

/** Milliseconds that only go on. */
interface Time {
  now(): number
  wait(milliseconds: number): Promise<unknown>
}

const systemTime: Time = { now: () => performance.now(), wait: (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }) }

/** Tells when nobody asks for a while, so that what nobody waits for can be done then. */
export class Lull {
  private asked = 0
  private last: number
  private stopped = false
  private wake = () => {}
  private waiting: (() => void)[] = []

  constructor(private readonly time: Time = systemTime) {
    this.last = time.now()
  }

  /** Somebody waits for this. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.asked++
    try {
      return await work()
    } finally {
      this.asked--
      this.last = this.time.now()
      if (this.asked === 0) this.letOn()
    }
  }

  /** Resolves when nobody waits for an answer, or it was stopped. */
  answered(): Promise<void> {
    return this.asked === 0 || this.stopped ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve))
  }

  /** Resolves once nobody has asked for a while, or it was stopped. */
  async come(): Promise<void> {
    while (!this.stopped && (this.asked > 0 || this.left > 0)) {
      const stopped = new Promise<void>((resolve) => (this.wake = resolve))
      await Promise.race([stopped, this.time.wait(Math.max(this.left, LULL / 10))])
    }
  }

  /** Nothing more will be done. */
  stop(): void {
    this.stopped = true
    this.wake()
    this.letOn()
  }

  private letOn(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }

  /** Milliseconds until it has been a while. */
  private get left(): number {
    return this.last + LULL - this.time.now()
  }
}
