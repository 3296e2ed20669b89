import type { BookView } from '../book'
import type { Day } from '../dates'
import { dayNumber } from '../days'
import { type KeptRows, keptRows } from '../pages/keptRows'
import type { Person } from '../people'
import { isActiveOn } from '../personCommands'
import { historyOf, warmthDays } from '../warmth'
import { cadenceOf } from '../wantedCadence'

/** Somebody who is cold, and since when; days as numbers. */
interface Cold {
  readonly person: Person
  readonly cold: number
  readonly due: number
}

/** Everybody active who is cold on a day, kept for it. */
export function keptCold(book: BookView, today: Day): KeptRows<Cold> {
  return keptRows(book, 'cold', today, () => book.people.keys(), (id) => coldOf(book, id, today))
}

function coldOf(book: BookView, id: string, today: Day): Cold | undefined {
  const person = book.people.get(id)
  const cadence = person && isActiveOn(person, today) ? cadenceOf(book, person) : undefined
  if (!person || !cadence) return undefined
  const { cold, due } = warmthDays(dayNumber(today), cadence, book.remember(id, historyOf))
  return cold <= dayNumber(today) ? { person, cold, due } : undefined
}
