import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import type { Command } from '../../src/core/commands'
import { peopleBeyond, peopleList, peopleSorts } from '../../src/core/peopleList'
import { bookOf, call, day, monthly, person, run } from './given'

const today = day('2026-11-21')
const finder = { find: () => [] }
const everyone = { query: '', descending: false, offset: 0, limit: 100 }

function listed(book: Book, sort: (typeof peopleSorts)[number], descending = false): string[] {
  return peopleList.answer(book, { ...everyone, sort, descending }, { today, localTime: `${today}T09:30`, finder }).rows.map(({ id }) => id)
}

const people = [
  person('Ada', { cadence: monthly, createdAt: '2026-03-01T08:00:00Z' }),
  person('bert', { createdAt: '2026-02-01T08:00:00Z' }),
  person('Åsa', { cadence: monthly, createdAt: '2026-01-01T08:00:00Z' }),
  person('Gone', { state: 'archived' }),
]
const talks = [call('Ada', '2026-11-01'), call('Åsa', '2026-09-01'), call('bert', '2026-10-10')]

test.each([
  ['by name: accents and capitals do not matter', 'name', false, ['Ada', 'Åsa', 'bert']],
  ['by name, the other way round', 'name', true, ['bert', 'Åsa', 'Ada']],
  ['the coldest first; who has no cadence comes last', 'warmth', false, ['Åsa', 'Ada', 'bert']],
  ['the warmest first; who has no cadence still comes last', 'warmth', true, ['Ada', 'Åsa', 'bert']],
  ['longest since you talked', 'lastTalked', false, ['Åsa', 'bert', 'Ada']],
  ['added last', 'added', true, ['Ada', 'bert', 'Åsa']],
] as const)('the list %s', (_, sort, descending, expected) => {
  expect(listed(bookOf(people, talks), sort, descending)).toEqual(expected)
})

test.each([
  ['everyone: the archived and whoever is gone', '', ['Gone', 'nobody']],
  ['a search: whom it does not name', 'a', ['bert', 'Gone', 'nobody']],
])('of those ticked, left out by %s', (_, query, beyond) => {
  const found = { find: (wanted: string) => (wanted === 'a' ? ['Ada', 'Åsa'].map((id) => ({ id, score: 1, matches: [] })) : []) }
  const answer = peopleBeyond.answer(bookOf(people), { query, ids: ['bert', 'Gone', 'Ada', 'nobody'] }, { today, localTime: `${today}T09:30`, finder: found })
  expect(answer).toEqual({ ids: beyond, named: beyond.filter((id) => id !== 'nobody').map((id) => ({ id, name: id })) })
})

test.each([
  ['name', false],
  ['name', true],
  ['added', false],
  ['added', true],
] as const)('of very many found, the archived among them, every page by %s (descending: %s) goes on where the one before ended', (sort, descending) => {
  const many = Array.from({ length: 700 }, (_, index) => person(`P${String(index).padStart(3, '0')}`, { createdAt: `2026-01-01T08:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}Z`, state: index % 7 === 3 || index > 690 ? 'archived' : 'active' }))
  const ids = many.map(({ id }) => id)
  // Not in the order of any list.
  const hits = ids.filter((_, index) => index % 10 !== 1).map((id) => ({ id, score: 1, matches: [] })).sort((a, b) => (a.id.slice(3) < b.id.slice(3) ? -1 : 1))
  const book = bookOf(many)
  const pages = [0, 40, 200, 600].map((offset) => peopleList.answer(book, { query: 'p', sort, descending, offset, limit: 40 }, { today, localTime: `${today}T09:30`, finder: { find: () => hits } }))
  const expected = hits.map(({ id }) => id).sort((a, b) => (a < b !== descending ? -1 : 1))
  expect(pages.map(({ total }) => total)).toEqual([630, 630, 630, 630])
  expect(pages.map(({ rows }) => rows.map(({ id }) => id))).toEqual([0, 40, 200, 600].map((offset) => expected.slice(offset, offset + 40)))
})

test('a list that was shown before follows every change as a fresh one would', () => {
  const ids = people.map(({ id }) => id)
  const id = fc.constantFrom(...ids)
  const change: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ type: fc.constant('person.edit' as const), id, patch: fc.record({ name: fc.record({ given: fc.string({ minLength: 1 }).map((text) => `${text}x`) }) }) }),
    fc.record({ type: fc.constant('person.setState' as const), ids: id.map((one) => [one]), state: fc.constantFrom('active' as const, 'archived' as const) }),
    fc.record({ type: fc.constant('person.setCadence' as const), ids: id.map((one) => [one]), days: fc.integer({ min: 1, max: 90 }) }),
    id.map((one): Command => ({ type: 'entry.add', entry: { kind: 'interaction', channel: 'call', direction: 'both', personIds: [one] } })),
    fc.constant<Command>({ type: 'person.create', fields: { name: { given: 'Newcomer' } } }),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const book = bookOf(people, talks)
      for (const command of changes) {
        run(book, command, today)
        const fresh = bookOf([...book.people.values()], [...book.entries.values()])
        for (const sort of peopleSorts) for (const descending of [false, true]) expect(listed(book, sort, descending)).toEqual(listed(fresh, sort, descending))
      }
    }),
    { numRuns: 60 },
  )
})
