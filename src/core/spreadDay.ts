import type { Day } from './dates'
import { addDays } from './days'
import { hash } from './hash'

/** One of the `days` days after `since`, always the same one for an id. */
export function spreadDay(id: string, days: number, since: Day): Day {
  return addDays(since, 1 + (hash(id) % days))
}
