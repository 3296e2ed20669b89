import type { BookView } from '../book'
import { addDays, type Day } from '../dates'
import type { Entry } from '../entries/registry'
import { PROMISE_LEAD } from '../promises/promiseCauses'

/** Entries that ask for attention on the day or did before, and promises that do in the next days: they speak up early. Kept, so that a change costs the entries it touched. */
export function openEntries(book: BookView, day: Day): Iterable<Entry> {
  const kept = book.rememberAll<Map<string, Entry>>('open entries', day, (before, touched) => {
    const found = before && touched ? before : new Map<string, Entry>()
    for (const id of before && touched ? touched : book.openIds.keys()) {
      const entry = hasComeUp(book, id, day) ? book.entries.get(id) : undefined
      if (entry) found.set(id, entry)
      else found.delete(id)
    }
    return found
  })
  return kept.values()
}

function hasComeUp(book: BookView, id: string, day: Day): boolean {
  const dueOn = book.openIds.get(id)
  if (dueOn === undefined) return false
  return dueOn <= day || (book.listed.get('promise')?.has(id) === true && dueOn <= addDays(day, PROMISE_LEAD))
}
