import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber } from '../../../src/core/days'
import { monthsUpTo, placeOf } from '../../../src/core/insights/months'
import { tracked } from '../../../src/core/insights/touchesUpTo'
import { turnsOver } from '../../../src/core/insights/turn'
import { mondayOf } from '../../../src/core/week/weekDays'
import { wholeWeek } from '../wholeWeek'
import { bookOf, call, day, mail, person } from '../given'

const today = day('2026-11-21')

test('a turn in day numbers is the one the page of the week tells', () => {
  const touch = fc.record({ ago: fc.integer({ min: -5, max: 120 }), how: fc.constantFrom('call', 'mail', 'tried', 'estimated') })
  fc.assert(
    fc.property(fc.array(touch, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: -5, max: 150 }), (touches, days, trackedFor) => {
      const rows = touches.map(({ ago, how }) => {
        const on = addDays(today, -ago)
        return how === 'mail' ? mail('Ana', on) : call('Ana', on, how === 'tried' ? { answered: false } : how === 'estimated' ? { channel: 'other', estimated: true } : {})
      })
      const book = bookOf([person('Ana', { cadence: { days, since: addDays(today, -trackedFor) } })], rows)
      const { warmed, rescued, cooled, wentCold, to } = wholeWeek(book, today, today)
      const told = Object.entries({ warmed, rescued, cooled, wentCold }).find(([, list]) => list.length > 0)?.[0]
      const [one] = tracked(book, ['Ana'])
      expect(one && turnsOver(one, [{ from: dayNumber(mondayOf(today)), to: dayNumber(day(to)) }])[0]?.turn).toBe(told)
    }),
    { numRuns: 400 },
  )
})

test('months end with today, and every day of them lies in one', () => {
  expect(monthsUpTo(day('2024-03-10'), 3).map(({ key, from, to }) => [key, to - from + 1])).toEqual([['2024-01', 31], ['2024-02', 29], ['2024-03', 10]])
  expect(monthsUpTo(day('2026-01-31'), 2).map(({ key }) => key)).toEqual(['2025-12', '2026-01'])
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 40 }), fc.integer({ min: 1, max: 14 }), (offset, count) => {
      const months = monthsUpTo(today, count)
      const on = addDays(today, offset)
      const place = placeOf(months, dayNumber(on))
      expect(months[place]?.key).toBe(on > today ? undefined : months.find(({ key }) => on.startsWith(key))?.key)
    }),
  )
})
