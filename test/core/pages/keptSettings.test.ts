import { expect, test } from 'vitest'
import { awayShow } from '../../../src/core/away/awayViews'
import type { Book } from '../../../src/core/book'
import type { Command } from '../../../src/core/commands'
import type { Day } from '../../../src/core/dates'
import { addDays } from '../../../src/core/days'
import { holdList, holdWaiting } from '../../../src/core/hold/holdList'
import { mergeSuggest } from '../../../src/core/merge/suggestions'
import type { Steps } from '../../../src/core/steps'
import { triageNext } from '../../../src/core/triage'
import { weekAfter } from '../../../src/core/week/weekViews'
import { bookOf, call, day, monthly, person, run } from '../given'
import { fresh } from '../randomDays'

const before = day('2026-02-18')
const after = day('2026-03-02')
const page = { offset: 0, limit: 60 }
const contextOf = (today: Day) => ({ today, localTime: `${today}T09:30`, finder: { find: () => [] } })

/** Ana was born on the 29th of February; Ben stands there twice, with what is one number as long as no country is known. */
const leapBook = () =>
  bookOf(
    [
      person('Ana', { cadence: monthly, birthday: { month: 2, day: 29 }, tags: ['client'] }),
      person('Ben', { name: { given: 'Ben', family: 'Okafor' }, phones: [{ value: '0171 2345678' }] }),
      person('Ben 2', { name: { given: 'Benjamin', family: 'Okafor' }, phones: [{ value: '+44 171 2345678' }] }),
    ],
    [call('Ana', '2026-01-02')],
    { holds: [{ id: 'flood', scope: 'everyone', reason: 'flood', since: addDays(after, -2) }] },
  )

const leapYear: Command = { type: 'settings.edit', patch: { leapDay: 'mar-1' } }
const lists: { what: string; change: Command; of: (book: Book) => unknown }[] = [
  { what: 'how full the days ahead are', change: leapYear, of: (book) => awayShow.answer(book, page, contextOf(before)).ahead.filter(({ planned }) => planned > 0) },
  { what: 'what is set for the week after', change: leapYear, of: (book) => weekAfter.answer(book, page, contextOf(before)) },
  { what: 'what a hold keeps back', change: leapYear, of: (book) => holdWaiting.answer(book, { id: 'flood', ...page }, contextOf(after)).rows.filter(({ kind }) => kind === 'date') },
  { what: 'how much the holds keep back', change: leapYear, of: (book) => holdList.answer(book, {}, contextOf(after)) },
  { what: 'who may be in the book twice', change: { type: 'settings.edit', patch: { me: { region: 'DE' } } }, of: (book) => mergeSuggest.answer(book, { offset: 0, limit: 20 }, contextOf(before)).suggestions.map(({ score, reasons }) => ({ score, reasons })) },
]

test.each(lists)('a setting it depends on changes $what', ({ change, of }) => {
  const book = leapBook()
  const was = of(book)
  run(book, change, before)
  expect(of(book)).not.toEqual(was)
  expect(of(book)).toEqual(of(fresh(book)))
})

const stepsOf = (work: Steps<void> | undefined) => {
  let count = 0
  while (work && !work.next().done) count++
  return count
}

test('holds that began on many days are gone through once, and not again for the answer', () => {
  const many = 12
  const holds = Array.from({ length: many }, (_, place) => ({ id: `hold ${place}`, scope: 'everyone' as const, reason: 'flood', since: addDays(after, -many - 10 + ((place * 5) % many)) }))
  const people = Array.from({ length: 20 }, (_, place) => person(`Person ${place}`, { cadence: monthly, birthday: { month: 2, day: 1 + place } }))
  const book = bookOf(people, [], { holds })
  const prepared = () => stepsOf(holdList.prepare?.(book, {}, { today: after }))
  // A look at which dates of each passed, and at their warmth; the dates themselves are looked at in one step, so few are they.
  expect(prepared()).toBe(2 * people.length)
  expect(prepared()).toBe(0)
  const waiting = holdList.answer(book, {}, contextOf(after))
  expect(prepared()).toBe(0)
  for (const { id } of holds) expect(stepsOf(holdWaiting.prepare?.(book, { id, ...page }, { today: after }))).toBe(0)
  expect(waiting).toEqual(holdList.answer(fresh(book), {}, contextOf(after)))
})

test('triage of some ticked people is not prepared by going over everybody', () => {
  const book = leapBook()
  expect(stepsOf(triageNext.prepare?.(book, { skip: [], only: ['Ana'], limit: 5 }, { today: before }))).toBe(0)
  expect(stepsOf(triageNext.prepare?.(book, { skip: [], limit: 5 }, { today: before }))).toBe(3)
})
