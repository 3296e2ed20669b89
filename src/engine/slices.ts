import { setImmediate } from 'node:timers/promises'
import type { BookEvent } from '../contract'
import { Problem } from '../core/problem'
import type { Steps } from '../core/steps'

/** How long the thread is kept at a time, in milliseconds. */
const SLICE = 8

/** Takes turns with everything else the process does, and stops when asked to. */
export class Slices {
  private began = performance.now()

  constructor(
    private readonly signal?: AbortSignal,
    /** Hears how much of the last part of the work is done, from 0 to 1. */
    readonly told?: (share: number) => void,
    /** What is said where it was stopped. */
    private readonly stopped = () => new Problem('import.cancelled', 'The import was cancelled. Nothing was written.'),
  ) {}

  /** Runs a generator to its end in slices. */
  async drain<T>(work: Iterable<T>, take: (value: T) => void): Promise<void> {
    for (const value of work) {
      take(value)
      const pause = this.pace()
      if (pause) await pause
    }
  }

  /** The same for work that ends in something. */
  async run<T>(work: Steps<T>): Promise<T> {
    for (;;) {
      const step = work.next()
      if (step.done) return step.value
      const pause = this.pace()
      if (pause) await pause
    }
  }

  /** Lets others have a turn if this one has been long. */
  pace(): Promise<void> | undefined {
    return performance.now() - this.began > SLICE ? this.breathe() : undefined
  }

  /** The last moment at which the work can be stopped may come between two turns. */
  stopIfAsked(): void {
    if (this.signal?.aborted) throw this.stopped()
  }

  async breathe(): Promise<void> {
    this.stopIfAsked()
    await setImmediate()
    this.began = performance.now()
  }
}

/** Says how far a job is, a few times a second. */
export class Progress {
  private said = performance.now()

  constructor(
    private readonly engine: { announce(event: BookEvent): void },
    private readonly job: string,
    private readonly of: number,
  ) {}

  say(done: number): void {
    const now = performance.now()
    if (now - this.said < 150) return
    this.said = now
    this.engine.announce({ type: 'progress', job: this.job, done: Math.min(this.of, Math.round(done)), of: this.of })
  }
}
