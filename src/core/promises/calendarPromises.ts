import type { BookView } from '../book'
import type { CalendarItem } from '../calendar'
import type { Day } from '../dates'
import { promiseDays, promiseSaid } from './promiseDays'

/** Open promises of a range, each on the day it is for. */
export function calendarPromises(book: BookView, from: Day, to: Day): CalendarItem[] {
  return promiseDays(book, from, to).map((found) => ({ kind: 'promise', day: found.on, people: [...found.people], count: found.people.length, entryId: found.promise.id, line: promiseSaid(found) }))
}
