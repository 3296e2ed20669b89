import { Temporal } from 'temporal-polyfill'
import { isZone } from '../../core/dates'
import { isDay } from '../../core/days'

/** A wall-clock time of one zone as the user's clock showed it; undefined where it is no time. Without a zone it is taken as it stands. */
export function localTime(wall: string, from: string | undefined, to: string | undefined): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/.test(wall) || !isDay(wall.slice(0, 10))) return undefined
  if (from === undefined || to === undefined || from === to || !isZone(from) || !isZone(to)) return wall
  try {
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(from).withTimeZone(to).toPlainDateTime().toString({ smallestUnit: 'minute' })
  } catch {
    return undefined
  }
}
