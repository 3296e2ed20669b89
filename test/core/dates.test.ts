import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays, Day, dayNumber, dayOf, daysBetween, fromDayNumber, isDay, Moment, timeOf } from '../../src/core/dates'
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

describe('what is a day', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s', (text) => expect(isDay(text) && Day.safeParse(text).success).toBe(true))
  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '26-01-01', '2026-11-21T10:00', '', 'today', '２０２６-11-21'])('%s is none', (text) => expect(isDay(text) || Day.safeParse(text).success).toBe(false))
})

describe('what is a moment', () => {
  test.each([
    { text: '2026-05-01', on: '2026-05-01', time: undefined },
    { text: '2026-05-01T15:30', on: '2026-05-01', time: '15:30' },
    { text: '2026-05-01T00:00[Europe/Madrid]', on: '2026-05-01', time: '00:00' },
    { text: '2011-12-30T23:59[Pacific/Apia]', on: '2011-12-30', time: '23:59' },
  ])('$text: on $on at $time', ({ text, on, time }) => {
    const moment = Moment.parse(text)
    expect([dayOf(moment), timeOf(moment)]).toEqual([on, time])
    expect(dayNumber(moment)).toBe(dayNumber(day(on)))
  })
  test.each(['2026-05-01T25:00', '2026-05-01T15:60', '2026-02-30T10:00', '2026-05-01T15:30Z', '2026-05-01T15:30+02:00', '2026-05-01T15:30[Nowhere/Land]', '2026-05-01 15:30'])('%s is none', (text) => expect(Moment.safeParse(text).success).toBe(false))
})
