import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseDateIn, chineseDay } from '../../src/core/chineseCalendar'
import { addDays, dayNumber, fromDayNumber } from '../../src/core/days'
import { DateWindow } from '../../src/core/dateWindow'
import { day } from './given'

const on = (text: string) => chineseDay(dayNumber(day(text)), Number(text.slice(0, 4)))

test.each([
  { day: '2024-02-10', chinese: { year: 2024, month: 1, leap: false, day: 1 } },
  { day: '2025-01-28', chinese: { year: 2024, month: 12, leap: false, day: 29 } },
  { day: '2025-07-25', chinese: { year: 2025, month: 6, leap: true, day: 1 } },
  { day: '2026-02-16', chinese: { year: 2025, month: 12, leap: false, day: 29 } },
  { day: '2026-02-17', chinese: { year: 2026, month: 1, leap: false, day: 1 } },
  { day: '2027-02-06', chinese: { year: 2027, month: 1, leap: false, day: 1 } },
  { day: '2033-12-22', chinese: { year: 2033, month: 11, leap: true, day: 1 } },
  { day: '2023-03-22', chinese: { year: 2023, month: 2, leap: true, day: 1 } },
])('$day is $chinese', ({ day: text, chinese }) => {
  expect(on(text)).toEqual(chinese)
})

test('every day from 1900 to 2100 is the one after the day before', () => {
  let before = on('1899-12-31')
  for (let number = dayNumber(day('1900-01-01')), end = dayNumber(day('2100-12-31')); number <= end; number++) {
    const next = chineseDay(number, Number(fromDayNumber(number).slice(0, 4)))
    const sameMonth = next.day === before.day + 1 && next.month === before.month && next.leap === before.leap && next.year === before.year
    const nextMonth = next.day === 1 && before.day >= 29 && (next.leap ? next.month === before.month : next.month === (before.month % 12) + 1) && next.year === (before.month === 12 && !next.leap ? before.year + 1 : before.year)
    if (!sameMonth && !nextMonth) throw new Error(`${JSON.stringify(before)} is followed by ${JSON.stringify(next)}`)
    before = next
  }
})

const someDate = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 30 }), leapMonth: fc.option(fc.constant(true as const), { nil: undefined }) })

test('every date is kept exactly once in a Chinese year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), someDate, (year, date) => {
      const first = chineseDateIn(year, { month: 1, day: 1 })
      const length = chineseDateIn(year + 1, { month: 1, day: 1 }) - first
      const found: string[] = []
      for (let at = 0; at < length; at += 30) {
        const window = new DateWindow(fromDayNumber(first + at), Math.min(30, length - at))
        const falls = window.find({ ...date, calendar: 'chinese' })
        if (falls) found.push(falls.date)
      }
      expect(found).toEqual([fromDayNumber(chineseDateIn(year, date))])
      const kept = on(found[0] ?? '')
      expect(kept.month).toBe(date.month)
      expect([date.day, 29]).toContain(kept.day)
      if (!date.leapMonth) expect(kept.leap).toBe(false)
    }),
    { numRuns: 400, examples: [[2025, { month: 6, day: 8, leapMonth: true }], [2026, { month: 6, day: 8, leapMonth: true }], [2025, { month: 12, day: 30, leapMonth: undefined }]] },
  )
})

test('every date of the Gregorian calendar is kept exactly once in a year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 365 }), fc.constantFrom('feb-28' as const, 'mar-1' as const), (year, nth, leapDay) => {
      const date = addDays(day('2024-01-01'), nth)
      const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))]
      const start = day(`${String(year)}-01-01`)
      const length = dayNumber(day(`${String(year + 1)}-01-01`)) - dayNumber(start)
      const halves = [new DateWindow(start, 183, leapDay), new DateWindow(addDays(start, 183), length - 183, leapDay)]
      expect(halves.flatMap((window) => window.find({ month, day: dayOfMonth }) ?? [])).toHaveLength(1)
    }),
    { numRuns: 1000 },
  )
})
