import type { BookView } from './book'
import type { CalendarItem } from './calendar'
import { dateRowsOn } from './dateRows'
import type { Day } from './dates'
import { daysBetween } from './days'
import { message } from './message'
import type { DateRow } from './today'

/** People of one festival who are named; the rest are counted. */
const NAMED = 100

/** The dates of a range, then its festivals: one line for each, with all who keep it. */
export function calendarDates(book: BookView, from: Day, to: Day): CalendarItem[] {
  const rows = dateRowsOn(book, from, daysBetween(from, to) + 1)
  return [...rows.filter(({ kind }) => kind !== 'festival').map(itemOf), ...festivalsOf(rows)]
}

function itemOf({ kind, date, personId, name, line }: DateRow): CalendarItem {
  return { kind, day: date, people: [{ id: personId, name }], count: 1, line }
}

function festivalsOf(rows: readonly DateRow[]): CalendarItem[] {
  const byFestival = new Map<string, DateRow[]>()
  for (const row of rows) {
    if (row.kind !== 'festival') continue
    const key = `${row.date} ${row.label}`
    const others = byFestival.get(key)
    if (others) others.push(row)
    else byFestival.set(key, [row])
  }
  return [...byFestival.values()].flatMap((kept) => {
    const [first, second] = kept
    if (!first) return []
    const line = second ? message('nudges:calendar.festival', { festival: { key: `festivals:${first.label}` }, count: kept.length }) : first.line
    return { kind: 'festival' as const, day: first.date, people: kept.slice(0, NAMED).map(({ personId, name }) => ({ id: personId, name })), count: kept.length, line }
  })
}
