import { expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates'
import { formatPartialDate, yearsSince } from '../../../src/ui/person/partialDate'

test.each([
  { date: { day: 5, month: 5, year: 1986 }, en: '5 May 1986', zh: '1986年5月5日' },
  { date: { day: 29, month: 2 }, en: '29 February', zh: '2月29日' },
  { date: { day: 1, month: 1, year: 33 }, en: '1 January 33', zh: '33年1月1日' },
])('$en', ({ date, en, zh }) => {
  expect(formatPartialDate(date, 'en')).toBe(en)
  expect(formatPartialDate(date, 'zh')).toBe(zh)
})

test.each([
  { today: '2026-05-04', years: 39 },
  { today: '2026-05-05', years: 40 },
  { today: '2026-05-06', years: 40 },
])('born on 5 May 1986, on $today: $years', ({ today, years }) => {
  expect(yearsSince({ day: 5, month: 5, year: 1986 }, today as Day)).toBe(years)
})

test('without a year there is no age', () => {
  expect(yearsSince({ day: 5, month: 5 }, '2026-05-05' as Day)).toBeUndefined()
})
