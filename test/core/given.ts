import { Book } from '../../src/core/book'
import { applyChange, type Change } from '../../src/core/change'
import { type Command, decide } from '../../src/core/commands'
import type { Day } from '../../src/core/dates'
import type { Entry } from '../../src/core/entries/registry'
import { blankPerson, type Cadence, type Person } from '../../src/core/people'
import type { Settings } from '../../src/core/settings'

export const day = (text: string) => text as Day
export const NOW = '2026-01-01T08:00:00.000Z'

export const monthly: Cadence = { days: 30, since: day('2026-01-01') }

/** A person called by their id unless told otherwise. */
export function person(id: string, fields: Partial<Person> = {}): Person {
  return { ...blankPerson(id, NOW), name: { given: id }, ...fields }
}

let entries = 0
function entry(kind: string, personIds: readonly string[], at: string, fields: object): Entry {
  entries += 1
  return { id: `entry-${entries}`, kind, personIds: [...personIds], at, createdAt: NOW, updatedAt: NOW, ...fields } as unknown as Entry
}

export const call = (personId: string, on: string, fields: object = {}) => entry('interaction', [personId], on, { channel: 'call', direction: 'both', ...fields })
export const mail = (personId: string, on: string, fields: object = {}) => entry('interaction', [personId], on, { channel: 'mail', direction: 'out', ...fields })
export const note = (personId: string, on: string, text: string) => entry('note', [personId], on, { text })
export const gift = (personId: string, on: string, fields: object = {}) => entry('gift', [personId], on, { direction: 'out', status: 'given', title: 'a book', reason: 'they asked for it', ...fields })
export const favour = (personId: string, on: string, fields: object = {}) => entry('favour', [personId], on, { direction: 'out', sort: 'advice', title: 'a word about the lease', ...fields })
export const purchase = (personId: string, on: string, fields: object = {}) => entry('purchase', [personId], on, { title: '60 panels', ...fields })
export const referral = (by: string, sent: readonly string[], on: string, fields: object = {}) => entry('referral', [by, ...sent], on, { byId: by, outcome: 'open', ...fields })
export const leaving = (personId: string, on: string, fields: object = {}) => entry('leaving', [personId], on, fields)
export const card = (personId: string, on: string, fields: object = {}) => entry('card', [personId], on, { direction: 'out', status: 'to-write', text: 'Thank you for the word about the lease.', ...fields })
export const promise = (personId: string, on: string, fields: object = {}) => entry('promise', [personId], on, { by: 'me', text: 'Send the deck', ...fields })
export const complaint = (personId: string, on: string, fields: object = {}) => entry('complaint', [personId], on, { text: 'Two panels arrived broken', ...fields })
export const suggestion = (personId: string, on: string, fields: object = {}) => entry('suggestion', [personId], on, { text: 'Offer the lobby and the stairs as one', step: 'heard', ...fields })
export const hardship = (personId: string, on: string, until: string, fields: object = {}) => entry('hardship', [personId], on, { state: 'bereaved', until, ...fields })
export const reminder = (personIds: readonly string[], due: string, fields: { readonly time?: string; readonly [field: string]: unknown } = {}) => {
  const { time, ...rest } = fields
  return entry('reminder', personIds, '2026-01-01', { title: 'Send the offer', due: { day: due, ...(time ? { time } : {}) }, ...rest })
}

/** A book with these rows. */
export function bookOf(people: readonly Person[], rows: readonly Entry[] = [], settings: Partial<Settings> = {}): Book {
  const book = new Book()
  for (const each of people) book.set('people', each.id, each)
  for (const each of rows) book.set('entries', each.id, each)
  if (Object.keys(settings).length > 0) book.set('settings', 'settings', { ...settings, id: 'settings' })
  return book
}

let ids = 0
/** Decides and applies, as the engine does, and answers the change. */
export function run(book: Book, command: Command, today = day('2026-11-21')): Change {
  const change = decide(book, command, { now: `${today}T09:30:00.000Z`, today, newId: () => `id-${(ids += 1)}`, device: 'test' })
  applyChange(book, change)
  return change
}

/** Every row of every table, for comparing whole books. */
export function contents(book: Book): unknown {
  const sorted = (rows: ReadonlyMap<string, unknown>) => [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    people: sorted(book.people),
    entries: sorted(book.entries),
    nudgeStates: sorted(book.nudgeStates),
    settings: sorted(book.settings),
    segments: sorted(book.segments),
    templates: sorted(book.templates),
    entryIds: sorted(book.entryIds).map(([id, set]) => [id, [...(set as Set<string>)].sort()]),
    openIds: sorted(book.openIds),
    putOffIds: [...book.putOffIds].sort(),
    waiting: [...book.waiting].map(([kind, ids]) => [kind, [...ids].sort()]).filter(([, ids]) => (ids as unknown[]).length > 0),
    listed: [...book.listed].map(([kind, days]) => [kind, sorted(days)]).filter(([, days]) => (days as unknown[]).length > 0),
    touches: sorted(book.touches).map(([id, touches]) => [id, [...(touches as readonly number[])].sort((a, b) => a - b)]),
  }
}
