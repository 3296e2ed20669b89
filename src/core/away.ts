import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { DEFAULT_BUDGET } from './cadenceLoad'
import { dateRowsOn, dateRowsWithRelated } from './dateRows'
import { addDays, Day, dayNumber, daysBetween, fromDayNumber } from './dates'
import { heldPeople } from './hold/hold'
import { Message, message } from './message'
import type { NudgeReason } from './nudgeReason'
import { isToldOf } from './nudgesDate'
import { reminderCauses, snoozedByReminder } from './nudgesReminder'
import { entryCauses } from './occasions/entryCauses'
import { displayName, type Person } from './people'
import { isActiveOn } from './personCommands'
import { isPutOff } from './putOff'
import { defineQuery } from './query'
import { isOwed } from './restraints/restrained'
import { touchDay, touchHow, TRIED } from './touches'
import { historyOf, warmthDays } from './warmth'
import type { WarmthDays } from './warmthCurve'
import { cadenceOf } from './wantedCadence'

export const AwayKind = z.enum(['reminder', 'date', 'cold', 'entry'])
const AwayItem = z.object({
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
const DayLoad = z.object({ day: Day, planned: z.int() })
export type DayLoad = z.infer<typeof DayLoad>

export const AwayList = z.object({ from: Day, to: Day, budget: z.int(), items: z.array(AwayItem), ahead: z.array(DayLoad) })
export type AwayList = z.infer<typeof AwayList>

/** A week without a look. */
export const AWAY_DAYS = 7
/** So many missed reminders are a list to go through, however long one was away. */
export const MANY_MISSED = 10
const DAYS_AHEAD = 21
const LONGEST = 300

const Asked = z.object({
  from: Day.optional(),
  /** The day the user was back: what came up from then on was not missed. */
  back: Day.optional(),
  /** Away for a few days only: what stands on Today all the same is left out, but for very much of it. */
  datesOnly: z.boolean().optional(),
})

/** What was missed since a day (left out: a week ago): open reminders, dates that passed, people who went cold; and what is set for the days ahead. */
export const awayShow = defineQuery(Asked, AwayList, (book, { from, back, datesOnly = false }, { today }) => {
  const list = awayList(book, from ?? addDays(today, -AWAY_DAYS), today)
  const items = list.items.filter(({ kind, on }) => back === undefined || on < back || (kind === 'cold' && on === back))
  const isMuch = items.filter(({ kind }) => kind === 'reminder').length >= MANY_MISSED
  return { ...list, items: datesOnly && !isMuch ? items.filter(({ kind }) => kind === 'date') : items }
})

/** The list of what was missed, of everybody who is not on hold or of some alone, with how full the days ahead are. */
export function awayList(book: BookView, from: Day, today: Day, only?: ReadonlySet<string>): AwayList {
  return { from, to: today, budget: settingsOf(book).budget ?? DEFAULT_BUDGET, items: missedSince(book, from, today, only), ahead: setAhead(book, today) }
}

/** Of everybody who is not on hold, or of those under one hold alone: what waits for the others comes when their hold ends. */
export function missedSince(book: BookView, from: Day, today: Day, only?: ReadonlySet<string>): AwayItem[] {
  const held = only ? undefined : heldPeople(book)
  const isMeant = ({ personId, entryId }: AwayItem) => isAbout(book, personId, entryId, (id) => (only ? only.has(id) : !held?.has(id)), only !== undefined)
  return everythingMissed(book, from, today, only !== undefined).filter(isMeant)
}

/** Under a hold, somebody of those an entry is about is enough; otherwise all of them must be free. */
function isAbout(book: BookView, personId: string | undefined, entryId: string | undefined, isMeant: (personId: string) => boolean, some: boolean): boolean {
  const ids = (entryId === undefined ? undefined : book.entries.get(entryId)?.personIds) ?? (personId === undefined ? [] : [personId])
  return some ? ids.some(isMeant) : ids.every(isMeant)
}

function everythingMissed(book: BookView, from: Day, today: Day, withEntries: boolean): AwayItem[] {
  const first = [...missedReminders(book, today), ...passedDates(book, from, today), ...(withEntries ? dueEntries(book, today) : [])]
  const listed = new Set(first.map(({ personId }) => personId))
  return [...first, ...wentCold(book, from, today).filter(({ personId }) => !listed.has(personId))]
}

function missedReminders(book: BookView, today: Day): AwayItem[] {
  const items = reminderCauses(book, today).flatMap(({ dueOn: on, reminder }): AwayItem[] => {
    const entry = reminder && on < today ? book.entries.get(reminder.id) : undefined
    if (entry?.kind !== 'reminder') return []
    const person = entry.personIds.map((personId) => book.people.get(personId)).find((found) => found !== undefined)
    return [{ key: `reminder:${entry.id}`, kind: 'reminder', personId: person?.id, entryId: entry.id, name: person ? displayName(person) : entry.title, on, line: message('away:line.reminder', { title: entry.title, day: on }) }]
  })
  return inOrder(items)
}

/** What would stand on Today but for a hold: their promises, advice to tell them about, complaints to ask about once more. */
function dueEntries(book: BookView, today: Day): AwayItem[] {
  const items = entryCauses(book, today).flatMap(({ entry, personId, dueOn, reason, asks, why }): AwayItem[] => {
    const person = personId === undefined ? undefined : book.people.get(personId)
    const line = why[1]
    if (!entry || !person || !line || isOwed({ reason, asks })) return []
    return [{ key: `entry:${entry.id}`, kind: 'entry', personId, entryId: entry.id, name: displayName(person), on: dueOn, line }]
  })
  return inOrder(items)
}

/** Dates of people who matter that passed unseen; not where there was a word from that day on, or the user let it go. */
function passedDates(book: BookView, from: Day, today: Day): AwayItem[] {
  const start = from < addDays(today, -LONGEST) ? addDays(today, -LONGEST) : from
  const span = daysBetween(start, today) - 1
  if (span < 1) return []
  const items = dateRowsWithRelated(book, addDays(start, 1), span).flatMap((row): AwayItem[] => {
    const person = book.people.get(row.personId)
    if (row.relatedId !== undefined && isToldOf(book, book.people.get(row.relatedId))) return []
    if (!person || row.kind === 'memorial' || !isToldOf(book, person) || !isActiveOn(person, today)) return []
    if (isInTouchSince(book, person.id, row.date, today) || isPutOff(book, person.id, 'date', row.date, today)) return []
    return [{ key: `date:${person.id}:${row.label}:${row.name}:${row.date}`, kind: 'date', personId: person.id, name: displayName(person), on: row.date, line: row.line }]
  })
  return inOrder(items)
}

function wentCold(book: BookView, from: Day, today: Day): AwayItem[] {
  const items: AwayItem[] = []
  const quiet = snoozedByReminder(book, today)
  for (const person of book.people.values()) {
    const { cold, due } = (isActiveOn(person, today) && !quiet.has(person.id) && rhythmDays(book, person, today)) || {}
    if (cold === undefined || due === undefined || cold <= dayNumber(from) || cold > dayNumber(today)) continue
    if (letBe.some((reason) => isPutOff(book, person.id, reason, fromDayNumber(due), today))) continue
    const on = fromDayNumber(cold)
    items.push({ key: `cold:${person.id}`, kind: 'cold', personId: person.id, name: displayName(person), on, line: message('away:line.cold', { day: on }) })
  }
  return inOrder(items)
}

/** What keeps somebody off Today for a while although they went cold. */
const letBe: readonly NudgeReason[] = ['rhythm', 'ask']

function rhythmDays(book: BookView, person: Person, today: Day): WarmthDays | undefined {
  const cadence = cadenceOf(book, person)
  return cadence && warmthDays(dayNumber(today), cadence, book.remember(person.id, historyOf))
}

/** A conversation, or a mail or card of one's own; a try in vain is none. */
function isInTouchSince(book: BookView, personId: string, date: Day, today: Day): boolean {
  const [from, to] = [dayNumber(date), dayNumber(today)]
  return (book.touches.get(personId) ?? []).some((touch) => touchHow(touch) !== TRIED && touchDay(touch) >= from && touchDay(touch) <= to)
}

function inOrder(items: AwayItem[]): AwayItem[] {
  return items.sort((a, b) => dayNumber(a.on) - dayNumber(b.on) || (a.key < b.key ? -1 : 1))
}

/** What is set already for today and the days after: reminders and dates. Suggestions by rhythm make room by themselves. */
function setAhead(book: BookView, today: Day): DayLoad[] {
  const ahead = Array.from({ length: DAYS_AHEAD }, (_, index) => ({ day: addDays(today, index), planned: 0 }))
  const add = (day: Day | undefined) => {
    const slot = day === undefined ? undefined : ahead[daysBetween(today, day)]
    if (slot) slot.planned += 1
  }
  for (const due of book.openIds.values()) add(due)
  for (const row of dateRowsOn(book, today, DAYS_AHEAD)) if (row.kind !== 'memorial' && isToldOf(book, book.people.get(row.personId))) add(row.date)
  return ahead
}

/** A day for each, in their order, from today on: no day gets more than the budget with what is set for it already. */
export function spreadOver(keys: readonly string[], ahead: readonly DayLoad[], budget: number): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  const last = ahead.at(-1)
  let place = 0
  let taken = ahead[0]?.planned ?? 0
  for (const key of keys) {
    while (taken >= budget) {
      place += 1
      taken = ahead[place]?.planned ?? 0
    }
    const day = ahead[place]?.day ?? (last && addDays(last.day, place - ahead.length + 1))
    if (day) days.set(key, day)
    taken += 1
  }
  return days
}
