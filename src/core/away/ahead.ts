import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { dateRowsOn } from '../dateRows'
import { Day } from '../dates'
import { addDays, daysBetween } from '../days'
import { isToldOf } from '../nudgesDate'

export const DayLoad = z.object({ day: Day, planned: z.int() })
export type DayLoad = z.infer<typeof DayLoad>

const DAYS_AHEAD = 21

/** What is set already for today and the days after: reminders and dates. Suggestions by rhythm make room by themselves. */
export function setAhead(book: BookView, today: Day): readonly DayLoad[] {
  return book.rememberAll(`set ahead ${settingsOf(book).leapDay ?? ''}`, today, () => countedAhead(book, today))
}

function countedAhead(book: BookView, today: Day): DayLoad[] {
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
