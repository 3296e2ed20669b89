import { describe, expect, test } from 'vitest'
import { applyChange } from '../../src/core/change'
import { addDays } from '../../src/core/days'
import { todayAll, todayOn, todayShow } from '../../src/core/today'
import { bookOf, call, day, mail, monthly, person, reminder, run } from './given'
import { undo } from './undo'

const today = day('2026-11-21')
const in_ = (days: number) => addDays(today, days)

describe('a reminder for 18 November', () => {
  const book = () => bookOf([person('Ana')], [reminder(['Ana'], '2026-11-18')])
  test.each([
    { on: '2026-11-17', first: 0, missed: 0, late: undefined },
    { on: '2026-11-18', first: 1, missed: 0, late: 0 },
    { on: '2026-11-19', first: 1, missed: 1, late: 1 },
    { on: '2026-11-21', first: 1, missed: 1, late: 3 },
    { on: '2027-11-18', first: 1, missed: 1, late: 365 },
  ])('on $on: shown $first, missed $missed, days late $late', ({ on, first, missed, late }) => {
    const shown = todayOn(book(), day(on))
    expect([shown.first.length, shown.missed.length, shown.first[0]?.overdueDays]).toEqual([first, missed, late])
  })

  test('done: gone', () => {
    const done = book()
    run(done, { type: 'reminder.finish', id: [...done.openIds.keys()][0] ?? '' })
    expect(todayOn(done, today)).toMatchObject({ first: [], missed: [] })
  })

  test('put off until the 25th: gone until then, then due that day', () => {
    const later = book()
    run(later, { type: 'reminder.snooze', id: [...later.openIds.keys()][0] ?? '', until: day('2026-11-25') })
    expect(todayOn(later, day('2026-11-24')).first).toEqual([])
    expect(todayOn(later, day('2026-11-25')).first).toMatchObject([{ dueOn: '2026-11-25', overdueDays: 0 }])
  })

  test('put off with a word beside the day: its title says so from then on, and undo takes the word back', () => {
    const later = book()
    const [id = ''] = later.openIds.keys()
    const title = () => (later.entries.get(id) as { title?: string } | undefined)?.title
    const before = title()
    const change = run(later, { type: 'reminder.snooze', id, until: day('2026-11-25'), adds: ' (if she is back)' })
    expect(title()).toBe(`${before ?? ''} (if she is back)`)
    expect(undo(later, change)).toBeUndefined()
    expect(title()).toBe(before)
    run(later, { type: 'reminder.snooze', id, until: day('2026-11-25') })
    expect(title()).toBe(before)
  })

  test.each([
    { then: 'was given another title in another window', edit: { title: 'Call her at last' }, title: 'Call her at last (if she is back)' },
    { then: 'comes back by now', edit: { title: 'Call her', repeat: { rule: 'FREQ=WEEKLY', from: '2026-11-18' } }, title: 'Call her' },
  ])('put off with a word beside the day, by a window that has not seen that it $then: $title', ({ edit, title }) => {
    const later = book()
    const [id = ''] = later.openIds.keys()
    run(later, { type: 'entry.edit', id, patch: edit })
    run(later, { type: 'reminder.snooze', id, until: day('2026-11-25'), adds: ' (if she is back)' })
    expect(later.entries.get(id)).toMatchObject({ title })
  })

  test.each([
    { at: '14:59', shown: 0 },
    { at: '15:00', shown: 1 },
    { at: undefined, shown: 1 },
  ])('put off until 15:00, at $at shown $shown', ({ at, shown }) => {
    const later = book()
    run(later, { type: 'reminder.snooze', id: [...later.openIds.keys()][0] ?? '', until: today, time: '15:00' })
    expect(todayOn(later, today, undefined, at).first).toHaveLength(shown)
  })

  test('a call does not do it: it stays until it is done', () => {
    const called = bookOf([person('Ana', { cadence: monthly })], [reminder(['Ana'], '2026-11-18'), call('Ana', today)])
    expect(todayOn(called, today).first).toMatchObject([{ reason: 'reminder', reasons: ['reminder'] }])
  })
})

test.each([
  { repeat: { every: 1, unit: 'week' }, from: '2026-11-18', next: '2026-11-25' },
  { repeat: { every: 2, unit: 'week' }, from: '2026-10-07', next: '2026-12-02' },
  { repeat: { every: 1, unit: 'month' }, from: '2026-08-31', next: '2026-11-30' },
  { repeat: { every: 1, unit: 'year' }, from: '2024-02-29', next: '2027-02-28' },
])('done, one that comes back every $repeat.every $repeat.unit from $from is next due on $next', ({ repeat, from, next }) => {
  const book = bookOf([person('Ana')], [reminder(['Ana'], from, { repeat: { ...repeat, from } })])
  run(book, { type: 'reminder.finish', id: [...book.openIds.keys()][0] ?? '' }, today)
  expect(todayOn(book, addDays(day(next), -1)).first).toEqual([])
  expect(todayOn(book, day(next)).first).toMatchObject([{ dueOn: next }])
})

describe('a series', () => {
  const weekly = { rule: 'FREQ=WEEKLY;COUNT=3', from: '2026-11-14' }
  const begun = (due: string) => bookOf([person('Ana'), person('Ben')], [reminder(['Ana', 'Ben'], due, { repeat: weekly, time: '10:00' })])
  const only = (book: ReturnType<typeof begun>) => [...book.entries.values()][0]
  const act = (book: ReturnType<typeof begun>, type: 'reminder.finish' | 'reminder.skip' | 'reminder.end') => run(book, { type, id: only(book)?.id ?? '' }, today)

  test('done, its next time appears, at the same time of day and about the same people', () => {
    const book = begun('2026-11-14')
    act(book, 'reminder.finish')
    expect(only(book)).toMatchObject({ due: { day: '2026-11-28', time: '10:00' }, personIds: ['Ana', 'Ben'] })
  })

  test('one time skipped, the next stays: today’s own', () => {
    const book = begun('2026-11-14')
    act(book, 'reminder.skip')
    expect(only(book)).toMatchObject({ due: { day: '2026-11-21' } })
  })

  test('after its last time it is over', () => {
    const book = begun('2026-11-28')
    act(book, 'reminder.finish')
    expect(only(book)).toHaveProperty('doneAt')
    expect(book.openIds.size).toBe(0)
  })

  test('ended, nothing comes any more, and undoing brings it back', () => {
    const book = begun('2026-11-14')
    const before = only(book)
    const change = act(book, 'reminder.end')
    expect(book.openIds.size).toBe(0)
    applyChange(book, { ...change, rows: change.rows.map((row) => ({ ...row, before: row.after, after: row.before })) })
    expect(only(book)).toEqual(before)
  })

  test('a single one has no time to skip', () => {
    const book = bookOf([person('Ana')], [reminder(['Ana'], today)])
    expect(() => act(book, 'reminder.skip')).toThrow(expect.objectContaining({ code: 'reminder.single' }))
  })

  test('from when it is done: three months later, however late', () => {
    const book = bookOf([person('Ana')], [reminder(['Ana'], '2026-10-01', { repeat: { afterDone: { every: 3, unit: 'month' } } })])
    act(book, 'reminder.finish')
    expect(only(book)).toMatchObject({ due: { day: '2027-02-21' } })
  })
})

test('the order: missed longest ago first, then by time of day, those without a time last', () => {
  const people = ['late', 'morning', 'afternoon', 'whenever', 'longest ago'].map((id) => person(id))
  const rows = [
    reminder(['whenever'], today),
    reminder(['afternoon'], today, { time: '15:00' }),
    reminder(['late'], in_(-1)),
    reminder(['morning'], today, { time: '09:00' }),
    reminder(['longest ago'], in_(-9)),
  ]
  expect(todayOn(bookOf(people, rows), today).first.map(({ name }) => name)).toEqual(['longest ago', 'late', 'morning', 'afternoon', 'whenever'])
})

test('the budget never hides a reminder or a date', () => {
  const people = Array.from({ length: 12 }, (_, index) => person(`P${index}`, { cadence: monthly, birthday: { month: 11, day: index < 6 ? 21 : 1 } }))
  const rows = people.slice(6).map(({ id }) => reminder([id], today))
  const { first, reachOut } = todayOn(bookOf(people, rows, { budget: 1 }), today)
  expect(first).toHaveLength(12)
  expect(reachOut).toHaveLength(0)
})

describe('one row a person', () => {
  test('two reminders of one person stand in one row, the earlier in front', () => {
    const rows = [reminder(['Ana'], today, { title: 'Call the printer' }), reminder(['Ana'], in_(-2), { title: 'Send the offer' })]
    const { first, missed } = todayOn(bookOf([person('Ana')], rows), today)
    expect(first).toHaveLength(1)
    expect(first[0]?.reminders.map(({ title, overdueDays }) => [title, overdueDays])).toEqual([['Send the offer', 2], ['Call the printer', 0]])
    expect(first[0]?.entryId).toBe(rows[1]?.id)
    expect(missed).toHaveLength(1)
  })

  test('two missed ones make one row, and both stand among the missed', () => {
    const rows = [reminder(['Ana'], in_(-1)), reminder(['Ana'], in_(-2))]
    const { first, missed } = todayOn(bookOf([person('Ana')], rows), today)
    expect([first.length, missed.map(({ entryId }) => entryId)]).toEqual([1, [rows[1]?.id, rows[0]?.id]])
  })

  test('a reminder, a birthday and a rhythm of one person: the reminder leads', () => {
    const ana = person('Ana', { cadence: monthly, birthday: { month: 11, day: 21 } })
    const { first, reachOut } = todayOn(bookOf([ana], [reminder(['Ana'], today), call('Ana', in_(-45))]), today)
    expect(first).toMatchObject([{ reason: 'reminder', reasons: ['reminder', 'date', 'rhythm'], tone: 'cooling' }])
    expect(reachOut).toEqual([])
  })

  test('a reminder about several people stands with the first of them and names the others', () => {
    const { first } = todayOn(bookOf([person('Ana'), person('Ben'), person('Cy')], [reminder(['Ana', 'Ben', 'Cy'], today)]), today)
    expect(first).toMatchObject([{ personId: 'Ana', why: [{}, {}, { key: 'nudges:reminder.with', params: { names: 'Ben, Cy' } }] }])
  })

  test('a reminder about nobody stands on its own, under its title', () => {
    const row = reminder([], today, { title: 'Renew the insurance' })
    const { first } = todayOn(bookOf([], [row]), today)
    expect(first).toMatchObject([{ subjectId: row.id, name: 'Renew the insurance', entryId: row.id, warmth: null, tone: null, reach: [], say: [] }])
    expect(first[0]?.personId).toBeUndefined()
  })
})

test.each([{ state: 'archived' as const }, { state: 'deceased' as const }, { state: { pausedUntil: in_(1) } }])('what you meant to do is not lost when the person is $state, but nobody is nudged about them', ({ state }) => {
  const row = reminder(['Ana'], in_(-1), { title: 'Flowers for the family' })
  const { first } = todayOn(bookOf([person('Ana', { state })], [row]), today)
  expect(first).toMatchObject([{ subjectId: row.id, name: 'Flowers for the family' }])
  expect(first[0]?.personId).toBeUndefined()
})

test('a mail sent today takes the birthday away, and the reminder stays', () => {
  const ana = person('Ana', { starred: true, birthday: { month: 11, day: 21 } })
  expect(todayOn(bookOf([ana], [mail('Ana', today), reminder(['Ana'], today)]), today).first).toMatchObject([{ reasons: ['reminder'] }])
})

test.each([{ whole: false, brief: 50 }, { whole: true, brief: 0 }])('the page (whole: $whole) shows what all of the day holds, and of 80 rows $brief in brief', ({ whole, brief }) => {
  const names = Array.from({ length: 80 }, (_, place) => `p${String(place).padStart(2, '0')}`)
  const book = bookOf(names.map((name) => person(name)), names.map((name, place) => reminder([name], place < 30 ? '2026-11-18' : '2026-11-21')))
  const context = { today, localTime: `${today}T12:00`, finder: { find: () => [] } }
  const all = todayAll.answer(book, {}, context)
  const shown = todayShow.answer(book, { whole }, context)
  expect(all).toEqual(todayOn(book, today, undefined, '12:00'))
  expect(shown.first.map(({ subjectId }) => subjectId)).toEqual(all.first.map(({ subjectId }) => subjectId))
  expect([shown.first.filter((row) => row.brief).length, shown.missed, all.missed.length]).toEqual([brief, 30, 30])
})
