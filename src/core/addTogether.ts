import { z } from 'zod'
import { defineCommand } from './command'
import { Moment } from './dates'
import { checkedEntry } from './entryCommands'
import { message } from './message'
import { blankPerson, displayName, PersonInput } from './people'
import { Problem } from './problem'

const Id = z.string().min(1)
const NewPerson = z.object({ id: Id, fields: PersonInput })
const NewEntry = z.looseObject({ kind: z.string(), personIds: z.array(Id), at: Moment.optional() })

/** What was written down in one go: a call with its follow-up, a note about somebody new. Saved and undone as one. */
export const addTogether = defineCommand(
  z.object({ people: z.array(NewPerson).default([]), entries: z.array(NewEntry).min(1) }),
  ({ people, entries }, { draft, now, today, newId }) => {
    for (const { id, fields } of people) {
      const person = { ...blankPerson(id, now), ...fields }
      if (!displayName(person)) throw new Problem('person.empty', 'Give at least a name, a company, an e-mail or a phone number.', { field: 'people' })
      draft.put('people', person)
    }
    for (const entry of entries) {
      if (entry.personIds.some((id) => !draft.get('people', id))) throw new Problem('person.gone', 'This person is no longer in the book.', { field: 'personIds' })
      draft.put('entries', checkedEntry({ ...entry, id: newId(), at: entry.at ?? today, createdAt: now, updatedAt: now }))
    }
    return message(`changes:${entries[0]?.kind ?? 'entry'}.added`)
  },
)
