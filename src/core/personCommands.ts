import { z } from 'zod'
import type { BookView } from './book'
import { defineCommand } from './command'
import { Festival, festivals } from './festivals'
import { leaveHolds } from './hold/leaveHolds'
import { message } from './message'
import { blankPerson, displayName, isHidden, type Person, personFields, PersonInput, PersonState, Reach } from './people'
import { Problem } from './problem'
import { spreadFirstDue } from './cadence'
import { Day } from './dates'
import { CadenceDays } from './tiers'
import type { Draft } from './draft'

const Id = z.string().min(1)
const Ids = z.array(Id).min(1)

/** Adds someone. At least one thing must be known: a name, a company, an address to reach them by. */
export const createPerson = defineCommand(z.object({ fields: PersonInput, id: Id.optional() }), ({ fields, id }, { draft, now, newId }) => {
  const person = draft.add('people', named({ ...blankPerson(id ?? newId(), now), ...fields }))
  return message('changes:person.created', { name: displayName(person) })
})

/** The person, or a Problem when there is nothing to call them by. */
export function named(person: Person, field = 'name'): Person {
  if (!displayName(person)) throw new Problem('person.empty', 'Give at least a name, a company, an e-mail or a phone number.', { field })
  return person
}

/** Changes single fields; `null` takes one away. */
export const editPerson = defineCommand(
  z.object({ id: Id, patch: z.record(z.string(), z.unknown()) }),
  ({ id, patch }, { draft, book }) => {
    const person = existing(book.people.get(id))
    draft.patch('people', id, { ...(patch.cadence ? { noCadence: null } : {}), ...checkedPatch(patch) })
    const edited = draft.get('people', id)
    if (edited && displayName(person)) named(edited, Object.keys(patch)[0])
    return message('changes:person.edited', { name: displayName(person) })
  },
)

/** Deletes people, the entries that are only theirs, and their place in shared ones. */
export const deletePeople = defineCommand(z.object({ ids: Ids }), ({ ids }, { draft, book }) => {
  const gone = new Set(ids)
  for (const id of ids) {
    existing(book.people.get(id))
    draft.remove('people', id)
    for (const entryId of book.entryIds.get(id) ?? []) {
      const entry = draft.get('entries', entryId)
      const others = entry?.personIds.filter((personId) => !gone.has(personId)) ?? []
      if (others.length === 0) draft.remove('entries', entryId)
      else draft.patch('entries', entryId, { personIds: others })
    }
  }
  for (const [stateId, state] of book.nudgeStates) if (gone.has(state.subjectId)) draft.remove('nudgeStates', stateId)
  for (const person of book.people.values()) if (!gone.has(person.id)) detach(person, gone, draft, book)
  leaveHolds(draft, gone)
  return counted('changes:person.deleted', ids, book.people)
})

/** Relations to people who go keep their name, so that "Leo, son" still says who. */
function detach({ id, relations, introducedBy }: Person, gone: ReadonlySet<string>, draft: Draft, book: BookView): void {
  if (introducedBy && gone.has(introducedBy)) draft.patch('people', id, { introducedBy: null })
  if (!relations.some(({ personId }) => personId && gone.has(personId))) return
  const named = relations.map(({ personId, ...relation }) => {
    const going = personId && gone.has(personId) ? book.people.get(personId) : undefined
    return going ? { ...relation, name: displayName(going) } : { ...relation, personId }
  })
  draft.patch('people', id, { relations: named })
}

export const tagPeople = defineCommand(
  z.object({ ids: Ids, add: z.array(z.string().trim().min(1)).default([]), remove: z.array(z.string()).default([]) }),
  ({ ids, add, remove }, { draft, book }) => {
    for (const id of ids) {
      const { tags } = existing(book.people.get(id))
      const kept = tags.filter((tag) => !remove.includes(tag))
      draft.patch('people', id, { tags: [...kept, ...add.filter((tag) => !kept.includes(tag))] })
    }
    return counted('changes:person.tagged', ids, book.people, { tags: [...add, ...remove].join(', ') })
  },
)

/** Festivals to greet people by, put on and taken off. */
export const setFestivals = defineCommand(
  z.object({ ids: Ids, add: z.array(Festival).default([]), remove: z.array(Festival).default([]) }),
  ({ ids, add, remove }, { draft, book }) => {
    for (const id of ids) {
      const known = existing(book.people.get(id)).festivals ?? []
      const kept = festivals.filter((festival) => add.includes(festival) || (known.includes(festival) && !remove.includes(festival)))
      draft.patch('people', id, { festivals: kept.length > 0 ? kept : null })
    }
    return counted('changes:person.festivals', ids, book.people)
  },
)

/** How often to be in touch: days; `null` for never, whatever their tags say; `'tags'` for what their tags say. For several people at once the first due days are spread over the cadence. */
export const setCadence = defineCommand(
  z.object({ ids: Ids, days: z.union([CadenceDays, z.null(), z.literal('tags')]) }),
  ({ ids, days }, { draft, book, today }) => {
    for (const id of ids) {
      const person = existing(book.people.get(id))
      const since = person.cadence?.since ?? today
      if (days === null) draft.patch('people', id, noCadence)
      else if (days === 'tags') draft.patch('people', id, { cadence: null, noCadence: null })
      else draft.patch('people', id, { cadence: ids.length === 1 ? { days, since } : spreadFirstDue(book, person, days, today), noCadence: null })
    }
    if (days === 'tags') return counted('changes:person.cadenceByTags', ids, book.people)
    return counted(days === null ? 'changes:person.cadenceRemoved' : 'changes:person.cadence', ids, book.people, { days: days ?? 0 })
  },
)

/** Somebody who is not to be tracked, whatever their tags say. */
export const noCadence = { cadence: null, noCadence: true } as const

export const setPeopleState = defineCommand(z.object({ ids: Ids, state: PersonState }), ({ ids, state }, { draft, book }) => {
  for (const id of ids) {
    existing(book.people.get(id))
    draft.patch('people', id, { state })
  }
  return counted(`changes:person.${typeof state === 'string' ? state : 'paused'}`, ids, book.people)
})

export const starPeople = defineCommand(z.object({ ids: Ids, starred: z.boolean() }), ({ ids, starred }, { draft, book }) => {
  for (const id of ids) draft.patch('people', id, { starred: starred || null })
  return counted(starred ? 'changes:person.starred' : 'changes:person.unstarred', ids, book.people)
})

/** Adds one interest to those there are, so that two windows adding at once both win. */
export const addInterest = defineCommand(
  z.object({ id: Id, text: z.string().trim().min(1), entryId: Id.optional(), since: Day.optional() }),
  ({ id, text, entryId, since }, { draft, book, today }) => {
    const person = existing(book.people.get(id))
    const known = person.interests.some((interest) => interest.text.toLowerCase() === text.toLowerCase())
    if (!known) draft.patch('people', id, { interests: [...person.interests, { text, since: since ?? today, entryId }] })
    return message('changes:interest.added', { name: displayName(person), text })
  },
)

export const removeInterest = defineCommand(z.object({ id: Id, text: z.string() }), ({ id, text }, { draft, book }) => {
  const person = existing(book.people.get(id))
  draft.patch('people', id, { interests: person.interests.filter((interest) => interest.text !== text) })
  return message('changes:interest.removed', { name: displayName(person), text })
})

export const setReach = defineCommand(z.object({ id: Id, reach: Reach }), ({ id, reach }, { draft, book }) => {
  draft.patch('people', id, { reach })
  return message('changes:person.edited', { name: displayName(existing(book.people.get(id))) })
})

export function existing(person: Person | undefined): Person {
  if (!person) throw new Problem('person.gone', 'This person is no longer in the book.')
  return person
}

/** A patch whose fields are known and well-formed; the first that is not is named. */
function checkedPatch(patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const checked: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(patch)) {
    if (!Object.hasOwn(personFields, field)) throw new Problem('field.unknown', `There is no field "${field}".`, { field })
    checked[field] = parsedField(field as keyof typeof personFields, value)
  }
  return checked
}

/** `null` only where a person can do without the field. */
function parsedField(field: keyof typeof personFields, value: unknown): unknown {
  const parsed = personFields[field].safeParse(value ?? undefined)
  if (parsed.success) return parsed.data ?? null
  const issue = parsed.error.issues[0]
  throw new Problem('field.invalid', issue?.message ?? 'This value does not fit.', { field: [field, ...(issue?.path ?? [])].join('.') })
}

function counted(key: string, ids: readonly string[], people: ReadonlyMap<string, Person>, params: Record<string, string | number> = {}) {
  const only = ids.length === 1 ? people.get(ids[0] ?? '') : undefined
  return message(key, { count: ids.length, name: only ? displayName(only) : '', ...params })
}

/** Whether somebody may be greeted, nudged about or listed by default on `day`. */
export function isActiveOn(person: Person, day: Day): boolean {
  if (isHidden(person)) return false
  return typeof person.state === 'string' || person.state.pausedUntil <= day
}
