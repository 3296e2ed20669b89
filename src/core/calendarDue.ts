import type { BookView } from './book'
import type { CalendarItem } from './calendar'
import { comesDueOn } from './comingDue'
import { compareTexts } from './compareTexts'
import type { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import { heldPeople } from './hold/hold'
import { message } from './message'
import { displayName } from './people'
import { standingOf } from './rhythmStanding'

/** The days on which people become due by their rhythm, as it stands now, or come back after the user put them off; by day and name. Nobody who is on hold. */
export function calendarDue(book: BookView, from: Day, to: Day): CalendarItem[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const items: CalendarItem[] = []
  const held = heldPeople(book)
  for (const standing of book.rememberEach(standingOf).values()) {
    if (standing.due > last || held.has(standing.person.id)) continue
    const due = Math.max(comesDueOn(book, standing, fromDayNumber(standing.due)), standing.activeFrom)
    const person = due >= first && due <= last ? book.people.get(standing.person.id) : undefined
    if (person) items.push(itemOf(person.id, displayName(person), fromDayNumber(due)))
  }
  return items.sort((a, b) => compareTexts(a.day, b.day) || compareTexts(a.people[0]?.name ?? '', b.people[0]?.name ?? '') || compareTexts(a.people[0]?.id ?? '', b.people[0]?.id ?? ''))
}

function itemOf(id: string, name: string, day: Day): CalendarItem {
  return { kind: 'due', day, people: [{ id, name }], count: 1, line: message('nudges:calendar.due', { name }) }
}
