import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/core/days'
import { usualGap } from '../../src/core/drift'
import type { Person } from '../../src/core/people'
import { suggestedCadence } from '../../src/core/suggestedCadence'
import { todayOn } from '../../src/core/today'
import { bookOf, call, day, person, run } from './given'
import { speaker } from './texts'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const yearly = { days: 365, since: ago(900) }
/** Calls so many days ago. */
const calls = (days: readonly number[], fields = {}) => days.map((each) => call('Ana', ago(each), fields))
/** Five calls, 12 days apart, the last one so long ago. */
const everyTwelve = (silence: number) => calls([48, 36, 24, 12, 0].map((each) => each + silence))
const reasons = (rows: ReturnType<typeof calls>, fields: Partial<Person> = { cadence: yearly }) => todayOn(bookOf([person('Ana', fields)], rows), today).reachOut.map((nudge) => nudge.reasons)

describe('what is usual', () => {
  test.each([
    { given: 'four gaps of 12 days', days: [0, 12, 24, 36, 48], usual: 12 },
    { given: 'three gaps only', days: [0, 12, 24, 36], usual: undefined },
    { given: 'the middle one, not the mean', days: [0, 10, 20, 30, 40, 400], usual: 10 },
    { given: 'an even number: between the two in the middle', days: [0, 10, 20, 40, 60], usual: 15 },
    { given: 'a burst within a week counts once', days: [0, 1, 2, 6, 20, 40, 60, 80], usual: 20 },
    { given: 'weekly talks are no burst', days: [0, 7, 14, 21, 28], usual: 7 },
    { given: 'daily talks: a week each', days: Array.from({ length: 40 }, (_, index) => index), usual: 7 },
    { given: 'one long burst is nothing usual', days: [0, 1, 2, 3, 4, 5, 6], usual: undefined },
  ])('$given: $usual', ({ days, usual }) => {
    expect(usualGap(days)).toBe(usual)
  })
})

describe('drift: used to talk every 12 days, wanted once a year', () => {
  test.each([
    { silence: 12, is: false },
    { silence: 24, is: false },
    { silence: 25, is: true },
    { silence: 31, is: true },
    { silence: 144, is: true },
    { silence: 145, is: false },
  ])('$silence days of silence: $is', ({ silence, is }) => {
    expect(reasons(everyTwelve(silence))).toEqual(is ? [['drift']] : [])
  })

  test.each([
    { given: 'weekly talks: never under 14 days', days: [28, 21, 14, 7, 0], silence: 14, is: false },
    { given: 'weekly talks: 15 days', days: [28, 21, 14, 7, 0], silence: 15, is: true },
    { given: 'weekly talks: up to three months, though that is more than 12 times', days: [28, 21, 14, 7, 0], silence: 90, is: true },
    { given: 'weekly talks: no longer', days: [28, 21, 14, 7, 0], silence: 91, is: false },
  ])('$given', ({ days, silence, is }) => {
    expect(reasons(calls(days.map((each) => each + silence)))).toEqual(is ? [['drift']] : [])
  })

  test.each([
    { given: 'no cadence: never nagged about', fields: {} },
    { given: 'starred without a cadence: not either', fields: { starred: true } },
    { given: 'let go', fields: { noCadence: true as const, starred: true } },
    { given: 'archived', fields: { cadence: yearly, state: 'archived' as const } },
  ])('$given', ({ fields }) => {
    expect(reasons(everyTwelve(31), fields)).toEqual([])
  })

  test('talks from memory are not what is usual, yet end a silence', () => {
    expect(reasons(calls([79, 67, 55, 43, 31], { estimated: true }))).toEqual([])
    expect(reasons([...everyTwelve(31), ...calls([3], { estimated: true })])).toEqual([])
  })

  test('a second reason beside the rhythm', () => {
    expect(reasons(everyTwelve(31), { cadence: { days: 30, since: ago(400) } })).toEqual([['rhythm', 'drift']])
  })

  test('in their own numbers', () => {
    const nudge = todayOn(bookOf([person('Ana', { cadence: yearly })], everyTwelve(31)), today).reachOut[0]
    expect(speaker('en')(nudge?.why ?? [])).toBe('Drifting apart. You used to talk every 12 days; 31 days now.')
    expect(speaker('zh')(nudge?.why ?? [])).toBe('渐渐疏远。以前每 12 天聊一次，现在已经 31 天了。')
    const both = todayOn(bookOf([person('Ana', { cadence: { days: 30, since: ago(400) } })], everyTwelve(31)), today).reachOut[0]
    expect(speaker('en')(both?.why ?? [])).toBe(`Cooling. Last talked 31 days ago, you wanted 30. Cold on ${addDays(today, 29)}. You used to talk every 12 days; 31 days now.`)
  })

  test('dismissed it is gone for this silence; a call ends it', () => {
    const book = bookOf([person('Ana', { cadence: yearly })], everyTwelve(31))
    const dueOn = todayOn(book, today).reachOut[0]?.dueOn ?? today
    expect(dueOn).toBe(ago(31 - 25))
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'drift', dueOn })
    for (const ahead of [0, 1, 50]) expect(todayOn(book, addDays(today, ahead)).reachOut).toEqual([])
    run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['Ana'], channel: 'call', direction: 'both', at: today } })
    expect(todayOn(book, addDays(today, 24)).reachOut).toEqual([])
    expect(todayOn(book, addDays(today, 25)).reachOut).toMatchObject([{ reasons: ['drift'] }])
  })

  test('drifting and due share the budget; who is nearer to going cold by their own numbers comes first', () => {
    const ids = ['A', 'B', 'C', 'D']
    const people = [...ids.map((id) => person(id, { cadence: { days: 30, since: ago(400) } })), person('Ana', { cadence: yearly })]
    const book = bookOf(people, [...ids.map((id) => call(id, ago(31))), ...everyTwelve(45)], { budget: 3 })
    expect(todayOn(book, today)).toMatchObject({ reachOut: [{ name: 'Ana' }, { name: 'A' }, { name: 'B' }], waiting: 2 })
  })
})

describe('a cadence suggested from their own gaps', () => {
  const suggested = (rows: ReturnType<typeof calls>, fields: Partial<Person> = {}) => suggestedCadence(bookOf([person('Ana', fields)], rows), person('Ana', fields), today)?.days
  test.each([
    { given: 'no cadence', rows: everyTwelve(5), fields: {}, days: 12 },
    { given: 'too little history', rows: calls([30, 20, 10]), fields: {}, days: undefined },
    { given: 'about what is wanted', rows: everyTwelve(5), fields: { cadence: { days: 14, since: ago(90) } }, days: undefined },
    { given: 'wanted half as often', rows: everyTwelve(5), fields: { cadence: { days: 30, since: ago(90) } }, days: 12 },
    { given: 'wanted twice as often', rows: everyTwelve(5), fields: { cadence: { days: 6, since: ago(90) } }, days: 12 },
    { given: 'let go', rows: everyTwelve(5), fields: { noCadence: true as const }, days: undefined },
    { given: 'silent for years: the numbers tell nothing any more', rows: everyTwelve(900), fields: {}, days: undefined },
  ])('$given: $days', ({ rows, fields, days }) => {
    expect(suggested(rows, fields)).toBe(days)
  })

  test('declined: not again, until the usual gap has changed', () => {
    const book = bookOf([person('Ana')], everyTwelve(5))
    const ask = (on = today) => suggestedCadence(book, person('Ana'), on)?.days
    run(book, { type: 'cadence.decline', personId: 'Ana', days: 12 })
    expect(ask()).toBeUndefined()
    for (const ahead of [40, 80, 120, 160, 200]) run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['Ana'], channel: 'call', direction: 'both', at: addDays(today, ahead) } })
    expect(ask(addDays(today, 201))).toBe(40)
  })
})
