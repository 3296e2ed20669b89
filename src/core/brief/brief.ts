import { z } from 'zod'
import { type BookView, entriesOf } from '../book'
import { dateSentence } from '../dateLines'
import { dateRowsOf } from '../dateRows'
import { Day } from '../dates'
import { dayOf } from '../days'
import { depthOf, dueDay, type Entry, entrySearchText, timelineLine } from '../entries/registry'
import { labelParam } from '../labels'
import { message } from '../message'
import { Message } from '../messageSchema'
import { plainText, sayTo, shortened } from '../nudgesSay'
import { displayName, initials, type Person, workOf } from '../people'
import { existing } from '../personCommands'
import { peopleAt } from '../personPage'
import { reachWish } from '../reachWish'
import { warmthOf } from '../warmth'

export const briefParts = ['say', 'promises', 'talks', 'needs', 'offLimits', 'interests', 'noted', 'dates', 'around'] as const

const BriefLine = z.object({ text: Message, day: Day.optional() })
export type BriefLine = z.infer<typeof BriefLine>

/** What to know of somebody before meeting them, on one page. */
export const Brief = z.object({
  id: z.string(),
  name: z.string(),
  initials: z.string(),
  photo: z.string().optional(),
  /** Role, company, pronouns, how the name is said: what stands below the name. */
  who: z.array(z.string()),
  /** How things are between you, in sentences. */
  standing: z.array(Message),
  contact: z.array(z.string()),
  parts: z.array(z.object({ part: z.enum(briefParts), lines: z.array(BriefLine) })),
})
export type Brief = z.infer<typeof Brief>

const TALKS = 4
const NOTED = 4
const COLLEAGUES = 6
const AHEAD_DAYS = 45
const LENGTH = 260

/** Everything on record that matters for a meeting on `day`, the shortest way; parts with nothing in them are left out. Pure. */
export function briefOf(book: BookView, personId: string, day: Day): Brief {
  const person = existing(book.people.get(personId))
  const entries = entriesOf(book, personId).filter((entry) => dayOf(entry.at) <= day)
  const parts: Readonly<Record<(typeof briefParts)[number], readonly BriefLine[]>> = {
    say: sayTo(book, person, day, []).map(({ line }) => ({ text: line })),
    promises: openOnes(entriesOf(book, personId)),
    talks: latest(entries.filter((entry) => depthOf(entry) === 'conversation'), TALKS),
    needs: (['needs', 'motivation', 'situation'] as const).flatMap((field) => dated(person, field)),
    offLimits: offLimits(person),
    interests: person.interests.length === 0 ? [] : [{ text: text(person.interests.map((interest) => interest.text).join(', ')) }],
    noted: latest(entries.filter((entry) => depthOf(entry) === 'nothing' && dueDay(entry) === undefined && !isDone(entry)), NOTED),
    dates: dateRowsOf(book, person, day, AHEAD_DAYS).map(({ line, label, date }) => ({ text: dateSentence(line, label, date, date === day) })),
    around: around(book, person),
  }
  return {
    id: personId,
    name: displayName(person),
    initials: initials(person),
    photo: person.photo,
    who: whoLine(person),
    standing: standing(book, person, day),
    contact: [...person.phones, ...person.emails].slice(0, 4).map(({ value }) => value),
    parts: briefParts.flatMap((part) => (parts[part].length === 0 ? [] : [{ part, lines: [...parts[part]] }])),
  }
}

const text = (words: string) => message('brief:text', { text: words })

function whoLine(person: Person): string[] {
  const { company, title } = workOf(person)
  const { phoneticGiven, phoneticFamily } = person.name
  return [title, company, person.pronouns, [phoneticGiven, phoneticFamily].filter(Boolean).join(' '), ...person.tags].filter((part): part is string => Boolean(part))
}

function standing(book: BookView, person: Person, day: Day): Message[] {
  const { lastTalked } = warmthOf(book, person.id, day)
  const state = person.state === 'deceased' ? [message('brief:deceased')] : []
  return [...state, lastTalked ? message('brief:lastTalked', { day: lastTalked }) : message('brief:neverTalked'), ...reachWish(person)]
}

/** Whatever is still to be done, of any kind that knows a day: the earliest first. */
function openOnes(entries: readonly Entry[]): BriefLine[] {
  return entries
    .flatMap((entry) => {
      const due = dueDay(entry)
      return due === undefined ? [] : [{ text: shortLine(entry), day: due }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

function latest(entries: readonly Entry[], count: number): BriefLine[] {
  return entries
    .filter((entry) => depthOf(entry) === 'conversation' || entrySearchText(entry).length > 0)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, count)
    .map((entry) => ({ text: shortLine(entry), day: dayOf(entry.at) }))
}

/** Something that was to be done, and is, belongs to the past. */
function isDone(entry: Entry): boolean {
  return 'doneAt' in entry && entry.doneAt !== undefined
}

/** Its line in the timeline, long texts cut. */
function shortLine(entry: Entry): Message {
  const { key, params = {} } = timelineLine(entry)
  return { key, params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && value.length > 40 ? shortened(plainText(value), LENGTH) : value])) }
}

function dated(person: Person, field: 'needs' | 'motivation' | 'situation'): BriefLine[] {
  const known = person[field]
  return known?.text ? [{ text: message(`brief:${field}`, { text: known.text }), day: known.asOf }] : []
}

/** What is known to be fine is nothing to watch out for. */
function offLimits({ offLimits: all }: Person): BriefLine[] {
  return all.filter(({ state }) => state !== 'asked-fine').map(({ category, text: why, state }) => ({ text: message(state === 'known' ? 'brief:offLimit' : 'brief:offLimitUnknown', { what: why ? `${category}: ${why}` : category }) }))
}

function around(book: BookView, person: Person): BriefLine[] {
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : book.people.get(id) && displayName(existing(book.people.get(id))))
  const related = person.relations.flatMap(({ personId, name, label }) => {
    const shown = nameOf(personId) ?? name
    return shown ? [{ text: message('brief:related', { name: shown, label: labelParam(label) }) }] : []
  })
  const introducer = nameOf(person.introducedBy)
  const { company } = workOf(person)
  const colleagues = company ? peopleAt(book.people, company).filter(({ id }) => id !== person.id) : []
  const names = colleagues.slice(0, COLLEAGUES).map((each) => displayName(each))
  return [
    ...related,
    ...(introducer ? [{ text: message('brief:introducedBy', { name: introducer }) }] : []),
    ...(person.howWeMet ? [{ text: message('brief:howWeMet', { text: person.howWeMet }) }] : []),
    ...(names.length > 0 && company ? [{ text: message('brief:colleagues', { company, names: `${names.join(', ')}${colleagues.length > names.length ? '…' : ''}` }) }] : []),
  ]
}
