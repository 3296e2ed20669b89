import { Temporal } from 'temporal-polyfill'
import { isZone } from '../../core/dates'

/** A wall-clock time of one zone as the user's clock showed it; undefined where it is no time. Without a zone it is taken as it stands. */
export function localTime(wall: string, from: string | undefined, to: string | undefined): string | undefined {
  try {
    const time = Temporal.PlainDateTime.from(wall)
    if (from === undefined || to === undefined || from === to || !isZone(from) || !isZone(to)) return time.toString({ smallestUnit: 'minute' })
    return time.toZonedDateTime(from).withTimeZone(to).toPlainDateTime().toString({ smallestUnit: 'minute' })
  } catch {
    return undefined
  }
}
