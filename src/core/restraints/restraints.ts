import { type BookView, entriesOf } from '../book'
import type { Day } from '../dates'
import { dayOf } from '../days'
import type { EntryOf } from '../entries/registry'
import { holdOf } from '../hold/hold'
import { type Message, message } from '../message'
import { displayName, type Person } from '../people'

/** What one may want to do to somebody that a hold or an open complaint stops, or that wants a second look. */
export type Act = 'gift' | 'greeting' | 'ask' | 'suggest' | 'notify'

/** Something that asks for restraint with a person, in a sentence that explains itself. */
export interface Restraint {
  readonly kind: 'hold' | 'complaint' | 'hardship'
  /** Of the hold or the entry. */
  readonly id: string
  /** The reason of a hold, what was wrong, or words of the user's. */
  readonly title: string
  readonly why: readonly Message[]
  readonly stops: readonly Act[]
  /** To be looked at twice, though not stopped. */
  readonly wantsLook: readonly Act[]
}

/** What asks for restraint with somebody on a day: a hold, complaints not solved, a sensitive time. */
export function restraintsOn(book: BookView, person: Person, day: Day): Restraint[] {
  const own = book.listed.get('complaint')?.size || book.listed.get('hardship')?.size ? book.remember(person.id, ownCauses) : nothing
  const hold = holdOf(book, person)
  return [
    ...(hold && hold.since <= day ? [{ kind: 'hold', id: hold.id, title: hold.reason, why: [message('restraints:hold', { on: hold.since, reason: hold.reason })], stops: everything, wantsLook: [] } as const] : []),
    ...own.complaints.filter(({ at, goOn }) => !goOn && dayOf(at) <= day).map((complaint): Restraint => ({ kind: 'complaint', id: complaint.id, title: complaint.text, why: [message('restraints:complaint', { on: dayOf(complaint.at), text: complaint.text })], stops: unsolved, wantsLook: [] })),
    ...own.hardships.filter(({ at, until }) => dayOf(at) <= day && until >= day).map((hardship): Restraint => ({ kind: 'hardship', id: hardship.id, title: hardship.text ?? '', why: adviceOn(hardship, person), stops: ['notify'], wantsLook: ['gift', 'greeting', 'ask'] })),
  ]
}

/** The first of them that stops something, if any does. */
export function stopFor(restraints: readonly Restraint[], act: Act): Restraint | undefined {
  return restraints.find(({ stops }) => stops.includes(act))
}

const everything: readonly Act[] = ['gift', 'greeting', 'ask', 'suggest', 'notify']
const unsolved: readonly Act[] = ['gift', 'greeting', 'ask']

interface Own {
  readonly complaints: readonly EntryOf<'complaint'>[]
  readonly hardships: readonly EntryOf<'hardship'>[]
}

const nothing: Own = { complaints: [], hardships: [] }

/** Kept by the book for each person until one of their entries changes. */
function ownCauses(book: BookView, personId: string): Own {
  const ids = (kind: 'complaint' | 'hardship') => (book.listed.get(kind)?.size ? entriesOf(book, personId) : [])
  return {
    complaints: ids('complaint').filter((entry) => entry.kind === 'complaint').filter(({ solvedOn }) => !solvedOn),
    hardships: ids('hardship').filter((entry) => entry.kind === 'hardship'),
  }
}

/** What to know before writing in a sensitive time: which, what to write, what to leave. */
function adviceOn({ state, at, until }: EntryOf<'hardship'>, person: Person): Message[] {
  return [message(`hardships:look.${state}`, { name: displayName(person), on: dayOf(at), until }), message(`hardships:write.${state}`), message(`hardships:leave.${state}`)]
}
