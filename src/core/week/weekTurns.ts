import type { BookView } from '../book'
import type { Day } from '../dates'
import { addDays, dayNumber, fromDayNumber } from '../days'
import { type Message, message } from '../message'
import { type NameKey, nameKey } from '../names'
import { displayName, isHidden, type Person } from '../people'
import { type History, historyOf, latestUpTo, warmthOn } from '../warmth'
import { cadenceOf } from '../wantedCadence'
import type { WeekDays } from './weekDays'

/** Warmer at the end than before it began; were cold, and were talked to; no longer warm; went cold and still are. */
export const weekTurnNames = ['warmed', 'rescued', 'cooled', 'wentCold'] as const
export type WeekTurn = (typeof weekTurnNames)[number]

/** Somebody whose warmth took a turn in a week. */
export interface Turned {
  readonly personId: string
  readonly name: NameKey
  readonly turn: WeekTurn
  readonly line: Message
}

/** The turn somebody took from one day to another, with today's rhythm over all history. */
export function turnedOf(book: BookView, personId: string, { from, to }: WeekDays): Turned | undefined {
  const person = book.people.get(personId)
  const found = person && !isHidden(person) ? turnOf(book, person, from, to) : undefined
  return person && found && { personId, name: nameKey(displayName(person)), ...found }
}

function turnOf(book: BookView, person: Person, from: Day, to: Day): Pick<Turned, 'turn' | 'line'> | undefined {
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
