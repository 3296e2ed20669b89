import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '../../src/core/dates'
import type { Clock } from '../../src/engine/clock'

/** A clock that stands where it is put, in UTC. */
export class MovedClock implements Clock {
  private time: Temporal.PlainDateTime

  constructor(start: string) {
    this.time = Temporal.PlainDateTime.from(start)
  }

  set(time: string): void {
    this.time = Temporal.PlainDateTime.from(time)
  }

  move(by: Temporal.DurationLike): void {
    this.time = this.time.add(by)
  }

  now(): Instant {
    return `${this.time.toString({ smallestUnit: 'millisecond' })}Z`
  }

  today(): Day {
    return this.time.toPlainDate().toString() as Day
  }

  localTime(): string {
    return this.time.toString({ smallestUnit: 'minute' })
  }
}
