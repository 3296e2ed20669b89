import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missedSince, pageOf } from '../../src/core/away/missed'
import { calendarDays } from '../../src/core/calendar'
import { addDays, fromDayNumber } from '../../src/core/days'
import type { Person } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { bookOf, call, card, day, mail, monthly, person, run } from './given'
import { speaker } from './texts'

const dates = (people: readonly Person[], on: string, settings = {}) => todayOn(bookOf(people, [], settings), day(on)).dates.map(({ name, date, turns }) => [name, date, turns])
const greeted = (people: readonly Person[], on: string, settings = {}) => todayOn(bookOf(people, [], settings), day(on)).first.map(({ name, dueOn }) => [name, dueOn])

const ana = person('Ana', { starred: true, birthday: { year: 1986, month: 12, day: 4 } })

describe('a birthday on 4 December 1986', () => {
  test.each([
    { on: '2026-11-20', coming: [] },
    { on: '2026-11-21', coming: [['Ana', '2026-12-04', 40]] },
    { on: '2026-12-04', coming: [['Ana', '2026-12-04', 40]] },
    { on: '2026-12-05', coming: [] },
    { on: '2027-12-01', coming: [['Ana', '2027-12-04', 41]] },
    { on: '1986-12-01', coming: [['Ana', '1986-12-04', undefined]] },
    { on: '1985-12-01', coming: [] },
  ])('seen on $on: $coming', ({ on, coming }) => {
    expect(dates([ana], on)).toEqual(coming)
  })

  test.each([
    { on: '2026-12-03', lead: 0, names: [] },
    { on: '2026-12-04', lead: 0, names: [['Ana', '2026-12-04']] },
    { on: '2026-12-05', lead: 0, names: [] },
    { on: '2026-11-26', lead: 7, names: [] },
    { on: '2026-11-27', lead: 7, names: [['Ana', '2026-12-04']] },
    { on: '2026-12-04', lead: 7, names: [['Ana', '2026-12-04']] },
    { on: '2026-12-05', lead: 7, names: [] },
    { on: '2026-10-05', lead: 60, names: [['Ana', '2026-12-04']] },
  ])('on $on, told $lead days ahead: $names', ({ on, lead, names }) => {
    expect(greeted([ana], on, { dateLead: lead })).toEqual(names)
  })
})

describe('how many days ahead', () => {
  const wedding = { label: 'wedding anniversary', date: { month: 12, day: 4 } }
  const race = { label: 'half marathon', date: { month: 12, day: 4 } }
  const birthday = { month: 12, day: 4 }
  test.each([
    { given: 'a birthday, nothing set', who: { birthday }, settings: {}, first: '2026-12-04' },
    { given: 'a birthday, the old setting', who: { birthday }, settings: { dateLead: 5 }, first: '2026-11-29' },
    { given: 'a birthday with its own lead', who: { birthday }, settings: { dateLead: 5, dateLeads: { birthday: 2 } }, first: '2026-12-02' },
    { given: 'an anniversary with its own lead', who: { dates: [wedding] }, settings: { dateLeads: { anniversary: 14 } }, first: '2026-11-20' },
    { given: 'another date with its own lead', who: { dates: [race] }, settings: { dateLeads: { anniversary: 14, other: 3 } }, first: '2026-12-01' },
    { given: 'a festival with its own lead', who: { festivals: ['hanukkah' as const] }, settings: { dateLeads: { festival: 3 } }, first: '2026-12-01' },
    { given: 'a card to write', who: { birthday, reach: { channel: 'letter' as const } }, settings: {}, first: '2026-11-27' },
    { given: 'a card, with a longer lead', who: { birthday, reach: { channel: 'letter' as const } }, settings: { dateLead: 10 }, first: '2026-11-24' },
    { given: 'a card with its own lead', who: { birthday, reach: { channel: 'letter' as const } }, settings: { dateLead: 10, dateLeads: { card: 4 } }, first: '2026-11-30' },
    { given: 'a call on the day', who: { birthday, reach: { channel: 'call' as const } }, settings: { dateLead: 10, dateLeads: { call: 0 } }, first: '2026-12-04' },
    { given: 'a call, as its kind', who: { birthday, reach: { channel: 'call' as const } }, settings: { dateLead: 10, dateLeads: { call: null } }, first: '2026-11-24' },
  ])('$given: from $first, always due on the day itself', ({ who, settings, first }) => {
    const ana = person('Ana', { starred: true, ...who })
    expect(greeted([ana], addDays(day(first), -1), settings)).toEqual([])
    expect(greeted([ana], first, settings)).toEqual([['Ana', '2026-12-04']])
    expect(greeted([ana], '2026-12-04', settings)).toEqual([['Ana', '2026-12-04']])
    expect(greeted([ana], '2026-12-05', settings)).toEqual([])
  })

  test.each([
    { given: 'nothing sent', rows: [], on: ['2026-11-27', '2026-12-01', '2026-12-04'], told: [true, true, true] },
    { given: 'a letter sent on the 30th', rows: [call('Ana', '2026-11-30', { channel: 'letter', direction: 'out' })], on: ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-04'], told: [true, false, false, false] },
    { given: 'a card handed over on the 30th', rows: [card('Ana', '2026-11-30', { status: 'sent' })], on: ['2026-12-01', '2026-12-04'], told: [false, false] },
    { given: 'a card written, not sent', rows: [card('Ana', '2026-11-30', { status: 'written' })], on: ['2026-12-01'], told: [true] },
    { given: 'a letter sent long before', rows: [call('Ana', '2026-11-20', { channel: 'letter', direction: 'out' })], on: ['2026-11-27', '2026-12-04'], told: [true, true] },
    { given: 'a call instead', rows: [call('Ana', '2026-11-30')], on: ['2026-12-01', '2026-12-04'], told: [true, true] },
  ])('a birthday on 4 December of somebody who likes letters, $given: told $told', ({ rows, on, told }) => {
    const book = bookOf([person('Ana', { starred: true, birthday, reach: { channel: 'letter' } })], rows)
    expect(on.map((each) => todayOn(book, day(each)).first.length === 1)).toEqual(told)
  })

  test('one lead is changed without the others', () => {
    const book = bookOf([ana], [], { dateLeads: { birthday: 2, card: 5 } })
    run(book, { type: 'settings.edit', patch: { dateLeads: { birthday: 3 } } })
    expect(book.settings.get('settings')?.dateLeads).toEqual({ birthday: 3, card: 5 })
  })
})

describe('of several dates each is put off on its own', () => {
  const who = person('Ana', { starred: true, birthday: { month: 12, day: 4 }, dates: [{ label: 'anniversary', date: { month: 12, day: 20 } }] })
  const book = () => bookOf([who], [], { dateLeads: { anniversary: 30 } })
  const shown = (from: ReturnType<typeof book>, on: string) => todayOn(from, day(on)).first.map(({ dueOn, dates: all }) => [dueOn, all])

  test('a row names the days it stands for', () => {
    expect(shown(book(), '2026-12-04')).toEqual([['2026-12-04', ['2026-12-04', '2026-12-20']]])
  })

  test.each([
    { given: 'the later dismissed', what: { type: 'nudge.dismiss' as const, dueOn: day('2026-12-20') }, on: '2026-12-04', rows: [['2026-12-04', ['2026-12-04']]] },
    { given: 'both dismissed', what: { type: 'nudge.dismiss' as const, dueOn: day('2026-12-04'), dates: [day('2026-12-04'), day('2026-12-20')] }, on: '2026-12-20', rows: [] },
    { given: 'dismissed this year', what: { type: 'nudge.dismiss' as const, dueOn: day('2026-12-20') }, on: '2027-12-20', rows: [['2027-12-20', ['2027-12-20']]] },
    { given: 'the later put off', what: { type: 'nudge.snooze' as const, until: day('2026-12-18'), dates: [day('2026-12-20')] }, on: '2026-12-04', rows: [['2026-12-04', ['2026-12-04']]] },
    { given: 'the later put off until a day', what: { type: 'nudge.snooze' as const, until: day('2026-12-18'), dates: [day('2026-12-20')] }, on: '2026-12-18', rows: [['2026-12-20', ['2026-12-20']]] },
    { given: 'everything put off', what: { type: 'nudge.snooze' as const, until: day('2026-12-18') }, on: '2026-12-04', rows: [] },
  ])('$given: on $on', ({ what, on, rows }) => {
    const ours = book()
    run(ours, { subjectId: 'Ana', reason: 'date', ...what })
    expect(shown(ours, on)).toEqual(rows)
  })
})

describe('somebody who has died', () => {
  const ruth = (memorial: boolean) =>
    person('Ruth', { starred: true, state: 'deceased', memorial, birthday: { year: 1946, month: 11, day: 24 }, dates: [{ label: 'wedding anniversary', date: { year: 1970, month: 11, day: 25 } }], festivals: ['hanukkah'], relations: [{ name: 'Leo', label: 'son', birthday: { month: 11, day: 24 } }] })
  const said = (memorial: boolean) => todayOn(bookOf([ruth(memorial)]), day('2026-11-24')).dates

  test('is not in the calendar unless they are to be remembered', () => {
    expect(said(false)).toEqual([])
    expect(said(true).map(({ kind, label, date, turns }) => [kind, label, date, turns])).toEqual([
      ['memorial', 'birthday', '2026-11-24', undefined],
      ['memorial', 'wedding anniversary', '2026-11-25', undefined],
    ])
  })

  test('is never greeted, congratulated or said to turn an age', () => {
    expect(greeted([ruth(true)], '2026-11-24', { dateLead: 60 })).toEqual([])
    expect(said(true).map(({ line }) => speaker('en')([line]))).toEqual(['Anniversary of Ruth’s birth', 'In memory of Ruth: wedding anniversary'])
    expect(said(true).map(({ line }) => speaker('zh')([line]))).toEqual(['Ruth诞辰纪念', '纪念Ruth：结婚纪念日'])
  })
})

test('across the turn of the year', () => {
  expect(dates([person('Eve', { birthday: { year: 2000, month: 1, day: 2 } })], '2026-12-30')).toEqual([['Eve', '2027-01-02', 27]])
})

test('whatever the birthday, it is told on its day and on no other', () => {
  const anyDay = fc.integer({ min: 20_000, max: 24_000 }).map(fromDayNumber)
  const leapDay = fc.constantFrom('feb-28' as const, 'mar-1' as const)
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), leapDay, (on, month, date, kept) => {
      fc.pre(date <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0))
      const someone = person('Ana', { starred: true, birthday: { month, day: date } })
      const leap = new Date(Date.UTC(Number(on.slice(0, 4)), 1, 29)).getUTCDate() === 29
      const falls = month === 2 && date === 29 && !leap ? (kept === 'feb-28' ? '02-28' : '03-01') : `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      expect(greeted([someone], on, { leapDay: kept }).length).toBe(on.endsWith(falls) ? 1 : 0)
    }),
    { numRuns: 2000, examples: [['2026-02-28', 2, 29, 'feb-28'], ['2026-03-01', 2, 29, 'mar-1'], ['2028-02-29', 2, 29, 'feb-28'], ['2028-02-28', 2, 29, 'feb-28'], ['2028-03-01', 2, 29, 'mar-1']] },
  )
})

describe('29 February', () => {
  const leapling = person('Leo', { starred: true, birthday: { year: 2004, month: 2, day: 29 } })
  test.each([
    { leapDay: undefined, on: '2026-02-28', names: [['Leo', '2026-02-28']] },
    { leapDay: 'feb-28' as const, on: '2026-03-01', names: [] },
    { leapDay: 'mar-1' as const, on: '2026-02-28', names: [] },
    { leapDay: 'mar-1' as const, on: '2026-03-01', names: [['Leo', '2026-03-01']] },
    { leapDay: 'mar-1' as const, on: '2028-02-29', names: [['Leo', '2028-02-29']] },
    { leapDay: 'feb-28' as const, on: '2028-02-28', names: [] },
  ])('kept on $leapDay, on $on: $names', ({ leapDay, on, names }) => {
    expect(greeted([leapling], on, { leapDay })).toEqual(names)
  })
})

describe('who is greeted', () => {
  const birthday = { month: 11, day: 21 }
  test.each([
    { given: 'starred', fields: { starred: true }, first: 1, coming: 1 },
    { given: 'with a cadence', fields: { cadence: monthly }, first: 1, coming: 1 },
    { given: 'neither', fields: {}, first: 0, coming: 1 },
    { given: 'deceased', fields: { starred: true, state: 'deceased' as const }, first: 0, coming: 0 },
    { given: 'archived', fields: { starred: true, state: 'archived' as const }, first: 0, coming: 0 },
    { given: 'paused', fields: { starred: true, state: { pausedUntil: day('2026-12-01') } }, first: 0, coming: 0 },
  ])('$given: nudged $first, in the calendar $coming', ({ fields, first, coming }) => {
    const shown = todayOn(bookOf([person('Ana', { birthday, ...fields })], [call('Ana', '2026-11-19')]), day('2026-11-21'))
    expect([shown.first.length, shown.dates.length]).toEqual([first, coming])
  })

  test('the budget does not hide one, and a dismissed one is gone for this year only', () => {
    const book = bookOf([person('Ana', { starred: true, birthday })])
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'date', dueOn: day('2026-11-21') })
    expect(todayOn(book, day('2026-11-21')).first).toEqual([])
    expect(todayOn(book, day('2027-11-21')).first).toHaveLength(1)
  })
})

describe('other dates', () => {
  const marta = person('Marta', {
    cadence: monthly,
    dates: [{ label: 'anniversary', date: { year: 2016, month: 11, day: 24 } }, { label: 'half marathon', date: { month: 12, day: 1 } }],
    relations: [{ name: 'Leo', label: 'son', birthday: { year: 2017, month: 11, day: 24 } }, { name: 'Inés', label: 'daughter', birthday: { month: 11, day: 30 } }],
  })

  test('own dates and those of the people around them, in order', () => {
    const rows = todayOn(bookOf([marta]), day('2026-11-21')).dates
    expect(rows.map(({ personId, name, label, date, turns, relation }) => ({ personId, name, label, date, turns, relation }))).toEqual([
      { personId: 'Marta', name: 'Leo', label: 'birthday', date: '2026-11-24', turns: 9, relation: 'son' },
      { personId: 'Marta', name: 'Marta', label: 'anniversary', date: '2026-11-24', turns: 10, relation: undefined },
      { personId: 'Marta', name: 'Inés', label: 'birthday', date: '2026-11-30', turns: undefined, relation: 'daughter' },
      { personId: 'Marta', name: 'Marta', label: 'half marathon', date: '2026-12-01', turns: undefined, relation: undefined },
    ])
  })

  test('two dates on one day make one row', () => {
    expect(todayOn(bookOf([marta], [call('Marta', '2026-11-20')]), day('2026-11-24')).first).toMatchObject([{ personId: 'Marta', reasons: ['date'], dueOn: '2026-11-24' }])
  })

  describe('a son with a page and a birthday of his own', () => {
    const leo = (fields: Partial<Person> = {}) => person('Leo', { birthday: { year: 2017, month: 11, day: 24 }, ...fields })
    const marta = (label = 'son', fields: Partial<Person> = {}) => person('Marta', { starred: true, relations: [{ personId: 'Leo', label }], ...fields })
    test.each([
      { given: 'he is nobody to keep in touch with: told beside his mother', people: [marta(), leo()], told: ['Marta: Leo (Marta’s son) turns 9 today.'] },
      { given: 'he is starred himself: told once, by himself', people: [marta(), leo({ starred: true })], told: ['Leo: Leo turns 9 today.'] },
      { given: 'neither matters', people: [marta('son', { starred: undefined }), leo()], told: [] },
      { given: 'a colleague of hers', people: [marta('colleague'), leo()], told: [] },
      { given: 'he is archived', people: [marta(), leo({ state: 'archived' })], told: [] },
      { given: 'he has died', people: [marta(), leo({ state: 'deceased' })], told: [] },
      { given: 'another day stands with her', people: [marta('son', { relations: [{ personId: 'Leo', label: 'son', birthday: { month: 3, day: 3 } }] }), leo()], told: ['Marta: Leo (Marta’s son) turns 9 today.'] },
    ])('$given: $told', ({ people, told }) => {
      const { first, dates: coming } = todayOn(bookOf(people), day('2026-11-24'))
      expect(first.map(({ name, why }) => `${name}: ${speaker('en')(why.slice(1))}`)).toEqual(told)
      expect(coming.length).toBeLessThanOrEqual(1)
    })

    test('as soon as his birthday is written down, and in the list of what was missed', () => {
      const book = bookOf([marta(), person('Leo')])
      expect(todayOn(book, day('2026-11-24')).first).toEqual([])
      run(book, { type: 'person.edit', id: 'Leo', patch: { birthday: { month: 11, day: 24 } } }, day('2026-11-24'))
      expect(todayOn(book, day('2026-11-24')).first).toMatchObject([{ name: 'Marta', reasons: ['date'] }])
      expect(pageOf(missedSince(book, day('2026-11-20'), day('2026-11-30')), 0, 9).map(({ name, kind }) => `${kind} ${name}`)).toEqual(['date Marta'])
      expect(calendarDays(book, day('2026-11-24'), day('2026-11-24'), 9)[0]?.total).toBe(1)
    })
  })

  test('somebody related who is in the book with a birthday of their own stands there once; the dead do not', () => {
    const leo = person('Leo', { birthday: { year: 2017, month: 11, day: 24 } })
    const late = person('Ruth', { state: 'deceased' })
    const birthday = { month: 11, day: 24 }
    const linked = person('Marta', { relations: [{ personId: 'Leo', label: 'son', birthday }, { personId: 'Ruth', label: 'mother', birthday }] })
    expect(dates([linked, leo, late], '2026-11-21')).toEqual([['Leo', '2026-11-24', 9]])
  })
})

describe('birthdays by the Chinese calendar', () => {
  const lunar = (month: number, date: number, year?: number, leap?: true) => person('外婆', { starred: true, birthday: { year, month, day: date, calendar: 'chinese', leapMonth: leap } })
  test.each([
    { given: 'New Year', who: lunar(1, 1), on: '2026-02-17' },
    { given: 'Mid-Autumn', who: lunar(8, 15), on: '2026-09-25' },
    { given: 'the 30th of a short month is kept on the 29th', who: lunar(12, 30), on: '2026-02-16' },
    { given: 'New Year, a year of which platforms are in doubt', who: lunar(1, 1), on: '2027-02-06' },
    { given: 'not in a leap month', who: lunar(6, 8), on: '2025-07-02' },
    { given: 'born in a leap month, in a year that has it', who: lunar(6, 8, undefined, true), on: '2025-08-01' },
    { given: 'born in a leap month, in a year without it', who: lunar(6, 8, undefined, true), on: '2026-07-21' },
  ])('$given falls on $on', ({ who, on }) => {
    expect(greeted([who], on)).toEqual([['外婆', on]])
    expect(greeted([who], addDays(day(on), 1))).toEqual([])
    expect(greeted([who], addDays(day(on), -1))).toEqual([])
  })

  test('the age counts Chinese years', () => {
    expect(dates([lunar(8, 15, 1950)], '2026-09-20')).toEqual([['外婆', '2026-09-25', 76]])
  })
})

describe('tried on the birthday, 21 November, and not reached', () => {
  const born = person('Ana', { starred: true, birthday: { year: 1980, month: 11, day: 21 } })
  const tried = (on: string) => call('Ana', on, { direction: 'out', answered: false })
  test.each([
    { given: 'tried on the day', rows: [tried('2026-11-21')], on: '2026-11-22', back: true },
    { given: 'tried on the day: not again that day', rows: [tried('2026-11-21')], on: '2026-11-21', back: false },
    { given: 'tried again the day after', rows: [tried('2026-11-21'), tried('2026-11-22')], on: '2026-11-23', back: true },
    { given: 'let be for a day', rows: [tried('2026-11-21')], on: '2026-11-23', back: false },
    { given: 'tried only before', rows: [tried('2026-11-20')], on: '2026-11-22', back: false },
    { given: 'reached later that day', rows: [tried('2026-11-21'), call('Ana', '2026-11-21')], on: '2026-11-22', back: false },
    { given: 'a card sent instead', rows: [tried('2026-11-21'), mail('Ana', '2026-11-21')], on: '2026-11-22', back: false },
    { given: 'a week of trying', rows: Array.from({ length: 8 }, (_, after) => tried(`2026-11-${String(21 + after)}`)), on: '2026-11-29', back: false },
  ])('$given: back on $on $back', ({ rows, on, back }) => {
    const { first, dates } = todayOn(bookOf([born], rows), day(on))
    expect(first.map(({ reason, dueOn }) => [reason, dueOn])).toEqual(back ? [['date', '2026-11-21']] : [])
    expect(dates.some(({ date }) => date < on)).toBe(false)
  })

  test('dismissed the day after, it does not come back when another date is put off', () => {
    const book = bookOf([{ ...born, dates: [{ label: 'anniversary', date: { month: 11, day: 25 } }] }], [tried('2026-11-21')])
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'date', dueOn: day('2026-11-21') }, day('2026-11-22'))
    run(book, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'date', until: day('2026-11-24'), dates: [day('2026-11-25')] }, day('2026-11-22'))
    expect(todayOn(book, day('2026-11-22')).first).toEqual([])
  })
})
