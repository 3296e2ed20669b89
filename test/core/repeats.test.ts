import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { fromDayNumber } from '../../src/core/dates'
import { nextOccurrence } from '../../src/core/repeats'
import { day } from './given'

test.each([
  { repeat: 'every day', every: 1, unit: 'day' as const, from: '2026-11-18', due: '2026-11-18', today: '2026-11-21', next: '2026-11-22' },
  { repeat: 'done on its day', every: 1, unit: 'day' as const, from: '2026-11-18', due: '2026-11-21', today: '2026-11-21', next: '2026-11-22' },
  { repeat: 'done early', every: 1, unit: 'week' as const, from: '2026-11-18', due: '2026-11-25', today: '2026-11-21', next: '2026-12-02' },
  { repeat: 'missed for months', every: 2, unit: 'week' as const, from: '2026-01-07', due: '2026-01-07', today: '2026-11-21', next: '2026-11-25' },
  { repeat: 'the 31st of a short month', every: 1, unit: 'month' as const, from: '2026-01-31', due: '2026-01-31', today: '2026-02-01', next: '2026-02-28' },
  { repeat: 'and back to the 31st', every: 1, unit: 'month' as const, from: '2026-01-31', due: '2026-02-28', today: '2026-02-28', next: '2026-03-31' },
  { repeat: 'every year on 29 February', every: 1, unit: 'year' as const, from: '2024-02-29', due: '2027-02-28', today: '2027-03-01', next: '2028-02-29' },
])('$repeat: next on $next', ({ every, unit, from, due, today, next }) => {
  expect(nextOccurrence({ every, unit, from: day(from) }, day(due), day(today))).toBe(next)
})

test('the next day is the first of the series after both its day and today', () => {
  const anyDay = fc.integer({ min: 18_000, max: 22_000 }).map(fromDayNumber)
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const)
  fc.assert(
    fc.property(anyDay, unit, fc.integer({ min: 1, max: 60 }), fc.nat(6), anyDay, (from, each, every, step, today) => {
      const at = (steps: number) => Temporal.PlainDate.from(from).add({ [`${each}s`]: steps * every }).toString()
      const due = day(at(step))
      let steps = 0
      while (at(steps) <= (due > today ? due : today)) steps += 1
      expect(nextOccurrence({ every, unit: each, from }, due, today)).toBe(at(steps))
    }),
    { numRuns: 200 },
  )
})
