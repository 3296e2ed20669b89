import { z } from 'zod'
import { defineCommand } from '../command'
import type { Draft } from '../draft'
import type { Entry } from '../entries/registry'
import { leaveHolds } from '../hold/leaveHolds'
import { message } from '../message'
import { displayName, waysTo } from '../people'
import { SETTINGS_ID } from '../settings'

/** What a change is called that was about somebody who is erased. It can be neither undone nor done again. */
export const ERASED = 'changes:erased'

/** Takes people out without leaving their names anywhere: the first step of erasing somebody for good. */
export const erasePeople = defineCommand(z.object({ ids: z.array(z.string()).min(1), /** Of people who are in the trash already. */ names: z.array(z.string()).default([]) }), ({ ids, names }, { draft, book }) => {
  const gone = new Set(ids)
  const named = new Set([...names, ...ids.flatMap((id) => book.people.get(id) ?? []).map(displayName)])
  for (const id of ids) {
    if (book.people.has(id)) draft.remove('people', id)
    for (const entryId of book.entryIds.get(id) ?? []) {
      const entry = draft.get('entries', entryId)
      const others = entry?.personIds.filter((personId) => !gone.has(personId)) ?? []
      if (!entry || others.length === 0) draft.remove('entries', entryId)
      else draft.patch('entries', entryId, { ...withoutIds(entry, gone), personIds: others })
    }
  }
  for (const [stateId, { subjectId }] of book.nudgeStates) if (gone.has(subjectId) || (book.entries.has(subjectId) && !draft.get('entries', subjectId))) draft.remove('nudgeStates', stateId)
  for (const { id, relations, introducedBy } of book.people.values()) {
    if (gone.has(id)) continue
    if (introducedBy && gone.has(introducedBy)) draft.patch('people', id, { introducedBy: null })
    const kept = relations.filter(({ personId, name }) => !(personId !== undefined ? gone.has(personId) : name !== undefined && named.has(name)))
    if (kept.length < relations.length) draft.patch('people', id, { relations: kept })
  }
  leaveHolds(draft, gone)
  forgetMappings(draft, new Set([...named, ...ids.flatMap((id) => waysTo(book.people.get(id)))]))
  return message(ERASED, { count: ids.length })
})

/** Fields that name one of them by id, whatever the kind of entry, taken away. */
function withoutIds(entry: Entry, gone: ReadonlySet<string>): Record<string, null> {
  return Object.fromEntries(Object.entries(entry).flatMap(([field, value]) => (typeof value === 'string' && gone.has(value) ? [[field, null]] : [])))
}

/** A table without headings had its first row for headings, and that may have been theirs. */
function forgetMappings(draft: Draft, said: ReadonlySet<string>): void {
  const mappings = draft.get('settings', SETTINGS_ID)?.tableMappings
  const kept = mappings?.filter(({ headings }) => !headings.some((heading) => said.has(heading)))
  if (kept && kept.length < (mappings?.length ?? 0)) draft.patch('settings', SETTINGS_ID, { tableMappings: kept })
}
