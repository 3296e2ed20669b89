import type { BookView } from './book'
import { addDays, type Day } from './dates'
import type { Cadence, Person } from './people'
import { historyOf, warmthOn } from './warmth'

/** The cadence a bulk assignment gives: who was never talked to, or is already due, gets a first due day spread evenly over the cadence. */
export function spreadFirstDue(book: BookView, person: Person, days: number, today: Day): Cadence {
  const history = book.remember(person.id, historyOf)
  const plain = { days, since: today }
  const fresh = history.conversations.length > 0 && warmthOn(today, plain, history).dueOn > today
  return fresh ? plain : { ...plain, firstDue: addDays(today, 1 + (hash(person.id) % days)) }
}

/** FNV-1a, 32 bits: the same id always falls on the same day. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
