import { describe, expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import type { Day } from '../../src/core/dates'
import type { Entry } from '../../src/core/entries/registry'
import { Problem } from '../../src/core/problem'
import { createFinder } from '../../src/search/finder'
import { complaint, fewPeople, giftIdea, note, promise, put, today } from './fewPeople'

const finder = createFinder(fewPeople(), { today: () => today })
const ids = (query: string) => finder.find(query).map(({ id }) => id).sort()

test.each([
  ['"blue door"', Infinity, ['shop', 'wall']],
  ['"door blue"', Infinity, ['hall']],
  ['"blue"', Infinity, ['apart', 'hall', 'shop', 'wall']],
  ['"blue door"', 1, ['shop']],
  ['-"blue door"', Infinity, ['apart', 'hall']],
])('a phrase stands in one text as it was written: %s, at most %d', (query, limit, expected) => {
  const book = new Book()
  put(book, 'wall', { name: { given: 'W' } }, [note('painted the blue door', '2026-01-01')])
  put(book, 'shop', { name: { given: 'S' }, organisations: [{ name: 'Blue Door' }] })
  put(book, 'apart', { name: { given: 'A' } }, [note('a blue wall'), note('a door')])
  put(book, 'hall', { name: { given: 'H' } }, [note('a door, blue as no other: door blue')])
  expect(createFinder(book, { today: () => today }).find(query, limit).map(({ id }) => id).sort()).toEqual(expected)
})

describe('filters, on 15 September 2026', () => {
  test.each([
    ['tag:client', ['anna']],
    ['*', []],
    ['…!', []],
    ['TAG:Client', ['anna']],
    ['tag:客户', ['wang']],
    ['tag:', ['anna', 'bob', 'wang']],
    ['company:"Blue Door"', ['anna']],
    ['company:blue', ['anna']],
    ['company:door', ['anna']],
    ['company:蓝天', ['wang']],
    ['city:koln', ['anna']],
    ['city:', ['anna', 'wang']],
    ['interest:fishing', ['anna']],
    ['due:', ['bob', 'firm']],
    ['due:today', ['firm']],
    ['due:overdue', ['bob']],
    ['due:week', ['firm']],
    ['cold:', ['bob', 'paused']],
    ['warm:', ['anna']],
    ['cooling:', []],
    ['has:gift-idea', ['anna']],
    ['has:held-gift', ['anna']],
    ['has:thanks-owed', ['bob']],
    ['has:favour', ['bob']],
    ['has:note', ['bob', 'lukasz', 'party', 'wang']],
    ['has:reminder', ['firm']],
    ['has:cadence', ['anna', 'bob', 'paused']],
    ['has:photo', []],
    ['has:phone', ['anna', 'bob']],
    ['kind:organisation', ['firm']],
    ['kind:company', ['firm']],
    ['is:starred', ['anna']],
    ['is:archived', ['gone']],
    ['is:deceased', ['late']],
    ['is:paused', ['paused']],
    ['tag:client is:archived', ['gone']],
    ['(is:archived or tag:client)', ['anna', 'gone']],
    ['last:>90d', ['amira', 'bob', 'firm', 'jean', 'lue', 'lukasz', 'party', 'paused', 'strasse', 'wang', 'zeng']],
    ['last:<30d', ['anna']],
    ['last:2026-02', ['bob']],
    ['last:>90d -last:never', ['bob']],
    ['added:<2026-01-01', ['firm']],
    ['added:2025', ['firm']],
    ['birthday:week', ['bob']],
    ['birthday:month', ['bob']],
    ['birthday:today', []],
    ['-tag: has:cadence', ['paused']],
    ['tag:client or tag:friend', ['anna', 'bob']],
    ['tag:friend (tag:client or cold:)', ['bob']],
    ['-(tag:client or tag:friend) has:cadence', ['paused']],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected)
  })
})

describe('what is open between you, and who is on hold', () => {
  const book = new Book()
  put(book, 'ana', { name: { given: 'Ana' }, addresses: [{ city: 'Köln' }] }, [promise('send the deck', '2026-10-01')])
  put(book, 'ben', { name: { given: 'Ben' }, tags: ['flood'] }, [{ ...promise('send the deck', '2026-10-01'), outcome: 'kept' } as Entry, complaint('two panels broken')])
  put(book, 'cleo', { name: { given: 'Cleo' }, addresses: [{ city: 'Koln' }] }, [{ ...complaint('late'), solvedOn: '2026-09-01' } as Entry])
  const scarf = { ...giftIdea('A scarf'), status: 'given' } as Entry
  put(book, 'dan', { name: { given: 'Dan' } }, [scarf, giftIdea('a scarf'), giftIdea('A map')])
  put(book, 'eva', { name: { given: 'Eva' } }, [giftIdea('A map')])
  book.set('settings', 'settings', { id: 'settings', holds: [{ id: 'h', scope: 'region', value: 'köln', reason: 'storm', since: today }, { id: 'g', scope: 'tag', value: 'Flood', reason: 'water', since: today, except: [] }] })
  const found = createFinder(book, { today: () => today })
  test.each([
    ['has:promise', ['ana']],
    ['has:complaint', ['ben']],
    ['is:on-hold', ['ana', 'ben', 'cleo']],
    ['-is:on-hold', ['dan', 'eva']],
    ['is:on-hold has:promise', ['ana']],
    ['has:held-gift', ['dan']],
  ])('%s', (query, expected) => expect(found.find(query).map(({ id }) => id).sort()).toEqual(expected))
})

describe('words and filters together', () => {
  test.each([
    ['müller', ['anna', 'gone']],
    ['müller -is:archived', ['anna']],
    ['müller tag:client', ['anna', 'gone']],
    ['muller -anna', ['gone']],
    ['tag:friend violin', ['bob']],
    ['tag:client violin', []],
    ['violin or rivers', ['anna', 'bob']],
    ['tag:client mulelr', ['anna', 'gone']],
    ['"blue door"', ['anna']],
    ['"door blue"', []],
    ['"house by the lake"', ['bob']],
    ['"lake by the house"', []],
    ['"小明"', ['wang']],
    ['anna "blue door" -tag:friend', ['anna']],
    ['-"house by" has:note', ['lukasz', 'party', 'wang']],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected)
  })

  test('still shows where the words matched', () => {
    expect(finder.find('tag:friend violin')[0]?.matches).toMatchObject([{ field: 'note' }])
    expect(finder.find('tag:friend')[0]?.matches).toEqual([])
  })
})

describe('a colon that is no filter', () => {
  test.each([
    ['a web address', 'https://example.org/talks?id=7', 'lukasz'],
    ['a time', 'violin 15:30', 'bob'],
    ['a colon after a word', 'violin: lake', 'bob'],
    ['a filter in quotation marks', '"note:"', undefined],
  ])('%s', (_what, query, id) => {
    expect(finder.find(query)[0]?.id).toBe(id)
  })
})

describe('what cannot be read is explained', () => {
  test.each([
    ['colour:red', 'query.unknownFilter', { name: 'colour', value: 'red' }],
    ['tag:client colour:red', 'query.unknownFilter', { name: 'colour' }],
    ['due:someday', 'query.choice', { filter: 'due', value: 'someday', choices: 'today, week, overdue' }],
    ['has:', 'query.choiceMissing', { filter: 'has' }],
    ['has:money', 'query.choice', { filter: 'has', value: 'money' }],
    ['last:>soon', 'query.span', { filter: 'last', value: '>soon' }],
    ['last:', 'query.spanMissing', { filter: 'last' }],
    ['added:never', 'query.span', { filter: 'added' }],
    ['added:2026-13', 'query.span', { filter: 'added' }],
    ['cold:very', 'query.takesNothing', { filter: 'cold', value: 'very' }],
  ])('%s', (query, code, params) => {
    let thrown: unknown
    try {
      finder.find(query)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Problem)
    expect(thrown).toMatchObject({ code, params })
  })
})

describe('lunar birthdays, on 15 September 2026: the Moon Festival (8/15) is on the 25th', () => {
  const book = new Book()
  put(book, 'li', { name: { given: '丽', family: '李' }, birthday: { month: 8, day: 10, calendar: 'chinese' } })
  put(book, 'zhao', { name: { given: '磊', family: '赵' }, birthday: { month: 9, day: 3, calendar: 'chinese' } })
  put(book, 'leap', { name: { given: 'Lea' }, birthday: { month: 2, day: 29 } })
  test.each([
    ['2026-09-15', 'birthday:today', []],
    ['2026-09-20', 'birthday:today', ['li']],
    ['2026-09-15', 'birthday:week', ['li']],
    ['2026-09-15', 'birthday:month', ['li']],
    ['2026-09-15', 'birthday:next-month', ['zhao']],
    ['2026-01-31', 'birthday:next-month', ['leap']],
    ['2026-02-28', 'birthday:today', ['leap']],
  ] as const)('on %s %s', (on, query, expected) => {
    expect(createFinder(book, { today: () => on as Day }).find(query).map(({ id }) => id).sort()).toEqual(expected)
  })
})
