import { addDays, type Day } from './dates'
import { hash } from './hash'

/** One of the `days` days after `since`, always the same one for an id. */
export function spreadDay(id: string, days: number, since: Day): Day {
  return addDays(since, 1 + (hash(id) % days))
}
