import type { BookView } from './book'
import { displayName } from './people'

/** Who an entry is about, by name, as lists show them; without those who are no longer in the book. */
export function namedPeople(book: BookView, ids: readonly string[]): { id: string; name: string }[] {
  return ids.flatMap((id) => {
    const person = book.people.get(id)
    return person ? [{ id, name: displayName(person) }] : []
  })
}
