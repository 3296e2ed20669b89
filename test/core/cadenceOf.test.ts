import { describe, expect, test } from 'vitest'
import { cadenceLoad } from '../../src/core/cadenceLoad'
import type { Command } from '../../src/core/commands'
import { addDays, daysBetween } from '../../src/core/days'
import type { Person } from '../../src/core/people'
import { personRow } from '../../src/core/peopleList'
import type { Settings } from '../../src/core/settings'
import { todayOn } from '../../src/core/today'
import { cadenceOf } from '../../src/core/wantedCadence'
import { warmthOf } from '../../src/core/warmth'
import { bookOf, call, contents, day, monthly, person, run } from './given'
import { undo } from './undo'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const context = { today, localTime: `${today}T12:00`, finder: { find: () => [] } }
const rule = (tag: string, days: number, since = ago(100)) => ({ tag, days, since })
const wanted = (fields: Partial<Person>, settings: Partial<Settings>) => {
  const book = bookOf([person('Ana', fields)], [call('Ana', ago(10))], settings)
  return cadenceOf(book, person('Ana', fields))
}

describe('how often somebody is wanted', () => {
  const tagRules = [rule('client', 30), rule('Network', 120), rule('VIP', 14)]
  test.each([
    { given: 'no tag, no cadence', fields: {}, days: undefined, tag: undefined },
    { given: 'a tag without a rule', fields: { tags: ['choir'] }, days: undefined, tag: undefined },
    { given: 'a tag with a rule', fields: { tags: ['client'] }, days: 30, tag: 'client' },
    { given: 'the tag written differently', fields: { tags: ['CLIENT'] }, days: 30, tag: 'client' },
    { given: 'two tags: the tightest', fields: { tags: ['network', 'client'] }, days: 30, tag: 'client' },
    { given: 'the same in the other order', fields: { tags: ['client', 'network'] }, days: 30, tag: 'client' },
    { given: 'three tags: the tightest', fields: { tags: ['network', 'client', 'vip'] }, days: 14, tag: 'VIP' },
    { given: 'their own, slower than the tag', fields: { tags: ['client'], cadence: { days: 90, since: ago(9) } }, days: 90, tag: undefined },
    { given: 'their own, faster than the tag', fields: { tags: ['client'], cadence: { days: 7, since: ago(9) } }, days: 7, tag: undefined },
    { given: 'never, despite the tag', fields: { tags: ['client'], noCadence: true as const }, days: undefined, tag: undefined },
  ])('$given: $days', ({ fields, days, tag }) => {
    const cadence = wanted(fields, { tagRules })
    expect(cadence?.days).toBe(days)
    expect(cadence?.tag).toBe(tag)
  })
})

describe('a rule for a tag set on 21 November, every 30 days', () => {
  const given = (rows: readonly ReturnType<typeof call>[] = []) => {
    const book = bookOf([person('Ana', { tags: ['client'] })], rows)
    run(book, { type: 'tagRule.set', tag: 'client', days: 30 }, today)
    return book
  }
  test.each([
    { given: 'talked ten days ago: one cadence after that', rows: [call('Ana', ago(10))], due: addDays(today, 20) },
    { given: 'talked on the day itself', rows: [call('Ana', today)], due: addDays(today, 30) },
  ])('$given', ({ rows, due }) => {
    expect(warmthOf(given(rows), 'Ana', today).warmth?.dueOn).toBe(due)
  })

  test.each([
    { given: 'never talked', rows: [] },
    { given: 'talked 200 days ago', rows: [call('Ana', ago(200))] },
    { given: 'talked exactly 30 days ago', rows: [call('Ana', ago(30))] },
  ])('$given: due on a day of their own within one cadence, not at once', ({ rows }) => {
    const dueOn = warmthOf(given(rows), 'Ana', today).warmth?.dueOn ?? today
    expect(daysBetween(today, dueOn)).toBeGreaterThanOrEqual(1)
    expect(daysBetween(today, dueOn)).toBeLessThanOrEqual(30)
    expect(todayOn(given(rows), addDays(dueOn, -1)).reachOut).toEqual([])
    expect(todayOn(given(rows), dueOn).reachOut).toMatchObject([{ personId: 'Ana', reason: 'rhythm', dueOn }])
  })

  test('the list says how often and by which tag', () => {
    expect(personRow(given([call('Ana', ago(10))]), 'Ana', today)).toMatchObject({ cadenceDays: 30, cadenceTag: 'client', warmth: { dueOn: addDays(today, 20) } })
  })

  test('500 people who get the tag a year later count from that day, and do not all come at once', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `P${index}`)
    const book = bookOf(ids.map((id) => person(id)), [], { tagRules: [rule('client', 30, ago(365))] })
    run(book, { type: 'person.tag', ids, add: ['client'] }, today)
    const due = ids.map((id) => warmthOf(book, id, today).warmth?.dueOn ?? today)
    expect(due.every((on) => on > today && on <= addDays(today, 30))).toBe(true)
    expect(new Set(due).size).toBeGreaterThanOrEqual(28)
    expect(todayOn(book, today)).toMatchObject({ reachOut: [], waiting: 0 })
  })

  const howTagged: readonly { readonly how: string; readonly id: string; readonly command: Command }[] = [
    { how: 'made with the tag', id: 'Ben', command: { type: 'person.create', id: 'Ben', fields: { name: { given: 'Ben' }, tags: ['client'] } } },
    { how: 'edited', id: 'Ana', command: { type: 'person.edit', id: 'Ana', patch: { tags: ['choir', 'client'] } } },
  ]
  test.each(howTagged)('somebody $how counts from that day too', ({ id, command }) => {
    const book = bookOf([person('Ana', { tags: ['choir'] })], [], { tagRules: [rule('client', 30)] })
    run(book, command, today)
    expect(book.people.get(id)?.taggedOn).toBe(today)
  })

  test('a tag without a rule stamps nothing', () => {
    const book = bookOf([person('Ana')], [], { tagRules: [rule('client', 30)] })
    run(book, { type: 'person.tag', ids: ['Ana'], add: ['choir'] }, today)
    expect(book.people.get('Ana')).not.toHaveProperty('taggedOn')
  })

  test('another number of days counts from its own day; the same number again changes nothing', () => {
    const book = bookOf([person('Ana')], [], { tagRules: [rule('client', 30)] })
    expect(run(book, { type: 'tagRule.set', tag: 'client', days: 30 }, today).rows).toEqual([])
    run(book, { type: 'tagRule.set', tag: 'Client', days: 14 }, today)
    expect(book.settings.get('settings')?.tagRules).toEqual([{ tag: 'Client', days: 14, since: today }])
  })

  test('what is kept in mind follows: set, changed, taken away, and undone', () => {
    const book = bookOf([person('Ana', { tags: ['client'] })], [call('Ana', ago(40))])
    const names = (on = addDays(today, 30)) => todayOn(book, on).reachOut.map(({ name }) => name)
    expect(names()).toEqual([])
    const before = contents(book)
    const set = run(book, { type: 'tagRule.set', tag: 'client', days: 30 }, today)
    expect(names()).toEqual(['Ana'])
    expect(undo(book, set)).toBeUndefined()
    expect(names()).toEqual([])
    expect(contents(book)).toEqual(before)
    run(book, { type: 'tagRule.set', tag: 'client', days: 30 }, today)
    run(book, { type: 'tagRule.set', tag: 'client', days: null }, today)
    expect(names()).toEqual([])
  })
})

describe('one person’s own word', () => {
  const book = () => bookOf([person('Ana', { tags: ['client'] })], [call('Ana', ago(40))], { tagRules: [rule('client', 30)] })
  test.each([
    { days: 90, expected: { days: 90 } },
    { days: null, expected: undefined },
    { days: 'tags' as const, expected: { days: 30, tag: 'client' } },
  ])('set to $days', ({ days, expected }) => {
    const given = book()
    run(given, { type: 'person.setCadence', ids: ['Ana'], days }, today)
    const ana = given.people.get('Ana')
    if (!ana) throw new Error('Ana is gone')
    if (expected) expect(cadenceOf(given, ana)).toMatchObject(expected)
    else expect(cadenceOf(given, ana)).toBeUndefined()
    run(given, { type: 'person.setCadence', ids: ['Ana'], days: 'tags' }, today)
    expect(cadenceOf(given, given.people.get('Ana') ?? ana)).toMatchObject({ days: 30 })
  })
})

describe('the load of a rule, before it is said yes to', () => {
  const people = [
    ...Array.from({ length: 60 }, (_, index) => person(`C${index}`, { tags: ['client'] })),
    person('own', { tags: ['client'], cadence: monthly }),
    person('let go', { tags: ['client'], noCadence: true as const }),
    person('archived', { tags: ['client'], state: 'archived' as const }),
    person('tighter', { tags: ['client', 'vip'] }),
    person('other', { cadence: { days: 10, since: ago(9) } }),
  ]
  const given = () => bookOf(people, [], { tagRules: [rule('vip', 14)] })

  test('counts those it changes something for, and what the others make already', () => {
    const load = cadenceLoad.answer(given(), { tag: 'Client', days: 30 }, context)
    expect(load).toMatchObject({ people: 60, perDay: 2, budget: 5 })
    expect(load.othersPerDay).toBeCloseTo(1 / 30 + 1 / 14 + 1 / 10)
  })

  test('comes due as shown', () => {
    const book = given()
    const load = cadenceLoad.answer(book, { tag: 'client', days: 30 }, context)
    run(book, { type: 'tagRule.set', tag: 'client', days: 30 }, today)
    const due = Array.from({ length: 60 }, (_, index) => warmthOf(book, `C${index}`, today).warmth?.dueOn)
    for (const { day: on, due: count } of load.next) expect(due.filter((each) => each === on).length, on).toBe(count)
  })
})
