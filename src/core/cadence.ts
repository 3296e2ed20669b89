import type { BookView } from './book'
import type { Day } from './dates'
import type { Cadence, Person } from './people'
import { spreadDay } from './spreadDay'
import { isDueBy } from './wantedCadence'

/** The cadence a bulk assignment gives: who was never talked to, or is already due, gets a first due day spread evenly over the cadence. */
export function spreadFirstDue(book: BookView, person: Person, days: number, today: Day): Cadence {
  const plain = { days, since: today }
  return isDueBy(book, person.id, plain, today) ? { ...plain, firstDue: spreadDay(person.id, days, today) } : plain
}
