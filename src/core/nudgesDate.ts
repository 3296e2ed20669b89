import type { BookView } from './book'
import { type Day, daysBetween, dayNumber } from './dates'
import { type Message, message } from './message'
import { type Cause, isPutOff } from './nudges'
import type { DateRow } from './today'
import { historyOf, touchedOn } from './warmth'

/** Birthdays and dates of starred people and people with a cadence, from `lead` days ahead to the day itself, never after. */
export function dateCauses(book: BookView, day: Day, rows: readonly DateRow[], lead: number): Cause[] {
  return rows.flatMap((row) => {
    const person = book.people.get(row.personId)
    if (!person || !(person.starred || person.cadence) || daysBetween(day, row.date) > lead) return []
    if (isPutOff(book, row.personId, 'date', row.date, day)) return []
    if (touchedOn(dayNumber(day), book.remember(row.personId, historyOf))) return []
    return { subjectId: row.personId, personId: row.personId, reason: 'date', dueOn: row.date, why: whyDate(row, day), overdueDays: 0 }
  })
}

function whyDate(row: DateRow, day: Day): Message[] {
  const tone = row.label === 'birthday' ? message('nudges:date.birthday') : message('nudges:date.other', { label: row.label })
  const { key, params } = row.line
  return [tone, { key: key.replace('nudges:dates.', row.date === day ? 'nudges:datesToday.' : 'nudges:datesOn.'), params: { ...params, day: row.date } }]
}
