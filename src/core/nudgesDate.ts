import { type BookView, settingsOf } from './book'
import { leadOf, longestLead } from './dateLeads'
import { dateSentence } from './dateLines'
import type { Day } from './dates'
import { addDays, daysBetween, dayNumber } from './days'
import { labelParam } from './labels'
import { type Message, message } from './message'
import type { Cause } from './nudges'
import type { Person } from './people'
import type { Settings } from './settings'
import type { DateRow } from './today'
import { LIGHT, touchChannel, touchDay, touchHow, TRIED } from './touches'
import { cadenceOf } from './wantedCadence'
import { type History, historyOf } from './warmth'
import { isPutOff } from './putOff'

/** Birthdays, dates and festivals of starred people and people with a cadence, from their lead (dateLeads.ts) ahead to the day itself; after it only while the user keeps trying to reach them. */
export function dateCauses(book: BookView, day: Day, rows: readonly DateRow[]): Cause[] {
  const settings = settingsOf(book)
  const last = addDays(day, longestLead(settings))
  const found: Cause[] = []
  for (const row of rows) {
    const cause = row.date > last ? undefined : keptCause(book, row, day, settings)
    if (cause && !isPutOff(book, row.personId, 'date', row.date, day)) found.push(cause)
  }
  return found
}

const causes = new WeakMap<DateRow, { readonly cause: Cause | undefined; readonly day: Day; readonly settings: Settings }>()

/** The same cause for the same row on a day, so that what is made of it can be kept as well; a row is another one when anything of its person changes (datesAhead.ts). */
function keptCause(book: BookView, row: DateRow, day: Day, settings: Settings): Cause | undefined {
  const known = causes.get(row)
  if (known?.day === day && known.settings === settings) return known.cause
  const told = isTold(book, row, day, settings)
  const cause: Cause | undefined = told ? (known?.day === day && known.cause) || { subjectId: row.personId, personId: row.personId, reason: 'date', dueOn: row.date, why: whyDate(row, day), overdueDays: 0 } : undefined
  causes.set(row, { cause, day, settings })
  return cause
}

function isTold(book: BookView, { personId, kind, date, relatedId }: DateRow, day: Day, settings: Settings): boolean {
  const person = book.people.get(personId)
  if (relatedId !== undefined && isToldOf(book, book.people.get(relatedId))) return false
  if (!person || !isToldOf(book, person) || kind === 'memorial' || daysBetween(day, date) > leadOf(settings, kind, person)) return false
  const [on, today] = [dayNumber(date), dayNumber(day)]
  const touches = book.touches.get(personId) ?? []
  if (person.reach.channel === 'letter' && touches.some((touch) => isCard(touch) && touchDay(touch) >= on - leadOf(settings, kind, person) && touchDay(touch) <= today)) return false
  const since = touches.map(touchDay).filter((touch) => touch >= on || touch === today)
  if (since.includes(today)) return false
  return on >= today || (since.length > 0 && triedSince(on, today, book.remember(personId, historyOf)))
}

/** A letter, or a card or gift that went out: who likes letters has been thought of. */
function isCard(touch: number): boolean {
  const channel = touchChannel(touch)
  return channel === 'letter' ? touchHow(touch) !== TRIED : channel === undefined && touchHow(touch) === LIGHT
}

/** Dates nudge for those who matter; everybody's stand in the calendar. */
export function isToldOf(book: BookView, person: Person | undefined): boolean {
  return person !== undefined && (person.starred === true || cadenceOf(book, person) !== undefined)
}

/** Whether the user tried on the day itself and on every day since, and nothing came of it yet. */
function triedSince(from: number, today: number, { conversations, lights, attempts }: History): boolean {
  if ([...conversations, ...lights].some((on) => on >= from && on < today)) return false
  for (let on = from; on < today; on++) if (!attempts.includes(on)) return false
  return true
}

function whyDate({ kind, label, line, date }: DateRow, day: Day): Message[] {
  if (date < day) return [tone(kind, label), message('nudges:date.belated', { day: date })]
  return [tone(kind, label), dateSentence(line, label, date, date === day)]
}

function tone(kind: DateRow['kind'], label: string): Message {
  if (kind === 'birthday') return message('nudges:date.birthday')
  return message('nudges:date.other', { label: kind === 'festival' ? { key: `festivals:${label}` } : labelParam(label) })
}
