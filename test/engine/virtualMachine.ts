import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../src/core/dates'
import type { Clock } from '../../src/engine/clock'
import type { Wait } from '../../src/engine/dayWatch'

interface Timer {
  readonly at: number
  readonly callback: () => void
}

/** A machine on paper: its wall clock can be set, it can sleep, and its timers count only the time it is awake, as a real one's do. */
export class VirtualMachine implements Clock {
  private epoch: number
  /** Milliseconds awake. */
  private awake = 0
  private timers: Timer[] = []

  constructor(
    start: string,
    private readonly zone = 'UTC',
  ) {
    this.epoch = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds
  }

  now = () => Temporal.Instant.fromEpochMilliseconds(this.epoch).toString({ smallestUnit: 'millisecond' })
  today = () => this.localTime().slice(0, 10) as Day
  localTime = () => this.local().toPlainDateTime().toString({ smallestUnit: 'minute' })

  readonly wait: Wait = (callback, milliseconds) => {
    const timer = { at: this.awake + milliseconds, callback }
    this.timers.push(timer)
    return () => (this.timers = this.timers.filter((other) => other !== timer))
  }

  /** Time passes while it is awake; `settle` is waited for after each timer that goes off. */
  async run(milliseconds: number, settle: () => Promise<void>): Promise<void> {
    const end = this.awake + milliseconds
    for (;;) {
      const next = this.timers.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > end) break
      this.pass(next.at - this.awake)
      this.timers = this.timers.filter((other) => other !== next)
      next.callback()
      await settle()
    }
    this.pass(end - this.awake)
  }

  /** Time passes while it sleeps. */
  sleep(milliseconds: number): void {
    this.epoch += milliseconds
  }

  /** Somebody, or the network, sets its clock. */
  setClock(by: Temporal.DurationLike): void {
    this.epoch = this.local().add(by).epochMilliseconds
  }

  private local(): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(this.epoch).toZonedDateTimeISO(this.zone)
  }

  private pass(milliseconds: number): void {
    this.awake += milliseconds
    this.epoch += milliseconds
  }
}
