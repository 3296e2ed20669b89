import { z } from 'zod'
import type { BookView } from './book'
import { compareTexts } from './compareTexts'
import { dateRowsOn } from './dateRows'
import { addDays, Day, dayNumber, fromDayNumber, weekdayOf } from './dates'
import { Message, message } from './message'
import { namedPeople } from './namedPeople'
import { nameCollator } from './names'
import { isToldOf } from './nudgesDate'
import { displayName, isHidden, type Person } from './people'
import { Problem } from './problem'
import { promiseDays, promiseSaid } from './promises/promiseDays'
import { defineQuery } from './query'
import { DateRow } from './today'
import { type History, historyOf, latestUpTo, warmthOn } from './warmth'
import { cadenceOf } from './wantedCadence'

const WeekRow = z.object({ personId: z.string(), name: z.string(), company: z.string().optional(), line: Message })
export type WeekRow = z.infer<typeof WeekRow>
const Planned = z.object({ entryId: z.string(), personId: z.string().optional(), title: z.string(), names: z.array(z.string()), on: Day })
const Promised = z.object({ entryId: z.string(), personId: z.string().optional(), on: Day, line: Message })

export const Week = z.object({
  /** Monday. */
  from: Day,
  /** Sunday, or the day it is seen from where the week is still under way. */
  to: Day,
  underWay: z.boolean(),
  /** Warmer at the end than before it began. */
  warmed: z.array(WeekRow),
  /** Were cold, and were talked to. */
  rescued: z.array(WeekRow),
  /** No longer warm. */
  cooled: z.array(WeekRow),
  /** Went cold and still are. */
  wentCold: z.array(WeekRow),
  /** What is set for the seven days after. */
  next: z.object({ from: Day, to: Day, reminders: z.array(Planned), promises: z.array(Promised), dates: z.array(DateRow) }),
})
export type Week = z.infer<typeof Week>

/** How the week of a day went between you and everybody with a rhythm, and what is set for the one after. */
export const weekShow = defineQuery(z.object({ of: Day.optional() }), Week, (book, { of }, { today }) => weekOf(book, of ?? today, today))

/** The calendar ends on 9999-12-31 (dates.ts); a week has another after it. */
const LAST = '9999-12-19' as Day

type Turn = 'warmed' | 'rescued' | 'cooled' | 'wentCold'

/** A week from Monday to Sunday as seen on `today`, with today's rhythms over all history. */
export function weekOf(book: BookView, of: Day, today: Day): Week {
  if (of > LAST) throw new Problem('week.last', `The last week that can be looked at is that of ${LAST}.`, { field: 'of', params: { day: LAST } })
  const from = mondayOf(of)
  const sunday = addDays(from, 6)
  const to = today >= from && today < sunday ? today : sunday
  const turns: Record<Turn, WeekRow[]> = { warmed: [], rescued: [], cooled: [], wentCold: [] }
  for (const person of book.people.values()) {
    if (isHidden(person)) continue
    const found = turnOf(book, person, from, to)
    if (found) turns[found.turn].push(rowOf(person, found.line))
  }
  for (const rows of Object.values(turns)) rows.sort((a, b) => nameCollator().compare(a.name, b.name) || (a.personId < b.personId ? -1 : 1))
  return { from, to, underWay: to < sunday, ...turns, next: nextWeek(book, addDays(from, 7)) }
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function turnOf(book: BookView, person: Person, from: Day, to: Day): { readonly turn: Turn; readonly line: Message } | undefined {
  const cadence = cadenceOf(book, person)
  if (!cadence) return undefined
  const history = book.remember(person.id, historyOf)
  const talked = talksBetween(history, from, to)
  const on = (day: Day) => warmthOn(day, cadence, history)
  const rescue = talked.find((day) => on(addDays(day, -1)).tone === 'cold' && hadBegun(cadence.since, history, addDays(day, -1)))
  if (rescue) return { turn: 'rescued', line: message('week:line.rescued', { cold: on(addDays(rescue, -1)).coldOn, day: rescue }) }
  const before = on(addDays(from, -1))
  const after = on(to)
  const last = talked.at(-1)
  if (last) return { turn: 'warmed', line: message('week:line.talked', { day: last }) }
  if (after.level > before.level) return { turn: 'warmed', line: message('week:line.touched') }
  if (!hadBegun(cadence.since, history, addDays(from, -1))) return undefined
  const spoke = latestUpTo(dayNumber(to), history.conversations)
  const since = spoke === undefined ? message('week:line.never', { wanted: cadence.days }) : message('week:line.since', { day: fromDayNumber(spoke), wanted: cadence.days })
  if (after.tone === 'cold') return before.tone === 'cold' ? undefined : { turn: 'wentCold', line: since }
  return after.tone === 'cooling' && before.tone === 'warm' ? { turn: 'cooled', line: since } : undefined
}

/** Before tracking began nobody could be cold. */
function hadBegun(since: Day, { conversations }: History, day: Day): boolean {
  return since <= day || latestUpTo(dayNumber(day), conversations) !== undefined
}

function talksBetween({ conversations }: History, from: Day, to: Day): Day[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return conversations.filter((day) => day >= first && day <= last).map(fromDayNumber)
}

function rowOf(person: Person, line: Message): WeekRow {
  return { personId: person.id, name: displayName(person), company: person.organisations[0]?.name, line }
}

function nextWeek(book: BookView, from: Day): Week['next'] {
  const to = addDays(from, 6)
  const reminders = [...book.openIds].flatMap(([id, on]) => {
    const entry = on >= from && on <= to ? book.entries.get(id) : undefined
    if (entry?.kind !== 'reminder') return []
    const people = namedPeople(book, entry.personIds)
    return [{ entryId: id, personId: people[0]?.id, title: entry.title, names: people.map(({ name }) => name), on }]
  })
  reminders.sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.entryId, b.entryId))
  const dates = dateRowsOn(book, from, 7).filter(({ personId }) => isToldOf(book, book.people.get(personId)))
  const promises = promiseDays(book, from, to).map((found) => ({ entryId: found.promise.id, personId: found.people[0]?.id, on: found.on, line: promiseSaid(found) }))
  return { from, to, reminders, promises, dates }
}
