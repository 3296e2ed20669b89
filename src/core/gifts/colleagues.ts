import type { BookView } from '../book'
import type { Day } from '../dates'
import { foldText } from '../fold'
import { noIds } from '../noIds'

/** The ids of everybody at an employer, however it is written. */
export function everybodyAt(book: BookView, employer: string, day: Day): ReadonlySet<string> {
  return book.rememberAll('employers', day, () => employersOf(book)).get(foldText(employer)) ?? noIds
}

function employersOf(book: BookView): ReadonlyMap<string, ReadonlySet<string>> {
  const employers = new Map<string, Set<string>>()
  for (const { id, organisations } of book.people.values()) {
    for (const { name } of organisations) {
      if (!name) continue
      const key = foldText(name)
      const known = employers.get(key)
      if (known) known.add(id)
      else employers.set(key, new Set([id]))
    }
  }
  return employers
}
