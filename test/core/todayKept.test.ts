import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import type { Change } from '../../src/core/change'
import { datesAhead } from '../../src/core/datesAhead'
import { dateRowsWithRelated } from '../../src/core/dateRows'
import type { Day } from '../../src/core/dates'
import { addDays } from '../../src/core/days'
import { dueItems } from '../../src/core/due'
import { type Nudge, todayOn } from '../../src/core/today'
import { act, bookToBegin, fresh, start, step } from './randomDays'

const due = (book: Book, today: Day) => dueItems(book, today, `${today}T10:00`).sort((a, b) => (a.key < b.key ? -1 : 1))

/** What a row tells in any case, however far down the list. */
const told = ({ subjectId, personId, name, reasons, why, dueOn, reminders, behind, dates }: Nudge) => ({ subjectId, personId, name, reasons, why, dueOn, reminders, behind, dates })

test('after any change, on any day, Today, its dates and what is due are what a book opened anew would show', () => {
  let shown = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), (steps) => {
      const book = bookToBegin()
      let today = start
      let last: Change | undefined
      for (const next of steps) {
        last = act(book, today, next, last)
        if (next.number % 6 === 0) today = addDays(today, 1)
        const anew = fresh(book)
        const now = todayOn(book, today, undefined, '10:00')
        expect(now).toEqual(todayOn(anew, today, undefined, '10:00'))
        const short = todayOn(book, today, undefined, '10:00', { inFull: 1 })
        expect(short).toEqual(todayOn(anew, today, undefined, '10:00', { inFull: 1 }))
        expect({ ...short, first: short.first.map(told) }).toEqual({ ...now, first: now.first.map(told) })
        expect(short.first.filter(({ brief }, place) => brief && place < 1)).toEqual([])
        expect(datesAhead(book, today)).toEqual(dateRowsWithRelated(anew, today, 14, today))
        expect(due(book, today)).toEqual(due(anew, today))
        shown += now.first.length + now.reachOut.length
      }
    }),
    { numRuns: 30 },
  )
  expect(shown).toBeGreaterThan(250)
})
