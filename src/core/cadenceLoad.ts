import { z } from 'zod'
import { settingsOf } from './book'
import { spreadFirstDue } from './cadence'
import { addDays, Day } from './dates'
import { defineQuery } from './query'
import { historyOf, warmthOn } from './warmth'

export const DEFAULT_BUDGET = 5

/** What a cadence for several people would ask of you: how many fall due on each of the next 30 days, and the average a day for good. */
export const cadenceLoad = defineQuery(
  z.object({ ids: z.array(z.string()), days: z.int().min(1).max(3650) }),
  z.object({ perDay: z.number(), budget: z.int(), next: z.array(z.object({ day: Day, due: z.int() })) }),
  (book, { ids, days }, { today }) => {
    const next = Array.from({ length: 30 }, (_, index) => ({ day: addDays(today, index), due: 0 }))
    const chosen = ids.flatMap((id) => book.people.get(id) ?? [])
    for (const person of chosen) {
      const cadence = chosen.length === 1 ? { days, since: today } : spreadFirstDue(book, person, days, today)
      const { dueOn } = warmthOn(today, cadence, book.remember(person.id, historyOf))
      const slot = next.find(({ day }) => day >= dueOn)
      if (slot) slot.due += 1
    }
    return { perDay: chosen.length / days, budget: settingsOf(book).budget ?? DEFAULT_BUDGET, next }
  },
)
