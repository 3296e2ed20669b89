import type { BookView } from './book'
import type { CalendarItem } from './calendar'
import { compareTexts } from './compareTexts'
import type { Day } from './dates'
import { addDays } from './days'
import { dueTime } from './entries/reminder'
import type { EntryOf } from './entries/registry'
import { message } from './message'
import { namedPeople } from './namedPeople'
import { occurrencesBetween } from './repeats'

/** Open reminders of a range: each on the day it is due or was put off to, then the later days of those that come back; by day and time. */
export function calendarReminders(book: BookView, from: Day, to: Day): CalendarItem[] {
  const items: CalendarItem[] = []
  for (const [id, due] of book.openIds) {
    // What is due after the range comes back later still.
    const entry = due <= to ? book.entries.get(id) : undefined
    if (entry?.kind === 'reminder') addDaysOf(book, entry, from, to, items)
  }
  return items.sort((a, b) => compareTexts(a.day, b.day) || compareTexts(a.time ?? '~', b.time ?? '~') || compareTexts(a.entryId ?? '', b.entryId ?? ''))
}

function addDaysOf(book: BookView, entry: EntryOf<'reminder'>, from: Day, to: Day, items: CalendarItem[]): void {
  const due = entry.snoozedUntil ?? entry.due.day
  if (due >= from && due <= to) items.push({ ...itemOf(book, entry, due), time: dueTime(entry) })
  if (!entry.repeat || entry.due.day >= to) return
  const next = addDays(entry.due.day > due ? entry.due.day : due, 1)
  for (const day of occurrencesBetween(entry.repeat, next > from ? next : from, to)) items.push({ ...itemOf(book, entry, day), expected: true })
}

function itemOf(book: BookView, { id, title, personIds, due }: EntryOf<'reminder'>, day: Day): CalendarItem {
  const people = namedPeople(book, personIds)
  const line = people.length > 0 ? message('nudges:calendar.reminderWith', { title, names: people.map(({ name }) => name).join(', ') }) : message('nudges:calendar.reminder', { title })
  return { kind: 'reminder', day, people, count: people.length, entryId: id, time: due.time, line }
}
