import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '../core/dates'

/** The one place time comes from. */
export interface Clock {
  now(): Instant
  /** Today where the user is. */
  today(): Day
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM`. */
  localTime(): string
  /** Looks again in which time zone the machine is. */
  noticeZone?(): void
}

export const systemClock: Clock = clockOf(() => Temporal.Now.instant())

/**
 * An aid for trying things out: `HEARTH_NOW=2026-03-01T08:55` starts the clock there, local time (UTC with a Z), and it runs on.
 * Without it, the system's clock.
 */
export function clockFrom(start: string | undefined): Clock {
  if (!start) return systemClock
  const from = start.endsWith('Z') ? Temporal.Instant.from(start).epochMilliseconds : Temporal.PlainDateTime.from(start).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds
  const began = performance.now()
  return clockOf(() => Temporal.Instant.fromEpochMilliseconds(from + Math.round(performance.now() - began)))
}

/** Somebody may travel while Hearth runs. Node asks the system once, and again only when it is told that this variable has changed; one the user set counts. */
function noticeZone(): void {
  if (process.env.TZ === undefined) delete process.env.TZ
}

function clockOf(instant: () => Temporal.Instant): Clock {
  /** Asked of the system once and again where it is noticed: several times per answer would cost more than some answers. */
  let zone: string | undefined
  const local = () => instant().toZonedDateTimeISO((zone ??= Temporal.Now.timeZoneId())).toPlainDateTime()
  return {
    now: () => instant().toString({ smallestUnit: 'millisecond' }),
    today: () => local().toPlainDate().toString() as Day,
    localTime: () => local().toString({ smallestUnit: 'minute' }),
    noticeZone: () => {
      noticeZone()
      zone = undefined
    },
  }
}
