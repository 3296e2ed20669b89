import type { BookView } from '../book'
import type { Day } from '../dates'
import { addDays } from '../days'
import type { Entry } from '../entries/registry'
import { PROMISE_LEAD } from '../promises/promiseCauses'

/** Entries that ask for attention on the day or did before, and promises that do in the next days: they speak up early. Kept, so that a change costs the entries it touched. */
export function openEntries(book: BookView, day: Day): Iterable<Entry> {
  const comesUp = hasComeUp(book, day)
  const look = (found: Map<string, Entry>, dueOn: Day | undefined, id: string) => {
    const entry = dueOn !== undefined && comesUp(id, dueOn) ? book.entries.get(id) : undefined
    if (entry) found.set(id, entry)
    else found.delete(id)
  }
  const anew = () => {
    const found = new Map<string, Entry>()
    book.openIds.forEach((dueOn, id) => look(found, dueOn, id))
    return found
  }
  const renewed = (found: Map<string, Entry>, touched: ReadonlySet<string>) => {
    for (const id of touched) look(found, book.openIds.get(id), id)
    return found
  }
  return book.rememberAll('open entries', day, anew, renewed).values()
}

function hasComeUp(book: BookView, day: Day): (id: string, dueOn: Day) => boolean {
  const promises = book.listed.get('promise')
  const ahead = addDays(day, PROMISE_LEAD)
  return (id, dueOn) => dueOn <= day || (promises !== undefined && dueOn <= ahead && promises.has(id))
}
