import { z } from 'zod'
import { defineCommand } from './command'
import { Moment } from './dates'
import { checkedEntry, checkPeople } from './entryCommands'
import { message } from './message'
import { blankPerson, PersonInput } from './people'
import { named } from './personCommands'

const Id = z.string().min(1)
const NewPerson = z.object({ id: Id, fields: PersonInput })
const NewEntry = z.looseObject({ kind: z.string(), personIds: z.array(Id), at: Moment.optional() })

/** What was written down in one go: a call with its follow-up, a note about somebody new. Saved and undone as one. */
export const addTogether = defineCommand(
  z.object({ people: z.array(NewPerson).default([]), entries: z.array(NewEntry).min(1) }),
  ({ people, entries }, { draft, now, today, newId }) => {
    for (const { id, fields } of people) {
      draft.add('people', named({ ...blankPerson(id, now), ...fields }, 'people'))
    }
    for (const entry of entries) {
      const whole = checkedEntry({ ...entry, id: newId(), at: entry.at ?? today, createdAt: now, updatedAt: now })
      checkPeople(whole, draft)
      draft.add('entries', whole)
    }
    return message(`changes:${entries[0]?.kind ?? 'entry'}.added`)
  },
)
