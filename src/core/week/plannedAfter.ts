import { z } from 'zod'
import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import { dateRowsOn } from '../dateRows'
import { Day } from '../dates'
import { addDays } from '../days'
import { Message } from '../messageSchema'
import { namedPeople } from '../namedPeople'
import { isToldOf } from '../nudgesDate'
import { promiseDays, promiseSaid } from '../promises/promiseDays'
import { DateRow } from '../today'
import type { WeekDays } from './weekDays'

const OfEntry = z.object({ on: Day, entryId: z.string(), personId: z.string().optional() })

/** Something that is set for a day: a reminder, a promise, or a date of somebody who matters. */
export const Planned = z.discriminatedUnion('kind', [
  OfEntry.extend({ kind: z.literal('reminder'), title: z.string(), names: z.array(z.string()) }),
  OfEntry.extend({ kind: z.literal('promise'), line: Message }),
  z.object({ kind: z.literal('date'), on: Day, date: DateRow }),
])
export type Planned = z.infer<typeof Planned>

/** What is set for the seven days after a week, day by day: of one day reminders, then promises, then dates. */
export function plannedAfter(book: BookView, week: WeekDays): Planned[] {
  const from = addDays(week.from, 7)
  const to = addDays(from, 6)
  return [...remindersOf(book, from, to), ...promisesOf(book, from, to), ...datesOf(book, from)].sort((a, b) => compareTexts(a.on, b.on))
}

function remindersOf(book: BookView, from: Day, to: Day): Planned[] {
  const found: { readonly id: string; readonly on: Day }[] = []
  for (const [id, on] of book.openIds) if (on >= from && on <= to) found.push({ id, on })
  found.sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.id, b.id))
  return found.flatMap(({ id, on }): Planned[] => {
    const entry = book.entries.get(id)
    if (entry?.kind !== 'reminder') return []
    const people = namedPeople(book, entry.personIds)
    return [{ kind: 'reminder', on, entryId: id, personId: people[0]?.id, title: entry.title, names: people.map(({ name }) => name) }]
  })
}

function promisesOf(book: BookView, from: Day, to: Day): Planned[] {
  return promiseDays(book, from, to).map((found) => ({ kind: 'promise', on: found.on, entryId: found.promise.id, personId: found.people[0]?.id, line: promiseSaid(found) }))
}

function datesOf(book: BookView, from: Day): Planned[] {
  const told = dateRowsOn(book, from, 7).filter(({ personId }) => isToldOf(book, book.people.get(personId)))
  return told.map((date) => ({ kind: 'date', on: date.date, date }))
}
