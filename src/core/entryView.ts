import { z } from 'zod'
import { Entry } from './entries/registry'
import { displayName } from './people'
import { Problem } from './problem'
import { defineQuery } from './query'

/** One entry with the names of the people it is about, for the form that changes it. */
export const entryShow = defineQuery(
  z.object({ id: z.string() }),
  z.object({ entry: Entry, people: z.array(z.object({ id: z.string(), name: z.string() })) }),
  (book, { id }) => {
    const entry = book.entries.get(id)
    if (!entry) throw new Problem('row.gone', 'This is no longer in the book. It may have been deleted in another window.', { params: { id } })
    const people = entry.personIds.flatMap((personId) => {
      const person = book.people.get(personId)
      return person ? [{ id: personId, name: displayName(person) }] : []
    })
    return { entry, people }
  },
)
