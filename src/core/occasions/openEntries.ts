import type { BookView } from '../book'
import { addDays, type Day } from '../dates'
import type { Entry } from '../entries/registry'
import { PROMISE_LEAD } from '../promises/promiseCauses'

/** Entries that ask for attention on the day or did before, and promises that do in the next days: they speak up early. Kept, so that a change costs the entries it touched. */
export function openEntries(book: BookView, day: Day): Iterable<Entry> {
  const kept = book.rememberAll<Map<string, Entry>>('open entries', day, (before, touched) => {
    const found = before && touched ? before : new Map<string, Entry>()
    const comesUp = hasComeUp(book, day)
    const look = (dueOn: Day | undefined, id: string) => {
      const entry = dueOn !== undefined && comesUp(id, dueOn) ? book.entries.get(id) : undefined
      if (entry) found.set(id, entry)
      else found.delete(id)
    }
    if (before && touched) for (const id of touched) look(book.openIds.get(id), id)
    else book.openIds.forEach(look)
    return found
  })
  return kept.values()
}

function hasComeUp(book: BookView, day: Day): (id: string, dueOn: Day) => boolean {
  const promises = book.listed.get('promise')
  const ahead = addDays(day, PROMISE_LEAD)
  return (id, dueOn) => dueOn <= day || (promises !== undefined && dueOn <= ahead && promises.has(id))
}
