import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates'
import { addDays, weekdayOf } from '../../src/core/days'
import type { Person } from '../../src/core/people'
import { type Holidays, restOn } from '../../src/core/restDays'
import type { Settings } from '../../src/core/settings'
import { todayOn } from '../../src/core/today'
import { bookOf, call, day, person, run } from './given'

/** 21 November 2026 is a Saturday. */
const weekend = [6, 7]
const holidays: Holidays = (region, year) => new Set(region === 'DE' && year === 2026 ? [day('2026-12-24'), day('2026-12-25'), day('2026-12-28')] : [])
const every = (days: number) => ({ cadence: { days, since: day('2026-01-01') } })
const shown = (fields: Partial<Person>, lastTalked: string, on: string, settings: Partial<Settings>) =>
  todayOn(bookOf([person('Ana', fields)], [call('Ana', lastTalked)], settings), day(on), holidays).reachOut.map(({ name }) => name)

describe('people from work at weekends and on holidays', () => {
  const client = { tags: ['client'], ...every(30) }
  test.each([
    { given: 'nothing set: as any day', fields: client, talked: '2026-10-22', on: '2026-11-21', settings: {}, is: true },
    { given: 'a client due on Saturday, on Saturday', fields: client, talked: '2026-10-22', on: '2026-11-21', settings: { restDays: weekend }, is: false },
    { given: 'a client due on Saturday, on Sunday', fields: client, talked: '2026-10-22', on: '2026-11-22', settings: { restDays: weekend }, is: false },
    { given: 'a client due on Saturday, on Monday', fields: client, talked: '2026-10-22', on: '2026-11-23', settings: { restDays: weekend }, is: true },
    { given: 'a client due on Saturday, on the Friday before', fields: client, talked: '2026-10-22', on: '2026-11-20', settings: { restDays: weekend }, is: false },
    { given: 'a friend due on Saturday', fields: { tags: ['friend'], ...every(30) }, talked: '2026-10-22', on: '2026-11-21', settings: { restDays: weekend }, is: true },
    { given: 'a company', fields: { kind: 'organisation' as const, ...every(30) }, talked: '2026-10-22', on: '2026-11-21', settings: { restDays: weekend }, is: false },
    { given: 'a tag of one’s own choice', fields: { tags: ['Choir'], ...every(30) }, talked: '2026-10-22', on: '2026-11-21', settings: { restDays: weekend, workTags: ['choir'] }, is: false },
    { given: 'every day, would go cold on Sunday: on the Friday before', fields: { tags: ['client'], ...every(1) }, talked: '2026-11-20', on: '2026-11-20', settings: { restDays: weekend }, is: false },
    { given: 'every 2 days, due on Saturday, cold on Monday: not before', fields: { tags: ['client'], ...every(2) }, talked: '2026-11-19', on: '2026-11-20', settings: { restDays: weekend }, is: false },
    { given: 'a holiday', fields: client, talked: '2026-11-24', on: '2026-12-24', settings: { restHolidays: 'DE' }, is: false },
    { given: 'the day after the holidays', fields: client, talked: '2026-11-24', on: '2026-12-26', settings: { restHolidays: 'DE' }, is: true },
    { given: 'holidays and the weekend between them', fields: client, talked: '2026-11-24', on: '2026-12-28', settings: { restDays: weekend, restHolidays: 'DE' }, is: false },
    { given: 'the first working day after', fields: client, talked: '2026-11-24', on: '2026-12-29', settings: { restDays: weekend, restHolidays: 'DE' }, is: true },
    { given: 'due on the first holiday and cold during them: the working day before', fields: { tags: ['client'], ...every(2) }, talked: '2026-12-22', on: '2026-12-23', settings: { restDays: weekend, restHolidays: 'DE' }, is: true },
    { given: 'another country', fields: client, talked: '2026-11-24', on: '2026-12-24', settings: { restHolidays: 'GB' }, is: true },
  ])('$given: $is', ({ fields, talked, on, settings, is }) => {
    expect(shown(fields, talked, on, settings)).toEqual(is ? ['Ana'] : [])
  })

  test('who is pulled forward stands on Today on a Sunday as well; a birthday too', () => {
    const book = bookOf([person('Ana', { ...client, birthday: { month: 11, day: 22 } }), person('Ben', client)], [call('Ana', '2026-10-01'), call('Ben', '2026-11-10')], { restDays: weekend })
    run(book, { type: 'nudge.pullForward', personId: 'Ben', dueOn: day('2026-12-10') }, day('2026-11-22'))
    expect(todayOn(book, day('2026-11-22'))).toMatchObject({ first: [{ name: 'Ana', reasons: ['date'] }], reachOut: [{ name: 'Ben' }] })
  })
})

test('the turns of days go up by one from working day to working day', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6, minLength: 1 }), fc.integer({ min: 0, max: 3000 }), (restDays, start) => {
      const counts: Record<'work' | 'rest', number[]> = { work: [], rest: [] }
      for (let ahead = 0; ahead < 30; ahead++) {
        const rest = restOn({ id: 'settings', restDays }, addDays(day('2026-01-01'), start + ahead))
        counts[rest?.now ? 'rest' : 'work'].push(rest?.count ?? Number.NaN)
      }
      for (const each of Object.values(counts)) for (let at = 1; at < each.length; at++) expect(each[at]).toBe((each[at - 1] ?? 0) + 1)
    }),
  )
})

test('no one is lost: however many of the long cold there are, each gets a turn on working days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15 }), fc.constantFrom<number[]>([6, 7], [7], [5, 6], [1, 2, 3]), (people, restDays) => {
      const ids = Array.from({ length: people }, (_, index) => `P${String(index)}`)
      const book = bookOf(ids.map((id) => person(id, { tags: ['client'], ...every(30) })), ids.map((id) => call(id, '2025-01-01')), { restDays })
      const names = new Set<string>()
      let on: Day = day('2026-03-01')
      for (let working = 0; working < people; on = addDays(on, 1)) {
        const { reachOut } = todayOn(book, on)
        for (const { name } of reachOut) names.add(name)
        if (restDays.includes(weekdayOf(on))) expect(reachOut).toEqual([])
        else working += 1
      }
      expect([...names].sort()).toEqual([...ids].sort())
    }),
    { numRuns: 40 },
  )
})
