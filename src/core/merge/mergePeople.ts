import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { type Fields, sameValue } from '../change'
import { defineCommand } from '../command'
import type { Draft } from '../draft'
import { type Entry, entrySearchText } from '../entries/registry'
import { leaveHolds } from '../hold/leaveHolds'
import { mergedUidsOf, rowHashesOf } from '../importIdentity'
import { message } from '../message'
import { displayName, type Person } from '../people'
import { existing } from '../personCommands'
import { Problem } from '../problem'
import { listFields, mergedFields, singleFields, survivorOf } from './mergeFields'

const Id = z.string().min(1)
export const MOST_TO_MERGE = 20

/**
 * Makes one person of several: fields as chosen (else by mergeFields.ts), all entries, relations and references moved to the one that stays, the others taken out.
 * `into` names the one that stays; left out, the one with most in it.
 */
export const mergePeople = defineCommand(
  z.object({ ids: z.array(Id).min(2).max(MOST_TO_MERGE), into: Id.optional(), choices: z.partialRecord(z.enum([...singleFields, ...listFields]), z.string()).default({}) }),
  ({ ids, into, choices }, { book, draft }) => {
    const people = [...new Set(ids)].map((id) => existing(book.people.get(id)))
    if (people.length < 2) throw new Problem('merge.one', 'Name two people or more to make one of.', { field: 'ids' })
    const stays = into === undefined ? survivorOf(people, (id) => book.entryIds.get(id)?.size ?? 0) : people.find(({ id }) => id === into)
    if (!stays) throw new Problem('merge.into', 'The one to keep must be among those to merge.', { field: 'into' })
    const going = people.filter((person) => person !== stays)
    const gone = new Set(going.map(({ id }) => id))
    const merged = { ...mergedFields([stays, ...going], choices, settingsOf(book).me?.region), ...besides(stays, going) }
    draft.patch('people', stays.id, withoutItself(pointed(merged, gone, stays.id) as Person, stays.id))
    for (const { id } of going) draft.remove('people', id)
    moveEntries(book, draft, [stays.id, ...gone], gone, stays.id)
    moveStates(book, draft, gone, stays.id)
    leaveHolds(draft, gone, stays.id)
    for (const person of book.people.values()) if (!gone.has(person.id) && person !== stays && refersTo(person, gone)) draft.patch('people', person.id, pointed(person as Fields, gone, stays.id) as Fields)
    return message('changes:person.merged', { name: displayName(stays), count: people.length })
  },
)

/** Nobody is related to themselves, nor introduced by themselves. */
function withoutItself(person: Person, id: string): Fields {
  const { relations, introducedBy } = person
  return { ...person, relations: relations.filter(({ personId }) => personId !== id), introducedBy: introducedBy === id ? undefined : introducedBy }
}

/** What nobody chooses: stars, marks, where each came from. */
function besides(stays: Person, going: readonly Person[]): Fields {
  const all = [stays, ...going]
  const uids = all.flatMap((person) => [person.id, ...(typeof person.extra.uid === 'string' ? [person.extra.uid] : []), ...mergedUidsOf(person)]).filter((uid) => uid !== stays.id && uid !== all.find(({ extra }) => extra.uid !== undefined)?.extra.uid)
  const rowHashes = all.flatMap((person) => rowHashesOf(person))
  const vcard = all.flatMap(({ extra }) => (Array.isArray(extra.vcard) ? (extra.vcard as unknown[]) : []))
  const apart = new Set(all.flatMap(({ notSame = [] }) => notSame).filter((id) => !all.some((person) => person.id === id)))
  return {
    starred: all.some(({ starred }) => starred) || undefined,
    memorial: all.some(({ memorial }) => memorial) || undefined,
    taggedOn: all.flatMap(({ taggedOn }) => taggedOn ?? []).sort().at(-1),
    notSame: apart.size > 0 ? [...apart] : undefined,
    extra: {
      ...Object.assign({}, ...all.map(({ extra }) => extra).toReversed()),
      ...(vcard.length > 0 ? { vcard: onceEach(vcard) } : {}),
      ...(rowHashes.length > 0 ? { rowHashes: [...new Set(rowHashes)] } : {}),
      ...(uids.length > 0 ? { mergedUids: [...new Set(uids)] } : {}),
    },
  }
}

/** Entries follow; of two that say the very same one is kept. */
function moveEntries(book: BookView, draft: Draft, ids: readonly string[], gone: ReadonlySet<string>, stays: string): void {
  const said = new Set<string>()
  for (const entryId of new Set(ids.flatMap((id) => [...(book.entryIds.get(id) ?? [])]))) {
    const entry = draft.get('entries', entryId)
    if (!entry) continue
    const moved = pointed(entry, gone, stays) as Entry
    const key = sameness(moved)
    if (key !== undefined && said.has(key)) draft.remove('entries', entryId)
    else draft.patch('entries', entryId, moved)
    if (key !== undefined) said.add(key)
  }
}

/** Two entries with words that differ in nothing but their ids are one that came in twice. */
function sameness(entry: Entry): string | undefined {
  if (entrySearchText(entry).join('').trim() === '') return undefined
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, personIds, extra: _extra, ...said } = entry
  return JSON.stringify([[...personIds].sort(), ...Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** What was decided about a suggestion stays decided, unless the one that stays has a decision of their own. */
function moveStates(book: BookView, draft: Draft, gone: ReadonlySet<string>, stays: string): void {
  for (const [id, state] of book.nudgeStates) {
    if (!gone.has(state.subjectId)) continue
    draft.remove('nudgeStates', id)
    const moved = { ...state, id: id.replace(state.subjectId, stays), subjectId: stays }
    if (!draft.get('nudgeStates', moved.id)) draft.put('nudgeStates', moved)
  }
}

/** Fields that hold the id of a person, whatever the row and the kind of entry, are called `…Id`, `…Ids`, or one of these. */
const references = /Ids?$|^introducedBy$|^notSame$/

/** A row with every reference to one of those who go turned to the one that stays; itself is no relation, and nobody is named twice. */
function pointed(value: unknown, gone: ReadonlySet<string>, stays: string, key = ''): unknown {
  if (typeof value === 'string') return references.test(key) && gone.has(value) ? stays : value
  if (Array.isArray(value)) {
    const list = value.map((item) => pointed(item, gone, stays, key))
    return references.test(key) ? [...new Set(list)] : key === 'relations' ? onceEach(list) : list
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, name === 'extra' ? field : pointed(field, gone, stays, name)]))
}

function onceEach(list: readonly unknown[]): unknown[] {
  return list.filter((value, i) => !list.slice(0, i).some((other) => sameValue(other, value)))
}

function refersTo({ relations, introducedBy, notSame = [] }: Person, gone: ReadonlySet<string>): boolean {
  return (introducedBy !== undefined && gone.has(introducedBy)) || notSame.some((id) => gone.has(id)) || relations.some(({ personId }) => personId !== undefined && gone.has(personId))
}

/** "These are not the same": no pair of them is suggested again. */
export const keepApart = defineCommand(z.object({ ids: z.array(Id).min(2).max(MOST_TO_MERGE) }), ({ ids }, { book, draft }) => {
  const sorted = [...new Set(ids)].sort()
  for (const [i, id] of sorted.entries()) {
    const person = existing(book.people.get(id))
    const others = sorted.slice(i + 1)
    if (others.length > 0) draft.patch('people', id, { notSame: [...new Set([...(person.notSame ?? []), ...others])] })
  }
  const [first, second] = sorted.map((id) => displayName(existing(book.people.get(id))))
  return sorted.length > 2 ? message('changes:person.keptApartMany', { a: first ?? '', count: sorted.length - 1 }) : message('changes:person.keptApart', { a: first ?? '', b: second ?? '' })
})
