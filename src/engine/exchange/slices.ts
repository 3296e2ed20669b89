import { setImmediate } from 'node:timers/promises'
import { Problem } from '../../core/problem'
import type { ExchangeEngine } from './exchangeEngine'

/** How long the thread is kept at a time, in milliseconds. */
const SLICE = 12

/** Takes turns with everything else the process does, and stops when asked to. */
export class Slices {
  private began = performance.now()

  constructor(private readonly signal?: AbortSignal) {}

  /** Runs a generator to its end in slices. */
  async drain<T>(work: Iterable<T>, take: (value: T) => void): Promise<void> {
    for (const value of work) {
      take(value)
      await this.pace()
    }
  }

  /** Lets others have a turn if this one has been long. */
  async pace(): Promise<void> {
    if (performance.now() - this.began > SLICE) await this.breathe()
  }

  async breathe(): Promise<void> {
    if (this.signal?.aborted) throw new Problem('import.cancelled', 'The import was cancelled. Nothing was written.')
    await setImmediate()
    this.began = performance.now()
  }
}

/** Says how far a job is, a few times a second. */
export class Progress {
  private said = performance.now()

  constructor(
    private readonly engine: Pick<ExchangeEngine, 'announce'>,
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
