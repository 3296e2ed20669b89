import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates'
import { daysOfSpan, readSpan } from '../../src/core/querySpan'

const today = '2026-09-15' as Day

describe('a stretch of time, on 15 September 2026', () => {
  test.each([
    ['>90d', '… 2026-06-16'],
    ['>=90d', '… 2026-06-17'],
    ['<30d', '2026-08-17 … 2026-09-15'],
    ['<=30d', '2026-08-16 … 2026-09-15'],
    ['30d', '2026-08-16 … 2026-09-15'],
    ['>2w', '… 2026-08-31'],
    ['<1y', '2025-09-16 … 2026-09-15'],
    ['>3M', '… 2026-06-16'],
    ['<2026-01-01', '… 2025-12-31'],
    ['<=2026-01-01', '… 2026-01-01'],
    ['>2026-01-01', '2026-01-02 …'],
    ['>=2026-01', '2026-01-01 …'],
    ['2026-02', '2026-02-01 … 2026-02-28'],
    ['2028-02', '2028-02-01 … 2028-02-29'],
    ['2026-12', '2026-12-01 … 2026-12-31'],
    ['<2026', '… 2025-12-31'],
    ['=2026-09-15', '2026-09-15 … 2026-09-15'],
    ['today', '2026-09-15 … 2026-09-15'],
    ['week', '2026-09-09 … 2026-09-15'],
    ['month', '2026-08-17 … 2026-09-15'],
    ['year', '2025-09-16 … 2026-09-15'],
  ])('%s: %s', (text, expected) => {
    const span = readSpan(text)
    if (!span || span.type === 'never') throw new Error(`${text} is a stretch of time`)
    const { from = '', to = '' } = daysOfSpan(span, today)
    expect(`${from} … ${to}`.trim()).toBe(expected)
  })

  test('never', () => expect(readSpan('never')).toEqual({ type: 'never' }))

  test.each(['', 'soon', '90', '>d', '2026-02-30', '2026-13', '>never', '<week', '26', '999999d'])('"%s" is none', (text) => {
    expect(readSpan(text)).toBeUndefined()
  })
})
