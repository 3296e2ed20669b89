import { describe, expect, test } from 'vitest'
import { type CalendarItem, calendarDays } from '../../src/core/calendar'
import { calendarEvents } from '../../src/core/calendarEvents'
import { addDays } from '../../src/core/days'
import type { Command } from '../../src/core/commands'
import type { Settings } from '../../src/core/settings'
import { bookOf, call, day, monthly, person, promise, reminder, run } from './given'
import { speaker } from './texts'

const shown = (items: readonly CalendarItem[]) => items.map(({ day: on, kind, line, expected }) => [on, kind, speaker('en')([line]), ...(expected ? ['comes back'] : [])])
const itemsOf = (book: ReturnType<typeof bookOf>, from: string, to: string) => calendarDays(book, day(from), day(to), 500).flatMap(({ items }) => items)

const ana = person('Ana', { birthday: { year: 1986, month: 12, day: 4 }, cadence: monthly })

test.each([
  { given: 'a birthday of anybody', book: bookOf([person('Ana', { birthday: { year: 1986, month: 12, day: 4 } })]), items: [['2026-12-04', 'birthday', 'Ana turns 40']] },
  { given: 'somebody who becomes due', book: bookOf([person('Ana', { cadence: monthly })], [call('Ana', '2026-11-10')]), items: [['2026-12-10', 'due', 'Ana, due']] },
  { given: 'a festival one person keeps', book: bookOf([person('Ana', { festivals: ['hanukkah'] })]), items: [['2026-12-04', 'festival', 'Ana, Hanukkah']] },
  { given: 'a festival several keep', book: bookOf([person('Ana', { festivals: ['hanukkah'] }), person('Ben', { festivals: ['hanukkah', 'christmas'] })]), items: [['2026-12-04', 'festival', 'Hanukkah: 2 people'], ['2026-12-25', 'festival', 'Ben, Christmas']] },
  { given: 'a date kept in memory', book: bookOf([person('Ruth', { state: 'deceased', memorial: true, birthday: { year: 1946, month: 12, day: 4 } })]), items: [['2026-12-04', 'memorial', 'Anniversary of Ruth’s birth']] },
  { given: 'the dead, unless remembered', book: bookOf([person('Ruth', { state: 'deceased', birthday: { month: 12, day: 4 }, cadence: monthly })]), items: [] },
  { given: 'the archived', book: bookOf([person('Ruth', { state: 'archived', birthday: { month: 12, day: 4 }, cadence: monthly })]), items: [] },
  { given: 'somebody paused until the 4th', book: bookOf([person('Ana', { birthday: { month: 12, day: 4 }, dates: [{ label: 'the race', date: { month: 12, day: 3 } }], state: { pausedUntil: day('2026-12-04') } })]), items: [['2026-12-04', 'birthday', 'Ana, birthday']] },
  { given: 'a reminder', book: bookOf([ana], [reminder(['Ana'], '2026-12-03', { time: '10:00' }), call('Ana', '2026-12-30')]), items: [['2026-12-03', 'reminder', 'Send the offer (Ana)'], ['2026-12-04', 'birthday', 'Ana turns 40']] },
  { given: 'a reminder that was put off', book: bookOf([], [reminder([], '2026-11-03', { snoozedUntil: '2026-12-08' })]), items: [['2026-12-08', 'reminder', 'Send the offer']] },
  { given: 'promises of either side', book: bookOf([person('Ana')], [promise('Ana', '2026-11-01', { due: '2026-12-03' }), promise('Ana', '2026-11-01', { by: 'them', due: '2026-12-02' }), promise('Ana', '2026-11-01', { due: '2026-12-04', outcome: 'broken' })]), items: [['2026-12-02', 'promise', 'Ana promised: Send the deck'], ['2026-12-03', 'promise', 'You promised Ana: Send the deck']] },
  { given: 'one that is done', book: bookOf([], [reminder([], '2026-12-03', { doneAt: '2026-11-03T10:00:00Z' })]), items: [] },
  {
    given: 'one that comes back',
    book: bookOf([], [reminder([], '2026-12-03', { repeat: { every: 2, unit: 'week', from: '2026-12-03' } })]),
    items: [['2026-12-03', 'reminder', 'Send the offer'], ['2026-12-17', 'reminder', 'Send the offer', 'comes back'], ['2026-12-31', 'reminder', 'Send the offer', 'comes back']],
  },
  {
    given: 'one that has come back since long ago',
    book: bookOf([], [reminder([], '2024-01-31', { repeat: { every: 1, unit: 'month', from: '2024-01-31' } })]),
    items: [['2026-12-31', 'reminder', 'Send the offer', 'comes back']],
  },
])('December 2026 of $given', ({ book, items }) => {
  expect(shown(itemsOf(book, '2026-12-01', '2026-12-31'))).toEqual(items)
})

test.each<{ given: string; decided?: Command; settings?: Partial<Settings>; on: readonly string[] }>([
  { given: 'nothing decided', on: ['2026-12-10'] },
  { given: 'put off until the 20th', decided: { type: 'nudge.snooze', subjectId: 'Ana', reason: 'rhythm', until: day('2026-12-20') }, on: ['2026-12-20'] },
  { given: 'not this time: one cadence later', decided: { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'rhythm', dueOn: day('2026-12-10') }, on: ['2026-12-21'] },
  { given: 'put off until a day before', decided: { type: 'nudge.snooze', subjectId: 'Ana', reason: 'rhythm', until: day('2026-12-02') }, on: ['2026-12-10'] },
  { given: 'on hold', settings: { holds: [{ id: 'h', scope: 'everyone', reason: 'strike', since: day('2026-11-01') }] }, on: [] },
])('due on 10 December, $given: $on', ({ decided, settings, on }) => {
  const book = bookOf([person('Ana', { cadence: monthly })], [call('Ana', '2026-11-10')], settings)
  if (decided) run(book, decided)
  expect(itemsOf(book, '2026-12-01', '2026-12-31').map((item) => item.day)).toEqual(on)
  expect(calendarEvents(book, day('2026-11-21'), { withDueDays: true }).map((event) => event.day)).toEqual(on)
})

describe('a busy day', () => {
  const many = Array.from({ length: 50 }, (_, index) => reminder([], '2026-12-03', { title: `Thing ${String(index)}` }))

  test('shows its first few and says how many there are', () => {
    const [only] = calendarDays(bookOf([], many), day('2026-12-03'), day('2026-12-03'), 4)
    expect([only?.items.length, only?.total]).toEqual([4, 50])
  })
})

test('reminders by time, then dates, festivals, and who becomes due', () => {
  const book = bookOf(
    [person('Ana', { birthday: { month: 12, day: 4 }, festivals: ['hanukkah'], cadence: monthly })],
    [reminder([], '2026-12-04'), reminder([], '2026-12-04', { time: '09:00', title: 'Early' }), call('Ana', '2026-11-04')],
  )
  expect(shown(itemsOf(book, '2026-12-04', '2026-12-04')).map(([, kind, line]) => `${String(kind)}: ${String(line)}`)).toEqual(['reminder: Early', 'reminder: Send the offer', 'birthday: Ana, birthday', 'festival: Ana, Hanukkah', 'due: Ana, due'])
})

test('a reminder put off to a time stands at that time; the later days of its series at their own', () => {
  const book = bookOf([], [reminder([], '2026-12-02', { time: '09:00', snoozedUntil: '2026-12-03', snoozedTime: '15:30', repeat: { rule: 'FREQ=WEEKLY', from: '2026-12-02' } })])
  expect(itemsOf(book, '2026-12-01', '2026-12-10').map(({ day: on, time }) => [on, time])).toEqual([['2026-12-03', '15:30'], ['2026-12-09', '09:00']])
})

test('every day of the range has its Chinese day, the range is whole, and a day asked alone is the same', () => {
  const book = bookOf([ana], [reminder([], '2026-12-03', { repeat: { every: 3, unit: 'day', from: '2026-12-03' } })])
  const days = calendarDays(book, day('2026-11-30'), day('2027-01-10'), 50)
  expect(days).toHaveLength(42)
  for (const each of days) expect(calendarDays(book, each.day, each.day, 50)).toEqual([each])
  expect(days[0]?.chinese).toEqual({ year: 2026, month: 10, leap: false, day: 22 })
  expect(days.at(-1)?.day).toBe(addDays(day('2026-11-30'), 41))
})
