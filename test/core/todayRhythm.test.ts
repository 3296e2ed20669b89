import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import type { Day } from '../../src/core/dates'
import { addDays, fromDayNumber } from '../../src/core/days'
import type { Entry } from '../../src/core/entries/registry'
import type { Person } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { bookOf, call, day, gift, mail, monthly, note, person, reminder, run } from './given'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const shown = (book: Book, on: Day = today) => todayOn(book, on).reachOut.map(({ name }) => name)
const tracked = (id: string, fields: Partial<Person> = {}) => person(id, { cadence: monthly, ...fields })

describe('Ana, every 30 days, last called 1 October', () => {
  const book = () => bookOf([tracked('Ana')], [call('Ana', '2026-10-01')])
  test.each([
    { on: '2026-10-01', says: undefined },
    { on: '2026-10-30', says: undefined },
    { on: '2026-10-31', says: 'cooling' },
    { on: '2026-11-29', says: 'cooling' },
    { on: '2026-11-30', says: 'cold' },
    { on: '2027-06-01', says: 'cold' },
  ])('on $on: $says', ({ on, says }) => {
    expect(todayOn(book(), day(on)).reachOut[0]?.tone).toBe(says)
  })

  test('the row names reason, due and cold day', () => {
    expect(todayOn(book(), day('2026-11-11')).reachOut).toMatchObject([
      { subjectId: 'Ana', personId: 'Ana', reason: 'rhythm', reasons: ['rhythm'], dueOn: '2026-10-31', coldOn: '2026-11-30', overdueDays: 0 },
    ])
  })
})

describe('who is left in peace', () => {
  test.each([
    { given: 'no cadence', fields: { cadence: undefined } },
    { given: 'archived', fields: { state: 'archived' as const } },
    { given: 'deceased', fields: { state: 'deceased' as const } },
    { given: 'paused until tomorrow', fields: { state: { pausedUntil: addDays(today, 1) } } },
  ])('$given', ({ fields }) => {
    expect(shown(bookOf([tracked('Ana', fields)], [call('Ana', ago(90))]))).toEqual([])
  })

  test('a pause that ends today is over', () => {
    expect(shown(bookOf([tracked('Ana', { state: { pausedUntil: today } })], [call('Ana', ago(40))]))).toEqual(['Ana'])
  })
})

describe('what was written down today', () => {
  test.each([
    { given: 'a call', entry: () => call('Ana', today) },
    { given: 'a call nobody answered', entry: () => call('Ana', today, { answered: false }) },
    { given: 'a voicemail', entry: () => call('Ana', today, { channel: 'voicemail', direction: 'out' }) },
    { given: 'a mail sent', entry: () => mail('Ana', today) },
    { given: 'a gift given', entry: () => gift('Ana', today) },
  ])('$given takes the nudge away for today', ({ entry }) => {
    const book = bookOf([tracked('Ana')], [call('Ana', ago(40)), entry()])
    expect(todayOn(book, today)).toMatchObject({ reachOut: [], handled: 1, waiting: 0 })
  })

  test.each([
    { given: 'a note', entry: () => note('Ana', today, 'thought of her') },
    { given: 'a mail to everybody', entry: () => mail('Ana', today, { bulk: true }) },
    { given: 'a gift idea', entry: () => gift('Ana', today, { status: 'idea' }) },
    { given: 'a call planned for tomorrow', entry: () => call('Ana', addDays(today, 1)) },
  ])('$given does not', ({ entry }) => {
    const book = bookOf([tracked('Ana')], [call('Ana', ago(40)), entry()])
    expect(todayOn(book, today)).toMatchObject({ reachOut: [{ name: 'Ana' }], handled: 0 })
  })

  test('no answer: back tomorrow, as warm as before', () => {
    const before = bookOf([tracked('Ana')], [call('Ana', ago(40))])
    const after = bookOf([tracked('Ana')], [call('Ana', ago(40)), call('Ana', today, { answered: false })])
    const tomorrow = addDays(today, 1)
    expect(shown(after, tomorrow)).toEqual(['Ana'])
    expect(todayOn(after, tomorrow).reachOut[0]?.warmth).toBe(todayOn(before, tomorrow).reachOut[0]?.warmth)
  })

  test('the call just logged counts at once, also one dated yesterday', () => {
    const book = bookOf([tracked('Ana')], [call('Ana', ago(40))])
    expect(shown(book)).toEqual(['Ana'])
    run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['Ana'], channel: 'call', direction: 'both', at: ago(1) } })
    expect(shown(book)).toEqual([])
    expect(shown(book, addDays(today, 29))).toEqual(['Ana'])
  })
})

describe('snooze is time, dismiss is for this due day', () => {
  const book = () => bookOf([tracked('Ana')], [call('Ana', '2026-10-01')])
  test.each([
    { on: '2026-11-21', names: [] },
    { on: '2026-11-27', names: [] },
    { on: '2026-11-28', names: ['Ana'] },
  ])('snoozed until 28 November: on $on $names', ({ on, names }) => {
    const snoozed = book()
    run(snoozed, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'rhythm', until: day('2026-11-28') })
    expect(shown(snoozed, day(on))).toEqual(names)
  })

  test('dismissed: gone until the next due day', () => {
    const dismissed = book()
    run(dismissed, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'rhythm', dueOn: day('2026-10-31') })
    expect(shown(dismissed)).toEqual([])
    expect(shown(dismissed, day('2026-12-20'))).toEqual([])
    run(dismissed, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['Ana'], channel: 'call', direction: 'both', at: day('2026-11-22') } })
    expect(shown(dismissed, day('2026-12-21'))).toEqual([])
    expect(shown(dismissed, day('2026-12-22'))).toEqual(['Ana'])
  })

  test('snoozing a row for its birthday leaves the rhythm in peace as well; snoozing the rhythm does not hide a birthday', () => {
    const birthday = { month: 11, day: 21 }
    const row = () => bookOf([tracked('Ana', { birthday })], [call('Ana', ago(40))])
    const wholeRow = row()
    run(wholeRow, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'date', until: addDays(today, 3) })
    expect(todayOn(wholeRow, today)).toMatchObject({ first: [], reachOut: [] })
    const rhythmOnly = row()
    run(rhythmOnly, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'rhythm', until: addDays(today, 3) })
    expect(todayOn(rhythmOnly, today)).toMatchObject({ first: [{ reasons: ['date'] }], reachOut: [] })
  })

  test('a reminder put off leaves its person in peace until it is back', () => {
    const book = bookOf([tracked('Ana')], [call('Ana', ago(40)), reminder(['Ana'], ago(1), { snoozedUntil: addDays(today, 3) })])
    expect(todayOn(book, today)).toMatchObject({ first: [], reachOut: [] })
    expect(todayOn(book, addDays(today, 3))).toMatchObject({ first: [{ reasons: ['reminder', 'rhythm'] }], reachOut: [] })
  })
})

describe('the order', () => {
  const due = (id: string, days: number) => ({ people: tracked(id), rows: call(id, ago(days)) })
  const all = (...given: { people: Person; rows: Entry }[]) => bookOf(given.map(({ people }) => people), given.map(({ rows }) => rows), { budget: 50 })

  test('nearest to going cold first, then newly cold, the latest first, then one of the long cold', () => {
    const book = all(due('long ago', 400), due('newly cold', 62), due('cold longer', 80), due('just due', 30), due('cold tomorrow', 59), due('halfway', 45))
    expect(shown(book)).toEqual(['cold tomorrow', 'halfway', 'just due', 'newly cold', 'cold longer', 'long ago'])
  })

  test('the long cold take turns, one a day, each once in a round', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `P${index}`)
    const book = all(...ids.map((id) => due(id, 400)))
    const turns = ids.map((_, index) => shown(book, addDays(today, index)))
    expect(turns.map((names) => names.length)).toEqual(ids.map(() => 1))
    expect(turns.flat().sort()).toEqual(ids)
  })

  test('who had the turn and was called is not replaced by another the same day', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `P${index}`)
    const book = all(...ids.map((id) => due(id, 400)))
    const turn = shown(book)[0] ?? ''
    run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: [turn], channel: 'call', direction: 'both' } })
    expect(todayOn(book, today)).toMatchObject({ reachOut: [], handled: 1, waiting: 9 })
  })

  test.each([
    { what: 'six due', days: 35, longAgo: 400, expected: ['P0', 'P1', 'P2', 'P3', 'long ago'] },
    { what: 'six about to go cold, one of whom would lose their place', days: 55, longAgo: 91, expected: ['P0', 'P1', 'P2', 'P3', 'P4'] },
    { what: 'the same after more than a round in vain', days: 55, longAgo: 92, expected: ['P0', 'P1', 'P2', 'P3', 'long ago'] },
  ])('the turn of the long cold comes within the budget: $what', ({ days, longAgo, expected }) => {
    const waiting = [...Array.from({ length: 6 }, (_, index) => due(`P${String(index)}`, days)), due('long ago', longAgo)]
    expect(shown(bookOf(waiting.map(({ people }) => people), waiting.map(({ rows }) => rows)))).toEqual(expected)
  })
})

describe('the budget', () => {
  const many = (count: number, settings = {}) => {
    const ids = Array.from({ length: count }, (_, index) => `P${String(index).padStart(2, '0')}`)
    return bookOf(ids.map((id) => tracked(id)), ids.map((id) => call(id, ago(40))), settings)
  }
  test.each([
    { settings: {}, expected: { reachOut: 5, waiting: 7, budget: 5 } },
    { settings: { budget: 3 }, expected: { reachOut: 3, waiting: 9, budget: 3 } },
    { settings: { budget: 20 }, expected: { reachOut: 12, waiting: 0, budget: 20 } },
  ])('12 people due, $settings: $expected', ({ settings, expected }) => {
    const { reachOut, waiting, budget } = todayOn(many(12, settings), today)
    expect({ reachOut: reachOut.length, waiting, budget }).toEqual(expected)
  })

  test('less people already handled today', () => {
    const book = many(12)
    for (const id of ['P00', 'P01']) run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: [id], channel: 'call', direction: 'both', answered: id === 'P00' } })
    expect(todayOn(book, today)).toMatchObject({ handled: 2, waiting: 7 })
    expect(shown(book)).toEqual(['P02', 'P03', 'P04'])
  })

  test('never below nothing, and people without a cadence do not use it up', () => {
    const book = many(12)
    for (let index = 0; index < 7; index++) run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: [`P0${index}`], channel: 'call', direction: 'both' } })
    expect(todayOn(book, today)).toMatchObject({ reachOut: [], handled: 7, waiting: 5 })
    const friends = bookOf([tracked('Ana'), person('Ben')], [call('Ana', ago(40)), call('Ben', today)], { budget: 1 })
    expect(shown(friends)).toEqual(['Ana'])
  })
})

describe('400 people on 30 days with a budget of 5', () => {
  const fourHundred = () => {
    const ids = Array.from({ length: 400 }, (_, index) => `P${String(index).padStart(3, '0')}`)
    return bookOf(ids.map((id) => tracked(id)), ids.map((id, index) => call(id, ago((index * 7) % 200))))
  }

  test('whoever goes cold within the week is shown before anyone long cold, day after day', () => {
    const book = fourHundred()
    for (let ahead = 0; ahead < 40; ahead++) {
      const on = addDays(today, ahead)
      const { reachOut } = todayOn(book, on)
      const longCold = reachOut.filter(({ coldOn }) => coldOn !== undefined && addDays(coldOn, 30) <= on)
      const everyone = todayOn(bookOf([...book.people.values()], [...book.entries.values()], { budget: 50 }), on)
      const pressing = everyone.reachOut.filter(({ coldOn }) => coldOn !== undefined && coldOn > on && coldOn <= addDays(on, 7)).map(({ name }) => name)
      const left = pressing.filter((name) => !reachOut.some((nudge) => nudge.name === name))
      expect(longCold.length === 0 || left.length === 0, on).toBe(true)
      expect(reachOut.length).toBeLessThanOrEqual(5)
      for (const { name } of reachOut) run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: [name], channel: 'call', direction: 'both', at: on } }, on)
    }
  })
})

test('the same book in another order of rows gives the same day', () => {
  const when = fc.integer({ min: 0, max: 150 })
  const spec = fc.record({ last: when, cadence: fc.constantFrom(7, 30, 90), birthday: fc.integer({ min: 0, max: 20 }), due: fc.integer({ min: -5, max: 5 }), state: fc.constantFrom('active' as const, 'archived' as const) })
  fc.assert(
    fc.property(fc.array(spec, { minLength: 2, maxLength: 12 }), fc.infiniteStream(fc.nat()), (specs, order) => {
      const people = specs.map(({ cadence, birthday, state }, index) => {
        const [, month, date] = fromDayNumber(20_000 + birthday).split('-').map(Number)
        return person(`P${index}`, { cadence: { days: cadence, since: ago(200) }, state, birthday: { month: month ?? 1, day: date ?? 1 } })
      })
      const rows = specs.flatMap(({ last, due }, index) => [call(`P${index}`, ago(last)), reminder([`P${index}`, `P${(index + 1) % specs.length}`], addDays(today, due))])
      const shuffled = <T,>(items: readonly T[]) => items.map((item) => ({ item, key: order.next().value as number })).sort((a, b) => a.key - b.key).map(({ item }) => item)
      expect(todayOn(bookOf(shuffled(people), shuffled(rows)), today)).toEqual(todayOn(bookOf(people, rows), today))
    }),
  )
})

test('who is pushed beyond the budget is named as the next to come', () => {
  const people = Array.from({ length: 6 }, (_, index) => person(`P${String(index)}`, { cadence: { days: 20, since: day('2026-01-01') } }))
  const book = bookOf(people, people.map(({ id }, index) => call(id, addDays(today, -21 - index))), { budget: 2 })
  expect(todayOn(book, today)).toMatchObject({ reachOut: [{ name: 'P5' }, { name: 'P4' }], next: ['P3', 'P2'] })
  run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['P0'], channel: 'call', direction: 'both' } }, today)
  expect(todayOn(book, today)).toMatchObject({ reachOut: [{ name: 'P5' }], next: ['P4', 'P3'], waiting: 4 })
})
