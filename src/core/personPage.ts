import { z } from 'zod'
import { entriesOf, settingsOf } from './book'
import { Day } from './dates'
import { dueDay, Entry, EntryKind, entryKinds, entrySearchText } from './entries/registry'
import { foldText } from './fold'
import { Message } from './messageSchema'
import { Person, displayName, workOf } from './people'
import { Clue, suggestedOffLimits } from './gifts/clues'
import { existing } from './personCommands'
import { PersonRow, personRow } from './peopleList'
import { defineQuery } from './query'
import { restraintsOn } from './restraints/restraints'
import { SuggestedCadence, suggestedCadence } from './suggestedCadence'
import { groupRuleOf } from './wantedCadence'

const RestraintShown = z.object({ kind: z.enum(['hold', 'complaint', 'hardship']), id: z.string(), why: z.array(Message) })

/** Who somebody is: the row a list would show, the whole person, the people around them, how much there is in the timeline. */
export const personShow = defineQuery(
  z.object({ id: z.string() }),
  z.object({
    row: PersonRow,
    person: Person,
    related: z.array(z.object({ label: z.string(), name: z.string(), personId: z.string().optional() })),
    introducedBy: z.object({ id: z.string(), name: z.string() }).optional(),
    giftIdeas: z.array(Entry),
    /** What is open about them: reminders, promises, complaints. */
    openReminders: z.array(Entry),
    /** What to know before anything goes out: a hold, a complaint not solved, a sensitive time. */
    restraints: z.array(RestraintShown),
    lastEntries: z.array(Entry),
    counts: z.partialRecord(EntryKind, z.int()),
    colleagues: z.int(),
    /** A cadence from their own usual gap, where it would be news. */
    suggestedCadence: SuggestedCadence.optional(),
    /** What was written down that sounds like an off-limits. */
    suggestedOffLimits: z.array(Clue),
    /** The tag or saved search that says how often, where they have no cadence of their own. */
    groupRule: z.object({ days: z.int(), tag: z.string().optional(), segment: z.string().optional() }).optional(),
  }),
  (book, { id }, { today }) => {
    const person = existing(book.people.get(id))
    const row = personRow(book, id, today)
    if (!row) throw new Error('a person without a row')
    const entries = entriesOf(book, id)
    const introducer = person.introducedBy ? book.people.get(person.introducedBy) : undefined
    const { company } = workOf(person)
    const rule = groupRuleOf(settingsOf(book).tagRules, book.segmentRules, person)
    return {
      row,
      person,
      related: person.relations.map(({ label, name, personId }) => {
        const known = personId ? book.people.get(personId) : undefined
        return { label, name: known ? displayName(known) : (name ?? ''), personId: known?.id }
      }),
      introducedBy: introducer && { id: introducer.id, name: displayName(introducer) },
      giftIdeas: entries.filter((entry) => entry.kind === 'gift' && (entry.status === 'idea' || entry.status === 'planned')),
      openReminders: entries.filter((entry) => dueDay(entry) !== undefined),
      restraints: restraintsOn(book, person, today).map(({ kind, id: of, why }) => ({ kind, id: of, why: [...why] })),
      lastEntries: latestFirst(entries).slice(0, 4),
      counts: countKinds(entries),
      colleagues: company ? peopleAt(book.people, company).length - 1 : 0,
      suggestedCadence: suggestedCadence(book, person, today),
      suggestedOffLimits: suggestedOffLimits(book, person),
      groupRule: rule && ('tag' in rule ? { days: rule.days, tag: rule.tag } : { days: rule.days, segment: rule.name }),
    }
  },
)

/** A page of a timeline, pinned notes first, then the latest: of one person, or of everybody at a company. */
export const timeline = defineQuery(
  z.object({
    personId: z.string().optional(),
    company: z.string().optional(),
    kind: EntryKind.optional(),
    /** Only what says all of these words, each as a piece of a word, accents and case aside. */
    words: z.string().optional(),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(50),
  }),
  z.object({
    total: z.int(),
    entries: z.array(Entry),
    names: z.record(z.string(), z.string()),
    /** Of what kinds there is any, whatever was asked for. */
    kinds: z.array(EntryKind),
  }),
  (book, { personId, company, kind, words = '', offset, limit }) => {
    const ids = personId ? [personId] : company ? peopleAt(book.people, company).map(({ id }) => id) : []
    const unique = new Map(ids.flatMap((id) => entriesOf(book, id)).map((entry) => [entry.id, entry]))
    const counts = countKinds([...unique.values()])
    const saysAll = saying(words)
    const entries = pinnedFirst(latestFirst([...unique.values()].filter((entry) => (!kind || entry.kind === kind) && saysAll(entry))))
    const page = entries.slice(offset, offset + limit)
    const names: Record<string, string> = {}
    for (const id of new Set(page.flatMap((entry) => entry.personIds))) {
      const person = book.people.get(id)
      if (person) names[id] = displayName(person)
    }
    return { total: entries.length, entries: page, names, kinds: entryKinds.filter((known) => counts[known]) }
  },
)

function saying(words: string): (entry: Entry) => boolean {
  const wanted = foldText(words).split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return () => true
  return (entry) => {
    const said = foldText(entrySearchText(entry).join(' '))
    return wanted.every((word) => said.includes(word))
  }
}

/** A company as its people see it. */
export const companyShow = defineQuery(
  z.object({ name: z.string() }),
  z.object({ name: z.string(), people: z.array(PersonRow), lastTalked: Day.optional() }),
  (book, { name }, { today }) => {
    const people = peopleAt(book.people, name).flatMap(({ id }) => personRow(book, id, today) ?? [])
    const lastTalked = people.flatMap((row) => row.lastTalked ?? []).sort().at(-1)
    return { name, people, lastTalked }
  },
)

/** Everybody with this company, however it is written. */
export function peopleAt(people: ReadonlyMap<string, Person>, company: string): Person[] {
  const wanted = foldText(company)
  return [...people.values()].filter((person) => person.organisations.some(({ name }) => name && foldText(name) === wanted))
}

/** Latest first; of the same moment, the one written last. */
export function latestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => backwards(a.at, b.at) || backwards(a.createdAt, b.createdAt) || backwards(a.id, b.id))
}

function pinnedFirst(entries: readonly Entry[]): Entry[] {
  const isPinned = (entry: Entry) => entry.kind === 'note' && entry.pinned === true
  return [...entries.filter(isPinned), ...entries.filter((entry) => !isPinned(entry))]
}

function countKinds(entries: readonly Entry[]): Partial<Record<EntryKind, number>> {
  const counts: Partial<Record<EntryKind, number>> = {}
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const backwards = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1)
