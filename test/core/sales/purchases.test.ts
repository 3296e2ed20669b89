import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../src/core/days'
import { buyingOf } from '../../../src/core/sales/purchases'
import { todayOn } from '../../../src/core/today'
import { bookOf, call, day, person, purchase, reminder, run } from '../given'
import { speaker } from '../texts'

const every = (days: number) => ({ cadence: { days, since: day('2026-01-01') } })

test.each([
  { bought: [], found: undefined },
  { bought: ['2026-03-01'], found: { count: 1, first: '2026-03-01', last: '2026-03-01' } },
  { bought: ['2026-03-01', '2026-05-01'], found: { count: 2, first: '2026-03-01', last: '2026-05-01' } },
  { bought: ['2026-05-01', '2026-03-02', '2026-07-02'], found: { count: 3, last: '2026-07-02', usual: 61, nextOn: '2026-09-01' } },
  { bought: ['2026-03-02', '2026-03-04', '2026-05-01', '2026-06-30'], found: { count: 4, usual: 60, nextOn: '2026-08-29' } },
  { bought: ['2026-03-01', '2026-12-01'], found: { count: 1, last: '2026-03-01' } },
])('bought on $bought', ({ bought, found }) => {
  const book = bookOf([person('Ana')], bought.map((on) => purchase('Ana', on)))
  const buying = buyingOf(book, 'Ana', dayNumber(day('2026-11-21')))
  if (found) expect(buying).toMatchObject(found)
  else expect(buying).toBeUndefined()
})

test('what was paid is kept apart by currency', () => {
  const book = bookOf([person('Ana')], [purchase('Ana', '2026-03-01', { amount: '10.10', currency: 'EUR' }), purchase('Ana', '2026-04-01', { amount: '0.05', currency: 'EUR' }), purchase('Ana', '2026-05-01', { amount: '7', currency: 'GBP' })])
  expect(buyingOf(book, 'Ana', dayNumber(day('2026-11-21')))?.totals).toEqual([{ amount: '10.15', currency: 'EUR' }, { amount: '7', currency: 'GBP' }])
})

/** Three purchases 30 days apart, the last on 1 May: silence is news from 1 July (two gaps and a day) to 26 April (twelve gaps). */
const bought = ['2026-03-02', '2026-04-01', '2026-05-01'].map((on) => purchase('Ana', on))

describe('somebody who used to buy every 30 days', () => {
  test.each([
    { given: 'two gaps of silence', on: '2026-06-30', rows: [], drifts: false },
    { given: 'one day more', on: '2026-07-01', rows: [], drifts: true },
    { given: 'after twelve gaps', on: '2027-04-27', rows: [], drifts: false },
    { given: 'bought again', on: '2026-07-01', rows: [purchase('Ana', '2026-06-20')], drifts: false },
    { given: 'talked to the same day', on: '2026-07-01', rows: [call('Ana', '2026-07-01')], drifts: false },
  ])('$given, $on: $drifts', ({ on, rows, drifts }) => {
    const book = bookOf([person('Ana', every(3000))], [...bought, call('Ana', '2026-05-01'), ...rows])
    const { reachOut } = todayOn(book, day(on))
    expect(reachOut.map(({ reason }) => reason)).toEqual(drifts ? ['drift'] : [])
  })

  test('says so', () => {
    const [nudge] = todayOn(bookOf([person('Ana', every(3000))], bought), day('2026-07-01')).reachOut
    expect(speaker('en')(nudge?.why ?? [])).toBe('Buying less. Used to buy every 30 days; 61 days now.')
  })

  test('is left alone without a rhythm, archived, or when it was put off', () => {
    const on = day('2026-07-01')
    expect(todayOn(bookOf([person('Ana')], bought), on).reachOut).toEqual([])
    expect(todayOn(bookOf([person('Ana', { ...every(3000), state: 'archived' })], bought), on).reachOut).toEqual([])
    const book = bookOf([person('Ana', every(3000))], bought)
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'drift', dueOn: on }, on)
    expect(todayOn(book, on).reachOut).toEqual([])
  })

  test('stands in one row with what else there is', () => {
    const { first, reachOut } = todayOn(bookOf([person('Ana', every(3000))], [...bought, reminder(['Ana'], '2026-07-01')]), day('2026-07-01'))
    expect(first.map(({ reasons }) => reasons)).toEqual([['reminder', 'drift']])
    expect(reachOut).toEqual([])
  })

  test('takes a place of the budget, and who finds none waits', () => {
    const people = ['Ana', 'Ben', 'Cleo'].map((id) => person(id, every(3000)))
    const rows = people.flatMap(({ id }) => ['2026-03-02', '2026-04-01', '2026-05-01'].map((on) => purchase(id, on)))
    const { reachOut, waiting } = todayOn(bookOf(people, rows, { budget: 2 }), day('2026-07-01'))
    expect([reachOut.length, waiting]).toEqual([2, 1])
  })
})
