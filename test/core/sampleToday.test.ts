import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/core/days'
import { displayName } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { anyDay, day, sampleBook } from './sampleBook'

test('Today has something to do, people to reach out to and birthdays ahead', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const shown = todayOn(sampleBook(today), today)
      expect(shown.first.filter(({ reasons, dueOn }) => reasons.includes('reminder') && dueOn === today).length).toBeGreaterThanOrEqual(1)
      expect(shown.missed.length).toBeGreaterThanOrEqual(1)
      expect(shown.reachOut.length).toBeGreaterThanOrEqual(3)
      expect(shown.dates.length).toBeGreaterThanOrEqual(3)
      // A day that fits: the first look should not be a burden.
      expect(shown.first.length + shown.reachOut.length).toBeLessThanOrEqual(10)
    }),
    { numRuns: 40, examples: [[day('2028-02-29')], [day('2028-02-20')]] },
  )
})

test('nobody is sent to greet the dead, the archived or those asked to be left alone', () => {
  const people = [...sampleBook(day('2026-11-21')).people.values()]
  const quiet = new Set(people.filter(({ state }) => state !== 'active').map(displayName))
  expect(quiet).toEqual(new Set(['Ruth Aldous', 'Hugh Tredwell', 'Freya Halvorsen']))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (today, later) => {
      const shown = todayOn(sampleBook(today), addDays(today, later))
      const greeted = [...shown.first, ...shown.reachOut, ...shown.missed, ...shown.dates].map(({ name }) => name)
      expect(greeted.filter((name) => quiet.has(name))).toEqual([])
    }),
    { numRuns: 40, examples: [[day('2027-07-14'), 0], [day('2027-07-21'), 0]] },
  )
})
