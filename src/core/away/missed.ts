import { z } from 'zod'
import type { BookView } from '../book'
import { Day } from '../dates'
import { dayNumber, fromDayNumber } from '../days'
import { message } from '../message'
import { Message } from '../messageSchema'
import { isToldOf } from '../nudgesDate'
import { reminderCauses, snoozedByReminder } from '../nudgesReminder'
import { noIds } from '../noIds'
import type { NudgeReason } from '../nudgeReason'
import { entryCauses } from '../occasions/entryCauses'
import { openEntries } from '../occasions/openEntries'
import { Ordered } from '../pages/ordered'
import { displayName } from '../people'
import { isPutOff } from '../putOff'
import { isOwed } from '../restraints/restrained'
import { heldPeople } from '../hold/hold'
import { keptCold } from './keptCold'
import { keptPassed } from './keptPassed'

export const AwayKind = z.enum(['reminder', 'date', 'cold', 'entry'])
export const AwayItem = z.object({
  key: z.string(),
  kind: AwayKind,
  personId: z.string().optional(),
  /** The reminder. */
  entryId: z.string().optional(),
  /** The person, or what the reminder about nobody says. */
  name: z.string(),
  /** When it was due. */
  on: Day,
  line: Message,
})
export type AwayItem = z.infer<typeof AwayItem>

/** Something missed, told in words once somebody looks at it. */
export interface Missed extends Pick<AwayItem, 'key' | 'kind' | 'personId' | 'entryId'> {
  /** When it was due, as a number. */
  readonly day: number
  /** Everybody it is about. */
  readonly about: readonly string[]
  readonly tell: () => Pick<AwayItem, 'name' | 'line'>
}

/** What was missed since a day, of everybody who is not on hold, or of those under one hold alone: what waits for the others comes when their hold ends. Reminders, dates, and under a hold what else it held back; then who went cold, unless they are listed already. */
export function missedSince(book: BookView, from: Day, today: Day, only?: ReadonlySet<string>): Missed[][] {
  const first = [missedReminders(book, today), passedDates(book, from, today), only ? dueEntries(book, today) : []]
  const listed = new Set(first.flat().map(({ personId }) => personId))
  const held = only ? noIds : heldPeople(book)
  // Under a hold, somebody of those an entry is about is enough; otherwise all of them must be free.
  const isMeant = ({ about }: Missed) => (only ? about.some((id) => only.has(id)) : !about.some((id) => held.has(id)))
  return [...first, wentCold(book, from, today, listed)].map((items) => items.filter(isMeant))
}

function awayItem({ about: _about, day, tell, ...missed }: Missed): AwayItem {
  return { ...missed, on: fromDayNumber(day), ...tell() }
}

/** A page of several lists, each in the order of its days, one after the other. */
export function pageOf(lists: readonly (readonly Missed[])[], offset: number, limit: number): AwayItem[] {
  const found: Missed[] = []
  let passed = 0
  for (const list of lists) {
    const room = limit - found.length
    const start = Math.max(0, offset - passed)
    if (room > 0 && start < list.length) found.push(...new Ordered(list, byDay).page(start, room))
    passed += list.length
  }
  return found.map(awayItem)
}

function byDay(a: Missed, b: Missed): number {
  return a.day - b.day || (a.key < b.key ? -1 : 1)
}

function missedReminders(book: BookView, today: Day): Missed[] {
  const open = new Map([...openEntries(book, today)].map((entry) => [entry.id, entry]))
  return reminderCauses(book, today).flatMap(({ dueOn: on, reminder }): Missed[] => {
    const entry = reminder && on < today ? open.get(reminder.id) : undefined
    if (entry?.kind !== 'reminder') return []
    const person = entry.personIds.map((id) => book.people.get(id)).find((found) => found !== undefined)
    const tell = () => ({ name: person ? displayName(person) : entry.title, line: message('away:line.reminder', { title: entry.title, day: on }) })
    return [{ key: `reminder:${entry.id}`, kind: 'reminder', personId: person?.id, entryId: entry.id, day: dayNumber(on), about: entry.personIds, tell }]
  })
}

/** What would stand on Today but for a hold: their promises, advice to tell them about, complaints to ask about once more. */
function dueEntries(book: BookView, today: Day): Missed[] {
  const open = new Map([...openEntries(book, today)].map((entry) => [entry.id, entry]))
  return entryCauses(book, today).flatMap(({ entry, personId, dueOn, reason, asks, why }): Missed[] => {
    const person = personId === undefined ? undefined : book.people.get(personId)
    const line = why[1]
    if (!entry || !person || !line || isOwed({ reason, asks })) return []
    return [{ key: `entry:${entry.id}`, kind: 'entry', personId, entryId: entry.id, day: dayNumber(dueOn), about: open.get(entry.id)?.personIds ?? [person.id], tell: () => ({ name: displayName(person), line }) }]
  })
}

/** Dates of people who matter that passed unseen since a day. */
function passedDates(book: BookView, from: Day, today: Day): Missed[] {
  const items: Missed[] = []
  for (const { person, rows } of keptPassed(book, from, today).all()) {
    for (const { label, name, date, line, relatedId } of rows) {
      if (date <= from || isPutOff(book, person.id, 'date', date, today) || (relatedId !== undefined && isToldOf(book, book.people.get(relatedId)))) continue
      items.push({ key: `date:${person.id}:${label}:${name}:${date}`, kind: 'date', personId: person.id, day: dayNumber(date), about: [person.id], tell: () => ({ name: displayName(person), line }) })
    }
  }
  return items
}

function wentCold(book: BookView, from: Day, today: Day, listed: ReadonlySet<string | undefined>): Missed[] {
  const items: Missed[] = []
  const quiet = snoozedByReminder(book, today)
  const since = dayNumber(from)
  for (const { person, cold, due } of keptCold(book, today).all()) {
    if (cold <= since || listed.has(person.id) || quiet.has(person.id)) continue
    if (book.decided.has(person.id) && letBe.some((reason) => isPutOff(book, person.id, reason, fromDayNumber(due), today))) continue
    items.push({ key: `cold:${person.id}`, kind: 'cold', personId: person.id, day: cold, about: [person.id], tell: () => ({ name: displayName(person), line: message('away:line.cold', { day: fromDayNumber(cold) }) }) })
  }
  return items
}

/** What keeps somebody off Today for a while although they went cold. */
const letBe: readonly NudgeReason[] = ['rhythm', 'ask']
