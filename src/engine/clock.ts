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

export const systemClock: Clock = clockOf(Date.now)

/**
 * An aid for trying things out: `HEARTH_NOW=2026-03-01T08:55` starts the clock there, local time (UTC with a Z), and it runs on.
 * Without it, the system's clock.
 */
export function clockFrom(start: string | undefined): Clock {
  if (!start) return systemClock
  const from = start.endsWith('Z') ? Temporal.Instant.from(start).epochMilliseconds : Temporal.PlainDateTime.from(start).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds
  const began = performance.now()
  return clockOf(() => from + Math.round(performance.now() - began))
}

/** Somebody may travel while Hearth runs. Node asks the system once, and again only when it is told that this variable has changed; one the user set counts. */
function noticeZone(): void {
  if (process.env.TZ === undefined) delete process.env.TZ
}

/** Of the milliseconds since 1970 (UTC). The system's own calendar tells what that is here: it knows no more than the minute, but at once, where a library must first be told of the zone. */
function clockOf(milliseconds: () => number): Clock {
  const local = () => {
    const at = new Date(milliseconds())
    const [month, date, hours, minutes] = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0'))
    return `${String(at.getFullYear()).padStart(4, '0')}-${month}-${date}T${hours}:${minutes}`
  }
  return {
    now: () => new Date(milliseconds()).toISOString(),
    today: () => local().slice(0, 10) as Day,
    localTime: local,
    noticeZone,
  }
}
