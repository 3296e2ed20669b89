import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isDay } from './days'

/** A calendar day, `YYYY-MM-DD`. Never an instant: it means the same day wherever the clock stands. */
export const Day = z.string().refine(isDay, 'not a calendar day').brand<'Day'>()
export type Day = z.infer<typeof Day>

/** When something happened: a day, or a local time with its zone, `2026-05-01T15:30[Europe/Madrid]` (RFC 9557 without an offset). */
export const Moment = z.string().refine(isMoment, 'not a day or a local time').brand<'Moment'>()
export type Moment = z.infer<typeof Moment>

/** Wall-clock time of day, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day')
export type ClockTime = z.infer<typeof ClockTime>

/** An instant in UTC as ISO 8601, for `createdAt` and the like. Never used to tell a day. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'not an instant')
export type Instant = z.infer<typeof Instant>

function isMoment(text: string): boolean {
  if (text.length === 10) return isDay(text)
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(?:\[([^\]]+)\])?$/.exec(text)
  return parts?.[1] !== undefined && isDay(parts[1]) && (parts[3] === undefined || isZone(parts[3]))
}

/** Whether `zone` is an IANA time zone this machine knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.PlainDateTime.from('2000-01-01T00:00').toZonedDateTime(zone)
    return true
  } catch {
    return false
  }
}
