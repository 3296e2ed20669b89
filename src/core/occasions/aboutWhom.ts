import type { BookView } from '../book'
import type { Day } from '../dates'
import type { Entry } from '../entries/registry'
import { displayName } from '../people'
import { isActiveOn } from '../personCommands'

/** The row goes to the first active person; nobody is nudged about who is paused, archived or dead, yet what was to be done is not lost. */
export function aboutWhom(book: BookView, { id, personIds }: Pick<Entry, 'id' | 'personIds'>, day: Day): { readonly subjectId: string; readonly personId?: string; readonly others: readonly string[] } {
  const people = personIds.flatMap((personId) => book.people.get(personId) ?? [])
  const person = people.find((candidate) => isActiveOn(candidate, day))
  return { subjectId: person?.id ?? id, personId: person?.id, others: people.filter((other) => other !== person).map(displayName) }
}
