import { z } from 'zod'
import { Person } from '../people'
import { PersonRow, personRow } from '../peopleList'
import { existing } from '../personCommands'
import { defineQuery } from '../query'
import { survivorOf } from './mergeFields'
import { MOST_TO_MERGE } from './mergePeople'

/** People side by side, the one that would stay first. */
export const mergeCompare = defineQuery(
  z.object({ ids: z.array(z.string()).min(1).max(MOST_TO_MERGE) }),
  z.object({ people: z.array(z.object({ person: Person, row: PersonRow, entries: z.int() })), /** Names of whom they refer to. */ names: z.record(z.string(), z.string()) }),
  (book, { ids }, { today }) => {
    const people = [...new Set(ids)].map((id) => existing(book.people.get(id)))
    const count = (id: string) => book.entryIds.get(id)?.size ?? 0
    const stays = survivorOf(people, count)
    const ordered = [...people].sort((a, b) => Number(b === stays) - Number(a === stays))
    const referred = people.flatMap(({ introducedBy, relations }) => [introducedBy, ...relations.map(({ personId }) => personId)])
    const names = referred.flatMap((id) => {
      const row = id === undefined ? undefined : personRow(book, id, today)
      return row ? [[row.id, row.name] as const] : []
    })
    return {
      people: ordered.flatMap((person) => {
        const row = personRow(book, person.id, today)
        return row ? [{ person, row, entries: count(person.id) }] : []
      }),
      names: Object.fromEntries(names),
    }
  },
)
