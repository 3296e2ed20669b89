import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../src/core/people'
import type { Entry } from '../../src/core/entries/registry'
import { addDays, daysBetween } from '../../src/core/days'
import { mondayOf } from '../../src/core/week/weekDays'
import { bookOf, call, day, mail, person, promise, reminder } from './given'
import { speaker } from './texts'
import { wholeWeek } from './wholeWeek'

const today = day('2026-11-21')
const every = (days: number) => ({ days, since: day('2026-01-01') })

/** The week of 16 to 22 November, seen on Saturday the 21st. */
describe('somebody in the week', () => {
  test.each<{ given: string; fields: Partial<Person>; rows: Entry[]; turn?: string; line?: object }>([
    { given: 'talked to while warm', fields: { cadence: every(30) }, rows: [call('Ana', '2026-11-10'), call('Ana', '2026-11-18')], turn: 'warmed', line: { key: 'week:line.talked', params: { day: '2026-11-18' } } },
    { given: 'talked to while cooling', fields: { cadence: every(30) }, rows: [call('Ana', '2026-10-10'), call('Ana', '2026-11-18')], turn: 'warmed' },
    { given: 'talked to while cold', fields: { cadence: every(30) }, rows: [call('Ana', '2026-09-02'), call('Ana', '2026-11-18')], turn: 'rescued', line: { key: 'week:line.rescued', params: { cold: '2026-11-01', day: '2026-11-18' } } },
    { given: 'went cold on Tuesday, talked to on Friday', fields: { cadence: every(30) }, rows: [call('Ana', '2026-09-18'), call('Ana', '2026-11-20')], turn: 'rescued' },
    { given: 'written to, not answered', fields: { cadence: every(30) }, rows: [call('Ana', '2026-10-10'), mail('Ana', '2026-11-18')], turn: 'warmed', line: { key: 'week:line.touched' } },
    { given: 'tried in vain, going cold', fields: { cadence: every(30) }, rows: [call('Ana', '2026-09-18'), call('Ana', '2026-11-20', { answered: false })], turn: 'wentCold', line: { key: 'week:line.since', params: { day: '2026-09-18', wanted: 30 } } },
    { given: 'no longer warm since Wednesday', fields: { cadence: every(30) }, rows: [call('Ana', '2026-10-19')], turn: 'cooled' },
    { given: 'cold before', fields: { cadence: every(30) }, rows: [call('Ana', '2026-08-01')] },
    { given: 'cooling before and still', fields: { cadence: every(60) }, rows: [call('Ana', '2026-10-01')] },
    { given: 'never talked to, cold since Wednesday', fields: { cadence: { days: 10, since: day('2026-10-29') } }, rows: [], turn: 'wentCold', line: { key: 'week:line.never', params: { wanted: 10 } } },
    { given: 'tracked from this week on', fields: { cadence: { days: 2, since: day('2026-11-16') } }, rows: [] },
    { given: 'talked to on the day after today', fields: { cadence: every(30) }, rows: [call('Ana', '2026-11-10'), call('Ana', '2026-11-22')] },
    { given: 'without a rhythm', fields: {}, rows: [call('Ana', '2026-11-18')] },
    { given: 'archived', fields: { cadence: every(30), state: 'archived' }, rows: [call('Ana', '2026-11-18')] },
    { given: 'deceased', fields: { cadence: every(30), state: 'deceased' }, rows: [call('Ana', '2026-09-18')] },
  ])('$given: $turn', ({ fields, rows, turn, line }) => {
    const { warmed, rescued, cooled, wentCold } = wholeWeek(bookOf([person('Ana', fields)], rows), today, today)
    const found = Object.entries({ warmed, rescued, cooled, wentCold }).filter(([, list]) => list.length > 0)
    expect(found.map(([name]) => name)).toEqual(turn ? [turn] : [])
    if (line) expect(found[0]?.[1][0]?.line).toEqual(line)
  })
})

test('the week after: open reminders of its days and the dates of people who matter', () => {
  const people = [person('Ana', { starred: true, birthday: { month: 11, day: 24 } }), person('Bo', { birthday: { month: 11, day: 25 } })]
  const rows = [reminder(['Ana', 'Bo'], '2026-11-29'), reminder([], '2026-11-23'), reminder([], '2026-11-22'), reminder([], '2026-11-30'), reminder([], '2026-11-24', { doneAt: '2026-11-20T08:00:00Z' }), reminder([], '2026-11-01', { snoozedUntil: '2026-11-26' })]
  const { from, to, after } = wholeWeek(bookOf(people, rows), today, today)
  expect({ from, to }).toEqual({ from: '2026-11-16', to: '2026-11-21' })
  expect(after.map((row) => [row.kind, row.on, row.kind === 'reminder' ? row.names : row.kind === 'date' && row.date.name])).toEqual([['reminder', '2026-11-23', []], ['date', '2026-11-24', 'Ana'], ['reminder', '2026-11-26', []], ['reminder', '2026-11-29', ['Ana', 'Bo']]])
})

test('an empty book has an empty week', () => {
  expect(wholeWeek(bookOf([]), day('2024-02-29'), today)).toEqual({ from: '2024-02-26', to: '2024-03-03', underWay: false, totals: { warmed: 0, rescued: 0, cooled: 0, wentCold: 0 }, warmed: [], rescued: [], cooled: [], wentCold: [], next: { from: '2024-03-04', to: '2024-03-10', total: 0 }, after: [] })
})

test('weeks start on Monday, every day lies in one, nobody stands in it twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 30_000 }), fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (offset, talks, cadence) => {
      const on = addDays(today, offset)
      const monday = mondayOf(on)
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(daysBetween(monday, on)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(monday, on)).toBeLessThan(7)
      const book = bookOf([person('Ana', { cadence: { days: cadence, since: addDays(on, -300) } })], talks.map((ago) => call('Ana', addDays(on, -ago))))
      const { warmed, rescued, cooled, wentCold } = wholeWeek(book, on, on)
      expect([warmed, rescued, cooled, wentCold].flat().length).toBeLessThanOrEqual(1)
    }),
  )
})

test('the calendar ends: a week without one after it is a problem that says so', () => {
  expect(wholeWeek(bookOf([], []), day('9999-12-19'), today).next.to).toBe('9999-12-26')
  expect(() => wholeWeek(bookOf([], []), day('9999-12-31'), today)).toThrow('The last week that can be looked at')
})

test('promises of the week after stand in it by their day, mine and theirs; none that ended, none of the dead', () => {
  const book = bookOf(
    [person('Ana'), person('Ruth', { state: 'deceased' })],
    [
      promise('Ana', '2026-11-01', { due: '2026-11-27' }),
      promise('Ana', '2026-11-01', { by: 'them', due: '2026-11-24', text: 'Send the plans' }),
      promise('Ana', '2026-11-01', { due: '2026-11-25', outcome: 'kept', settledOn: '2026-11-20' }),
      promise('Ana', '2026-11-01', { due: '2026-12-01' }),
      promise('Ana', '2026-11-18'),
      promise('Ruth', '2026-11-01', { due: '2026-11-27' }),
    ],
  )
  const { after } = wholeWeek(book, today, today)
  expect(after.flatMap((row) => (row.kind === 'promise' ? [[row.on, row.personId, speaker('en')([row.line])]] : []))).toEqual([
    ['2026-11-24', 'Ana', 'Ana promised: Send the plans'],
    ['2026-11-27', 'Ana', 'You promised Ana: Send the deck'],
  ])
})
