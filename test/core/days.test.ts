import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, dayNumber, daysBetween, fromDayNumber, minutesLater, monthOf } from '../../src/core/days'
import { day } from './given'

const anyDate = fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 31 }) }).map(({ year, month, date }) => Temporal.PlainDate.from({ year, month, day: date }))

test('day numbers are those of the calendar', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  fc.assert(
    fc.property(anyDate, (date) => {
      const text = day(date.toString())
      expect(dayNumber(text)).toBe(epoch.until(date, { largestUnit: 'day' }).days)
      expect(fromDayNumber(dayNumber(text))).toBe(text)
    }),
    { numRuns: 2000, examples: [[Temporal.PlainDate.from('1970-01-01')], [Temporal.PlainDate.from('2000-02-29')], [Temporal.PlainDate.from('1900-02-28')], [Temporal.PlainDate.from('0001-01-01')], [Temporal.PlainDate.from('9999-12-31')]] },
  )
})

test('adding days and counting between them are those of the calendar', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
      const moved = date.add({ days })
      fc.pre(moved.year >= 1 && moved.year <= 9999)
      expect(addDays(day(date.toString()), days)).toBe(moved.toString())
      expect(daysBetween(day(date.toString()), day(moved.toString()))).toBe(days)
    }),
  )
})

test('no day is before the first or after the last that can be written', () => {
  expect([addDays(day('0001-01-03'), -7), addDays(day('9999-12-30'), 30)]).toEqual(['0001-01-01', '9999-12-31'])
})

test('months are those of the calendar', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 600 }), (date, later) => {
      const month = date.with({ day: 1 }).add({ months: later })
      fc.pre(month.year >= 1 && month.year <= 9999)
      expect(monthOf(day(date.toString()), later)).toEqual({ first: month.toString(), days: month.daysInMonth })
    }),
    { numRuns: 2000, examples: [[Temporal.PlainDate.from('2024-02-29'), 0], [Temporal.PlainDate.from('2026-01-31'), 1], [Temporal.PlainDate.from('2026-12-31'), 1], [Temporal.PlainDate.from('2026-01-01'), -1], [Temporal.PlainDate.from('1900-02-01'), 0]] },
  )
})

test('a time so many minutes later is that of the calendar and the clock', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -5000, max: 200_000 }), (date, minute, minutes) => {
      const from = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
      const to = from.add({ minutes })
      fc.pre(to.year >= 1 && to.year <= 9999)
      expect(minutesLater(from.toString({ smallestUnit: 'minute' }), minutes)).toEqual({ day: to.toPlainDate().toString(), time: to.toPlainTime().toString({ smallestUnit: 'minute' }) })
    }),
    { numRuns: 2000, examples: [[Temporal.PlainDate.from('2026-12-31'), 1439, 1], [Temporal.PlainDate.from('2024-02-28'), 1380, 60], [Temporal.PlainDate.from('2026-03-01'), 0, -1]] },
  )
})
