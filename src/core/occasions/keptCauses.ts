import type { BookView } from '../book'
import type { Day } from '../dates'
import type { Entry } from '../entries/registry'
import type { Cause } from '../nudges'
import type { Person } from '../people'

/** The same cause as long as the day, the entry and its one person stay the same, so that what is made of it can be kept as well. */
export function keepingCauses<E extends Entry>(causeOf: (book: BookView, entry: E, day: Day) => Cause | undefined): typeof causeOf {
  const kept = new WeakMap<E, { readonly cause: Cause | undefined; readonly day: Day; readonly person: Person | undefined }>()
  return (book, entry, day) => {
    if (entry.personIds.length > 1) return causeOf(book, entry, day)
    const person = book.people.get(entry.personIds[0] ?? '')
    const known = kept.get(entry)
    if (known?.day === day && known.person === person) return known.cause
    const cause = causeOf(book, entry, day)
    kept.set(entry, { cause, day, person })
    return cause
  }
}
