import { expect, test } from 'vitest'
import { Day } from '../../../src/core/dates'
import { type Absence, absenceIn, seenOn, settledOn } from '../../../src/ui/away/absence'

const on = (date: number) => Day.parse(`2026-11-${String(date).padStart(2, '0')}`)

/** The days of November on which somebody looked, one after the other. */
const looked = (days: readonly number[], from?: Absence) => days.reduce<Absence | undefined>((before, date) => seenOn(before, on(date)), from)

test.each([
  { days: [1], away: undefined },
  { days: [1, 2, 3], away: undefined },
  { days: [1, 3], away: 'short since 1, back on 3' },
  { days: [1, 7], away: 'short since 1, back on 7' },
  { days: [1, 8], away: 'long since 1, back on 8' },
  { days: [1, 8, 9, 10], away: 'long since 1, back on 8' },
  { days: [1, 9, 19], away: 'long since 1, back on 19' },
  { days: [1, 4, 6], away: 'short since 1, back on 6' },
  { days: [1, 4, 12], away: 'long since 1, back on 12' },
  { days: [1, 9, 12], away: 'long since 1, back on 12' },
  { days: [20, 5, 21], away: undefined },
])('looked on $days: $away', ({ days, away }) => {
  const { since, back, short } = looked(days) ?? {}
  expect(since && back && `${short ? 'short' : 'long'} since ${Number(since.slice(8))}, back on ${Number(back.slice(8))}`).toBe(away)
})

test('gone through, it is over; the next one begins anew', () => {
  const gone = settledOn(looked([1, 9]) ?? { seen: on(9) }, on(9))
  expect(gone).toEqual({ seen: on(9), settled: on(9) })
  expect(looked([10, 18], gone)).toMatchObject({ since: on(10), back: on(18), short: false })
})

test.each([
  { kept: { seen: on(9) }, read: { seen: on(9) } },
  { kept: { seen: on(9), since: on(1), back: on(9), short: false, settled: on(2), other: 1 }, read: { seen: on(9), since: on(1), back: on(9), short: false, settled: on(2) } },
  { kept: { since: on(1) }, read: undefined },
  { kept: { seen: '2026-02-30' }, read: undefined },
  { kept: { seen: on(9), since: 'long ago' }, read: undefined },
  { kept: { seen: on(9), back: 7 }, read: undefined },
  { kept: { seen: on(9), settled: null }, read: undefined },
  { kept: { seen: on(9), short: 'yes' }, read: undefined },
  { kept: null, read: undefined },
  { kept: [], read: undefined },
  { kept: on(9), read: undefined },
])('kept as $kept it is read as $read', ({ kept, read }) => {
  expect(absenceIn(JSON.parse(JSON.stringify(kept)))).toEqual(read)
})
