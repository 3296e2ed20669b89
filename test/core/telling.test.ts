import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import type { Person } from '../../src/core/people'
import { isQuiet, type Notify } from '../../src/core/notify'
import { tellNow } from '../../src/core/telling'
import { bookOf, call, day, person, reminder } from './given'
import { speaker } from './texts'

const say = speaker('en')
const people = ['Ana', 'Ben', 'Cem', 'Dora'].map((id) => person(id))

/** What is told at each of these moments, one after the other, each thing counted as said once it is. */
function told(book: Book, moments: readonly string[]): string[] {
  const known = new Set<string>()
  return moments.map((localTime) => {
    const { say: items, said } = tellNow(book, { today: day(localTime.slice(0, 10)), localTime, wasSaid: (key) => known.has(key) })
    for (const key of said) known.add(key)
    return items.map(({ title }) => say([title])).join(' + ')
  })
}

const bookWith = (notify: Notify) =>
  bookOf(people, [reminder(['Ana'], '2026-11-22', { title: 'the divorce' }), reminder(['Ben'], '2026-11-22', { time: '15:00' }), reminder(['Cem'], '2026-11-22', { time: '23:30' })], { notify })

describe('with a reminder for Sunday, one for 15:00 and one for 23:30 that day', () => {
  test.each<{ how: string; notify: Notify; at: string[]; told: string[] }>([
    { how: 'each', notify: {}, at: ['21T23:59', '22T00:00', '22T15:00', '22T15:01'], told: ['', 'Get back to Ana', 'Get back to Ben', ''] },
    { how: 'quiet from 22 to 8', notify: { quietFrom: '22:00', quietTo: '08:00' }, at: ['22T00:00', '22T07:59', '22T08:00', '22T15:00', '22T23:30', '23T07:59', '23T08:00', '23T08:01'], told: ['', '', 'Get back to Ana', 'Get back to Ben', '', '', 'Get back to Cem', ''] },
    { how: 'quiet in the afternoon', notify: { quietFrom: '14:00', quietTo: '16:30' }, at: ['22T00:00', '22T15:00', '22T16:29', '22T16:30'], told: ['Get back to Ana', '', '', 'Get back to Ben'] },
    { how: 'one digest at 7', notify: { mode: 'digest', digestAt: '07:00' }, at: ['22T00:00', '22T06:59', '22T07:00', '22T15:00', '22T23:30'], told: ['', '', 'Ben and 2 more are on Today', '', ''] },
    { how: 'a digest within quiet hours', notify: { mode: 'digest', digestAt: '07:00', quietFrom: '22:00', quietTo: '08:00' }, at: ['22T07:00', '22T08:00', '22T08:01'], told: ['', 'Ben and 2 more are on Today', ''] },
    { how: 'a digest in the evening, when it is quiet already', notify: { mode: 'digest', digestAt: '23:00', quietFrom: '22:00', quietTo: '08:00' }, at: ['22T07:59', '22T08:00', '22T23:00'], told: ['', 'Ben and 2 more are on Today', ''] },
    { how: 'nothing at all', notify: { mode: 'off' }, at: ['22T00:00', '22T15:00', '23T09:00'], told: ['', '', ''] },
    { how: 'the machine was off all day', notify: {}, at: ['23T09:00', '23T09:01'], told: ['3 things fell due while Hearth was away', ''] },
  ])('$how', ({ notify, at, told: expected }) => {
    expect(told(bookWith(notify), at.map((moment) => `2026-11-${moment}`))).toEqual(expected)
  })
})

test.each<{ given: string; fields: Partial<Person>; told: string }>([
  { given: 'a birthday', fields: { birthday: { month: 11, day: 22 } }, told: 'Congratulate Ana today' },
  { given: 'a son’s birthday', fields: { relations: [{ label: 'son', name: 'Leo', birthday: { month: 11, day: 22 } }] }, told: 'Think of Ana today' },
  { given: 'both', fields: { birthday: { month: 11, day: 22 }, relations: [{ label: 'son', name: 'Aki', birthday: { month: 11, day: 22 } }, { label: 'son', name: 'Leo', birthday: { month: 11, day: 22 } }] }, told: 'Congratulate Ana today' },
  { given: 'a birthday and a wedding day', fields: { birthday: { month: 11, day: 22 }, dates: [{ label: 'anniversary', date: { month: 11, day: 22 } }] }, told: 'Congratulate Ana today' },
])('of Ana’s dates on a day one is told: $given', ({ fields, told: expected }) => {
  const ana = person('Ana', { ...fields, starred: true })
  expect(told(bookOf([ana]), ['2026-11-22T09:00', '2026-11-22T09:01'])).toEqual([expected, ''])
})

test('who likes letters is told of in time for a card, once; a card that went out is enough', () => {
  const ana = person('Ana', { starred: true, birthday: { month: 11, day: 29 }, reach: { channel: 'letter' } })
  const days = ['2026-11-21T09:00', '2026-11-22T09:00', '2026-11-23T09:00', '2026-11-29T09:00']
  expect(told(bookOf([ana]), days)).toEqual(['', 'Write to Ana: a card has to travel', '', ''])
  expect(told(bookOf([ana]), days.slice(3))).toEqual(['Congratulate Ana today'])
  expect(told(bookOf([ana], [call('Ana', '2026-11-22', { channel: 'letter', direction: 'out' })]), days.slice(2))).toEqual(['', ''])
})

test('the digest comes on every day that has something, and on no other', () => {
  const book = bookOf(people, [reminder(['Ana'], '2026-11-24')], { notify: { mode: 'digest' } })
  expect(told(book, ['2026-11-23T09:00', '2026-11-24T09:00', '2026-11-25T09:00'])).toEqual(['', 'Ana is on Today', 'Ana is on Today'])
})

test.each([
  { given: 'five at once', people: 5, fields: { birthday: { month: 11, day: 22 } }, told: [5, 'Congratulate P0 today'] },
  { given: 'six at once', people: 6, fields: { birthday: { month: 11, day: 22 } }, told: [1, 'P0 and 5 more are on Today'] },
  { given: 'a festival that 400 keep', people: 400, fields: { festivals: ['christmas' as const] }, told: [1, 'P0 and 399 more are on Today'], on: '2026-12-25' },
])('$given: $told, and whatever comes later by name', ({ people: count, fields, told: [lines, first], on = '2026-11-22' }) => {
  const all = Array.from({ length: count }, (_, index) => person(`P${index}`, { starred: true, ...fields }))
  const book = bookOf([...all, person('Zoe')], [reminder(['Zoe'], on, { time: '15:00' })])
  const [morning = '', noon, afternoon] = told(book, [`${on}T09:00`, `${on}T12:00`, `${on}T15:00`])
  expect([morning.split(' + ').length, morning.split(' + ')[0], noon, afternoon]).toEqual([lines, first, '', 'Get back to Zoe'])
})

test('ten reminders about nobody at once are a number', () => {
  expect(told(bookOf([], Array.from({ length: 10 }, () => reminder([], '2026-11-22'))), ['2026-11-22T09:00'])).toEqual(['10 reminders are on Today'])
})

test('turned off and on again, what fell due meanwhile is not told', () => {
  const book = bookWith({ mode: 'off' })
  const known = new Set<string>()
  const at = (localTime: string) => {
    const { say: items, said } = tellNow(book, { today: day(localTime.slice(0, 10)), localTime, wasSaid: (key) => known.has(key) })
    for (const key of said) known.add(key)
    return items.length
  }
  expect(at('2026-11-22T20:00')).toBe(0)
  book.set('settings', 'settings', { id: 'settings', notify: { mode: 'each' } })
  expect([at('2026-11-22T20:01'), at('2026-11-22T23:30')]).toEqual([0, 1])
})

test('a reminder about nobody is a number in the digest, never its text', () => {
  const book = bookOf([], [reminder([], '2026-11-22', { title: 'the biopsy' })], { notify: { mode: 'digest' } })
  expect(told(book, ['2026-11-22T10:00'])).toEqual(['1 reminder is on Today'])
})

test('where it is nobody’s time yet, the digest says how many and calls nobody a reminder', () => {
  const book = bookOf([person('Ana', { reach: { hours: 'after 15' } })], [reminder(['Ana'], '2026-11-22')], { notify: { mode: 'digest' } })
  expect(told(book, ['2026-11-22T10:00'])).toEqual(['There is 1 on Today, not at this hour'])
})

test.each<[Notify, string, boolean]>([
  [{}, '03:00', false],
  [{ quietFrom: '22:00' }, '23:00', false],
  [{ quietFrom: '22:00', quietTo: '22:00' }, '22:00', false],
  [{ quietFrom: '22:00', quietTo: '07:00' }, '22:00', true],
  [{ quietFrom: '22:00', quietTo: '07:00' }, '06:59', true],
  [{ quietFrom: '22:00', quietTo: '07:00' }, '07:00', false],
  [{ quietFrom: '12:00', quietTo: '13:00' }, '12:30', true],
  [{ quietFrom: '12:00', quietTo: '13:00' }, '13:00', false],
])('%j at %s is quiet: %s', (notify, time, quiet) => {
  expect(isQuiet(notify, time)).toBe(quiet)
})
