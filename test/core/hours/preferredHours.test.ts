import { describe, expect, test } from 'vitest'
import { isGoodTime, preferredHours } from '../../../src/core/hours/preferredHours'

const span = (reach: { hours?: string; never?: string }) => {
  const { from, to, notOn } = preferredHours(reach)
  return [from ?? '', to ?? '', ...notOn].join(' ').trim()
}

describe('when somebody likes to be reached', () => {
  test.each([
    ['after 10', '10:00'],
    ['after 10am', '10:00'],
    ['after 2pm', '14:00'],
    ['from 9:30', '09:30'],
    ['10:30 onwards', '10:30'],
    ['not before 10', '10:00'],
    ['before 12', '12:00'],
    ['until 6pm', '18:00'],
    ['10-12', '10:00 12:00'],
    ['between 10 and 12', '10:00 12:00'],
    ['9 to 5', '09:00 17:00'],
    ['2 to 4pm', '14:00 16:00'],
    ['mornings', '12:00'],
    ['in the evening', '18:00'],
    ['上午10点后', '10:00'],
    ['10点以后', '10:00'],
    ['下午3点半以后', '15:30'],
    ['下午', '12:00 18:00'],
    ['10点到12点', '10:00 12:00'],
    ['whenever', ''],
    ['', ''],
  ])('%j is %j', (hours, expected) => expect(span({ hours })).toBe(expected))

  test.each([
    ['never before 10', '10:00'],
    ['before 10', '10:00'],
    ['no calls before 10', '10:00'],
    ['never after 6pm', '18:00'],
    ['after 18', '18:00'],
    ['mornings', '12:00'],
    ['never in the evening', '18:00'],
    ['never at weekends', '6 7'],
    ['never on Fridays', '5'],
    ['10点前不要', '10:00'],
    ['不要早于10点', '10:00'],
    ['周末', '6 7'],
    ['never mention the merger', ''],
  ])('never %j leaves %j', (never, expected) => expect(span({ never })).toBe(expected))

  test.each([
    ['2026-11-27T09:59', false],
    ['2026-11-27T10:00', true],
    ['2026-11-27T16:59', true],
    ['2026-11-27T17:00', false],
    ['2026-11-28T11:00', false],
  ])('at %s, with 10 to 17 and never at weekends: %s', (localTime, good) => {
    expect(isGoodTime(preferredHours({ hours: '10 to 17', never: 'never at weekends' }), localTime)).toBe(good)
  })
})
