import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates'
import { weekdayOf } from '../../../src/core/days'
import { firstWeekday } from '../../../src/ui/calendar/firstWeekday'
import { addMonths, dayAfterKey, endOfMonth, startOfMonth, weeksOf } from '../../../src/ui/calendar/months'

const day = (text: string) => text as Day

test.each([
  { from: '2026-01-31', months: 1, to: '2026-02-28' },
  { from: '2028-01-31', months: 1, to: '2028-02-29' },
  { from: '2026-03-31', months: -1, to: '2026-02-28' },
  { from: '2026-12-15', months: 1, to: '2027-01-15' },
  { from: '2026-01-15', months: -1, to: '2025-12-15' },
  { from: '2028-02-29', months: 12, to: '2029-02-28' },
  { from: '2026-05-31', months: 1, to: '2026-06-30' },
  { from: '2026-07-31', months: 1, to: '2026-08-31' },
])('$months months from $from: $to', ({ from, months, to }) => {
  expect(addMonths(day(from), months)).toBe(to)
})

test('a month begins on its first and ends on its last day', () => {
  expect([startOfMonth(day('2028-02-11')), endOfMonth(day('2028-02-11'))]).toEqual(['2028-02-01', '2028-02-29'])
})

describe.each([1, 6, 7])('weeks that begin on day %i', (first) => {
  test.each(['2026-02-01', '2026-11-21', '2027-08-31'])('show the month of %s whole, in six weeks', (on) => {
    const weeks = weeksOf(day(on), first)
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
    expect(weeks.every(([begin]) => begin && weekdayOf(begin) === first)).toBe(true)
    expect(weeks.flat()).toContain(startOfMonth(day(on)))
    expect(weeks.flat()).toContain(endOfMonth(day(on)))
  })
})

test.each([
  { key: 'ArrowLeft', to: '2026-11-20' },
  { key: 'ArrowRight', to: '2026-11-22' },
  { key: 'ArrowUp', to: '2026-11-14' },
  { key: 'ArrowDown', to: '2026-11-28' },
  { key: 'Home', to: '2026-11-16' },
  { key: 'End', to: '2026-11-22' },
  { key: 'PageUp', to: '2026-10-21' },
  { key: 'PageDown', to: '2026-12-21' },
  { key: 'PageDown', shift: true, to: '2027-11-21' },
  { key: 'x', to: undefined },
])('$key from Saturday 21 November: $to', ({ key, shift = false, to }) => {
  expect(dayAfterKey(key, shift, day('2026-11-21'), 1)).toBe(to)
})

test.each([
  { language: 'en', region: 'US', browser: 'en-GB', first: 7 },
  { language: 'en', region: 'GB', browser: 'en-US', first: 1 },
  { language: 'en', region: undefined, browser: 'en-US', first: 7 },
  { language: 'en', region: undefined, browser: 'de-DE', first: 1 },
  { language: 'en', region: undefined, browser: 'fr', first: 1 },
  { language: 'zh', region: 'CN', browser: 'zh-CN', first: 1 },
])('in $language, region $region, browser $browser, weeks begin on day $first', ({ language, region, browser, first }) => {
  expect(firstWeekday(language, region, browser)).toBe(first)
})
