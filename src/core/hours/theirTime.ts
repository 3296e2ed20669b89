import { Temporal } from 'temporal-polyfill'
import { type Instant, isZone } from '../dates'
import type { Person } from '../people'

/** The wall clock where somebody is, `YYYY-MM-DDTHH:MM`; the user's own where their zone is not known. */
export function theirTime({ timeZone }: Pick<Person, 'timeZone'>, localTime: string, now: Instant | undefined): string {
  const zone = timeZone?.trim()
  if (!zone || now === undefined || !isZone(zone)) return localTime
  return Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}
