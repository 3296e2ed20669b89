import type { BookView } from './book'
import { addDays, type Day, dayNumber } from './dates'
import type { Cadence, Person } from './people'
import { historyOf, latestUpTo, warmthDays } from './warmth'

/** The cadence a bulk assignment gives: who was never talked to, or is already due, gets a first due day spread evenly over the cadence. */
export function spreadFirstDue(book: BookView, person: Person, days: number, today: Day): Cadence {
  const history = book.remember(person.id, historyOf)
  const plain = { days, since: today }
  const now = dayNumber(today)
  const fresh = latestUpTo(now, history.conversations) !== undefined && warmthDays(now, plain, history).due > now
  return fresh ? plain : { ...plain, firstDue: spreadDay(person.id, days, today) }
}

/** One of the `days` days after `since`, always the same one for an id. */
export function spreadDay(id: string, days: number, since: Day): Day {
  return addDays(since, 1 + (hash(id) % days))
}

/** FNV-1a, 32 bits: the same id always falls on the same day. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
