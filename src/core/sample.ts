import { z } from 'zod'
import { defineCommand } from './command'
import { type Day, type Instant, Moment } from './dates'
import { addDays } from './days'
import type { Entry } from './entries/registry'
import { checkedEntry } from './entryCommands'
import { message } from './message'
import { blankPerson, type PartialDate, Person } from './people'
import { Problem } from './problem'
import { everyRule, writeRule } from './rules'
import { withDays } from './sampleKinds'
import { type SampleDate, type SampleEntry, SampleFile, type SamplePerson } from './sampleData'
import { SETTINGS_ID } from './settings'

/** Fills an empty book with the sample people and their year around today; `files` are those of resources/sample. */
export const fillSample = defineCommand(z.object({ files: z.array(SampleFile).min(1) }), ({ files }, { book, draft, now, today, newId }) => {
  if (book.people.size > 0 || book.entries.size > 0) {
    throw new Problem('sample.notEmpty', 'The sample people need an empty book, and this one has people in it.')
  }
  const { people, entries } = sampleRows(files, { now, today, newId })
  draft.put('settings', { ...draft.get('settings', SETTINGS_ID), id: SETTINGS_ID, sample: true, purpose: 'both', budget: 3, areas: ['asks', 'giftPolicy'], holds: [{ id: newId(), scope: 'tag', value: 'press', reason: 'Embargo until the story is out', since: addDays(today, -2) }], giftLimits: [{ id: newId(), name: 'Our own limit', amount: '100', currency: 'EUR', per: 'recipient', tags: ['client'] }] })
  for (const person of people) draft.put('people', person)
  for (const entry of entries) draft.put('entries', entry)
  return message('changes:sample.filled', { count: people.length })
})

/** What turns the offsets and keys of the files into days and ids. */
interface Frame {
  readonly today: Day
  readonly now: Instant
  readonly newId: () => string
  readonly idOf: (key: string) => string
}

/** The sample as rows of a book in which `today` is day 0. */
export function sampleRows(files: readonly SampleFile[], moments: Omit<Frame, 'idOf'>): { people: Person[]; entries: Entry[] } {
  const told = files.flatMap((file) => file.people)
  const ids = new Map(told.map(({ key }) => [key, moments.newId()]))
  const idOf = (key: string) => {
    const id = ids.get(key)
    if (!id) throw new Error(`the sample names nobody "${key}"`)
    return id
  }
  const frame: Frame = { ...moments, idOf }
  const theirs = told.flatMap(({ key, entries }) => entries.map((entry) => entryRow(entry, [key, ...(entry.with ?? [])], frame)))
  const nobodys = files.flatMap(({ entries }) => entries ?? []).map((entry) => entryRow(entry, entry.with ?? [], frame))
  return { people: told.map((person) => personRow(person, frame)), entries: [...theirs, ...nobodys] }
}

function personRow(told: SamplePerson, frame: Frame): Person {
  const { key, added, entries: _entries, birthday, dates = [], relations = [], introducedBy, interests = [], cadence, state = 'active', ...plain } = told
  const dayOf = (offset: number) => addDays(frame.today, offset)
  const asOf = (text: { text: string; asOf: number } | undefined) => text && { ...text, asOf: dayOf(text.asOf) }
  const since = <T extends { since: number }>(dated: T) => ({ ...dated, since: dayOf(dated.since) })
  return Person.parse({
    ...blankPerson(frame.idOf(key), instantOn(added, undefined, frame)),
    ...plain,
    birthday: birthday && yearlyDay(birthday, frame.today),
    dates: dates.map(({ label, date }) => ({ label, date: yearlyDay(date, frame.today) })),
    relations: relations.map(({ person, birthday: theirs, ...rest }) => ({
      ...rest,
      ...(person && { personId: frame.idOf(person) }),
      ...(theirs && { birthday: yearlyDay(theirs, frame.today) }),
    })),
    introducedBy: introducedBy && frame.idOf(introducedBy),
    interests: interests.map(since),
    needs: asOf(told.needs),
    motivation: asOf(told.motivation),
    situation: asOf(told.situation),
    cadence: cadence && since(cadence),
    state: typeof state === 'string' ? state : { pausedUntil: dayOf(state.pausedFor) },
  })
}

function entryRow(told: SampleEntry, keys: readonly string[], frame: Frame): Entry {
  const { on, time, with: _with, ...fields } = told
  const day = addDays(frame.today, on)
  const written = instantOn(on, time, frame)
  return checkedEntry({
    ...(fields.kind === 'reminder' ? reminderFields(fields, frame) : withDays(fields.kind === 'referral' ? { ...fields, byId: frame.idOf(fields.byId) } : fields, frame.today, (offset) => instantOn(offset, undefined, frame))),
    id: frame.newId(),
    personIds: keys.map(frame.idOf),
    at: Moment.parse(time ? `${day}T${time}` : day),
    createdAt: written,
    updatedAt: written,
  })
}

type Reminder = Omit<Extract<SampleEntry, { kind: 'reminder' }>, 'on' | 'time' | 'with'>

function reminderFields({ due, repeat, doneOn, snoozedFor, ...rest }: Reminder, frame: Frame) {
  const day = addDays(frame.today, due.in)
  return {
    ...rest,
    due: { day, time: due.time },
    ...(repeat && { repeat: { rule: writeRule(everyRule(repeat.unit, repeat.every)), from: day } }),
    ...(doneOn !== undefined && { doneAt: instantOn(doneOn, undefined, frame) }),
    ...(snoozedFor !== undefined && { snoozedUntil: addDays(frame.today, snoozedFor) }),
  }
}

/** Noon of that day, or the time told, and never later than now. */
function instantOn(offset: number, time: string | undefined, { today, now }: Frame): Instant {
  const written = `${addDays(today, offset)}T${time ?? '12:00'}:00Z`
  return written < now ? written : now
}

/** The month and day `inDays` from today, born in the year that makes them turn that old. Feb 29 only where that year has one. */
function yearlyDay(told: SampleDate, today: Day): PartialDate {
  if (!('inDays' in told)) return told
  const on = addDays(today, told.inDays)
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  if (told.turns === undefined) return { month, day }
  const born = year - told.turns
  const leap = born % 4 === 0 && (born % 100 !== 0 || born % 400 === 0)
  return { year: born, month, day: month === 2 && day === 29 && !leap ? 28 : day }
}
