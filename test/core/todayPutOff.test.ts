import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/core/commands'
import { addDays } from '../../src/core/days'
import type { Entry } from '../../src/core/entries/registry'
import type { Person } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { bookOf, call, complaint, day, gift, monthly, person, promise, reminder, run } from './given'

const today = day('2026-11-21')
const snooze = (reason: string, until: string): Command => ({ type: 'nudge.snooze', subjectId: 'Ana', reason, until: day(until) })
const shown = (book: ReturnType<typeof bookOf>, on: string) => {
  const { first, reachOut } = todayOn(book, day(on))
  return [...first, ...reachOut].flatMap(({ reasons }) => reasons)
}
const late = promise('Ana', '2026-11-01', { due: '2026-11-20' })
const december4 = { month: 12, day: 4 }

describe('put off on 21 November until 21 December', () => {
  test.each<{ given: string; fields?: Partial<Person>; rows: readonly Entry[]; reason: string; days: Readonly<Record<string, readonly string[]>> }>([
    { given: 'a promise', rows: [late], reason: 'promise', days: { '2026-11-21': [], '2026-12-20': [], '2026-12-21': ['promise'] } },
    { given: 'a promise for tomorrow, which stood there today', rows: [promise('Ana', '2026-11-01', { due: '2026-11-22' })], reason: 'promise', days: { '2026-11-21': [], '2026-11-22': [], '2026-12-20': [], '2026-12-21': ['promise'] } },
    { given: 'a promise, and another that falls due meanwhile', rows: [late, promise('Ana', '2026-11-01', { due: '2026-11-30' })], reason: 'promise', days: { '2026-11-28': [], '2026-11-30': ['promise'] } },
    { given: 'a promise; a birthday falls within', fields: { starred: true, birthday: december4 }, rows: [late], reason: 'promise', days: { '2026-12-03': [], '2026-12-04': ['date'], '2026-12-05': [] } },
    { given: 'a promise; a reminder falls within and stays until it is done', rows: [late, reminder(['Ana'], '2026-11-30')], reason: 'promise', days: { '2026-11-29': [], '2026-11-30': ['reminder'], '2026-12-02': ['reminder'], '2026-12-21': ['promise', 'reminder'] } },
    { given: 'a promise and the reminder that stood in the same row', rows: [late, reminder(['Ana'], '2026-11-21')], reason: 'promise', days: { '2026-11-21': [], '2026-12-20': [] } },
    { given: 'a promise; they complain meanwhile', rows: [late, complaint('Ana', '2026-11-25')], reason: 'promise', days: { '2026-11-24': [], '2026-11-25': ['complaint'] } },
    { given: 'a complaint; there is another one meanwhile', rows: [complaint('Ana', '2026-11-20'), complaint('Ana', '2026-11-25')], reason: 'complaint', days: { '2026-11-24': [], '2026-11-25': ['complaint'] } },
    { given: 'thanks', rows: [gift('Ana', '2026-11-20', { direction: 'in' })], reason: 'thanks', days: { '2026-11-21': [], '2026-11-25': [] } },
    { given: 'thanks; a reminder falls within', rows: [gift('Ana', '2026-11-20', { direction: 'in' }), reminder(['Ana'], '2026-11-30')], reason: 'thanks', days: { '2026-11-29': [], '2026-11-30': ['reminder'] } },
    { given: 'a promise; their rhythm comes round meanwhile', fields: { cadence: monthly }, rows: [late, call('Ana', '2026-10-30')], reason: 'promise', days: { '2026-11-28': [], '2026-11-29': ['rhythm'], '2026-12-21': ['promise', 'rhythm'] } },
    { given: 'a promise with the rhythm that stood in the same row', fields: { cadence: monthly }, rows: [late, call('Ana', '2026-10-20')], reason: 'promise', days: { '2026-11-21': [], '2026-12-20': [], '2026-12-21': ['promise', 'rhythm'] } },
    { given: 'a rhythm; they talked meanwhile, and the next one falls due before', fields: { cadence: { days: 14, since: day('2026-01-01') } }, rows: [call('Ana', '2026-11-01'), call('Ana', '2026-11-25')], reason: 'rhythm', days: { '2026-12-08': [], '2026-12-09': ['rhythm'] } },
    { given: 'a rhythm; a promise and a birthday fall within', fields: { cadence: monthly, birthday: december4 }, rows: [call('Ana', '2026-10-01'), promise('Ana', '2026-11-01', { due: '2026-12-01' })], reason: 'rhythm', days: { '2026-11-29': [], '2026-11-30': ['promise'], '2026-12-04': ['promise', 'date'] } },
  ])('$given: $days', ({ fields, rows, reason, days }) => {
    const book = bookOf([person('Ana', fields)], rows)
    run(book, snooze(reason, '2026-12-21'), today)
    expect(Object.fromEntries(Object.keys(days).map((on) => [on, shown(book, on)]))).toEqual(days)
  })

  test('one put off before Hearth noted the day holds back everything, as it did then', () => {
    const book = bookOf([person('Ana')], [late, reminder(['Ana'], '2026-11-30')])
    book.set('nudgeStates', 'Ana:promise', { id: 'Ana:promise', subjectId: 'Ana', reason: 'promise', snoozedUntil: day('2026-12-21') })
    expect(shown(book, '2026-11-30')).toEqual([])
  })
})

test('whatever was put off before, for how long ever, a reminder and a birthday stand on Today on their day', () => {
  const decided = fc.record({ reason: fc.constantFrom('promise', 'complaint', 'thanks', 'rhythm', 'drift', 'ask', 'suggestion', 'checkin', 'chance'), on: fc.integer({ min: 0, max: 29 }), days: fc.integer({ min: -3, max: 400 }) })
  fc.assert(
    fc.property(fc.array(decided, { maxLength: 8 }), (all) => {
      const book = bookOf([person('Ana', { cadence: monthly, birthday: { month: 12, day: 21 } })], [late, gift('Ana', '2026-11-20', { direction: 'in' }), reminder(['Ana'], '2026-12-21')])
      for (const { reason, on, days } of all) run(book, snooze(reason, addDays(today, on + days)), addDays(today, on))
      expect(shown(book, '2026-12-21')).toEqual(expect.arrayContaining(['reminder', 'date']))
    }),
  )
})

describe('a reminder put off on 21 November until 1 March: the rhythm', () => {
  test.each<{ given: string; talked: string; days: Readonly<Record<string, readonly string[]>> }>([
    { given: 'was due then: waits for one cadence', talked: '2026-10-20', days: { '2026-11-21': [], '2026-12-20': [], '2026-12-21': ['rhythm'] } },
    { given: 'falls due later: comes on its day', talked: '2026-11-10', days: { '2026-12-09': [], '2026-12-10': ['rhythm'] } },
  ])('$given: $days', ({ talked, days }) => {
    const row = reminder(['Ana'], '2026-11-21')
    const book = bookOf([person('Ana', { cadence: monthly })], [row, call('Ana', talked)])
    run(book, { type: 'reminder.snooze', id: row.id, until: day('2027-03-01') }, today)
    expect(Object.fromEntries(Object.keys(days).map((on) => [on, shown(book, on)]))).toEqual(days)
  })
})

describe('"not this time" to a reminder', () => {
  const weekly = { repeat: { rule: 'FREQ=WEEKLY', from: '2026-11-07' } }
  const dismiss = (subjectId: string, dueOn: string): Command => ({ type: 'nudge.dismiss', subjectId, reason: 'reminder', dueOn: day(dueOn) })
  test.each<{ given: string; row: Entry; dueOn: string; days: Readonly<Record<string, number>> }>([
    { given: 'a single one', row: reminder(['Ana'], '2026-11-20'), dueOn: '2026-11-20', days: { '2026-11-21': 0, '2026-11-27': 0, '2027-11-20': 0 } },
    { given: 'a weekly one of today', row: reminder(['Ana'], '2026-11-21', weekly), dueOn: '2026-11-21', days: { '2026-11-21': 0, '2026-11-27': 0, '2026-11-28': 1 } },
    { given: 'a weekly one from two weeks ago: today’s own comes', row: reminder(['Ana'], '2026-11-07', weekly), dueOn: '2026-11-07', days: { '2026-11-21': 1 } },
    { given: 'a weekly one that was put off until today', row: reminder(['Ana'], '2026-11-14', { ...weekly, snoozedUntil: '2026-11-20' }), dueOn: '2026-11-20', days: { '2026-11-20': 0, '2026-11-21': 1 } },
    { given: 'three months after it is done', row: reminder(['Ana'], '2026-11-21', { repeat: { afterDone: { every: 3, unit: 'month' } } }), dueOn: '2026-11-21', days: { '2026-11-21': 0, '2027-02-20': 0, '2027-02-21': 1 } },
    { given: 'the last of a series', row: reminder(['Ana'], '2026-11-21', { repeat: { rule: 'FREQ=WEEKLY;COUNT=3', from: '2026-11-07' } }), dueOn: '2026-11-21', days: { '2026-11-21': 0, '2026-11-28': 0 } },
  ])('$given: shown $days', ({ row, dueOn, days }) => {
    const book = bookOf([person('Ana')], [row])
    run(book, dismiss('Ana', dueOn), today)
    expect(Object.fromEntries(Object.keys(days).map((on) => [on, todayOn(book, day(on)).first.length]))).toEqual(days)
  })

  test('another one for the same person and day still comes', () => {
    const book = bookOf([person('Ana')], [reminder(['Ana'], today)])
    run(book, dismiss('Ana', today), today)
    run(book, { type: 'entry.add', entry: { kind: 'reminder', personIds: ['Ana'], title: 'Ring her back', due: { day: today } } }, today)
    expect(todayOn(book, today).first.flatMap(({ reminders }) => reminders.map(({ title }) => title))).toEqual(['Ring her back'])
  })

  test('one about nobody', () => {
    const row = reminder([], today)
    const book = bookOf([], [row])
    run(book, dismiss(row.id, today), today)
    expect(todayOn(book, today).first).toEqual([])
  })
})

describe('done twice, from a notification that still hangs there or from another window', () => {
  const row = reminder(['Ana'], today, { repeat: { rule: 'FREQ=WEEKLY', from: today } })
  test.each<{ then: string; command: Command }>([
    { then: 'done again', command: { type: 'reminder.finish', id: row.id, seenOn: today } },
    { then: 'put off an hour', command: { type: 'reminder.snooze', id: row.id, until: today, time: '11:00', seenOn: today } },
  ])('$then: refused, and no week is lost', ({ command }) => {
    const book = bookOf([person('Ana')], [row])
    run(book, { type: 'reminder.finish', id: row.id, seenOn: today }, today)
    expect(() => run(book, command, today)).toThrow(expect.objectContaining({ code: 'reminder.past' }))
    expect(book.entries.get(row.id)).toMatchObject({ due: { day: '2026-11-28' } })
    expect(book.entries.get(row.id)).not.toHaveProperty('snoozedUntil')
  })

  test('put off from it, it can be done later', () => {
    const book = bookOf([person('Ana')], [row])
    run(book, { type: 'reminder.snooze', id: row.id, until: today, time: '11:00', seenOn: today }, today)
    run(book, { type: 'reminder.finish', id: row.id, seenOn: today }, today)
    expect(book.entries.get(row.id)).toMatchObject({ due: { day: '2026-11-28' } })
  })
})
