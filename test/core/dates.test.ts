import { describe, expect, test } from 'vitest'
import { Day, Moment } from '../../src/core/dates'
import { dayNumber, dayOf, isDay, timeOf } from '../../src/core/days'
import { day } from './given'

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
