import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import type { Command } from '../../../src/core/commands'
import { queries } from '../../../src/core/queries'
import { createFinder } from '../../../src/search/finder'
import { bookOf, call, day, gift, monthly, person, run } from '../given'

const today = day('2026-11-21')
const context = (book: Book) => ({ today, localTime: `${today}T12:00`, finder: createFinder(book, { today: () => today }) })
const listed = (book: Book, using = context(book)) => queries.segment.list.answer(book, {}, using).segments.map(({ name, count }) => [name, count])
const found = (book: Book, query: string) => context(book).finder.find(query).map(({ id }) => id).sort()

const start = () =>
  bookOf(
    [person('Ana', { tags: ['client'], cadence: monthly }), person('Ben', { tags: ['client', 'vip'] }), person('Cleo', { tags: ['friend'] }), person('Dov', { tags: ['client'], state: 'archived' })],
    [call('Ana', '2026-11-20')],
  )
const save = (book: Book, name: string, query: string, id?: string) => run(book, { type: 'segment.save', name, query, id })

test('counts follow every change, for filters and for words', () => {
  const book = start()
  const using = context(book)
  save(book, 'Clients', 'tag:client')
  save(book, 'Warm', 'warm:')
  save(book, 'Called Ana', 'ana')
  save(book, 'Gone', 'is:archived')
  expect(listed(book, using)).toEqual([['Called Ana', 1], ['Clients', 2], ['Gone', 1], ['Warm', 1]])
  run(book, { type: 'person.tag', ids: ['Cleo'], add: ['client'] })
  run(book, { type: 'person.setState', ids: ['Dov'], state: 'active' })
  run(book, { type: 'person.delete', ids: ['Ana'] })
  using.finder.update(['Cleo', 'Dov', 'Ana'])
  expect(listed(book, using)).toEqual([['Called Ana', 0], ['Clients', 3], ['Gone', 0], ['Warm', 0]])
})

describe('counts follow what is written down with somebody or something else', () => {
  const place = { type: 'hold.place', scope: 'tag', value: 'client', reason: 'flood' } as const
  test.each<{ query: string; before: number; changed: string; change: Command; after: number }>([
    { query: 'is:on-hold', before: 0, changed: 'clients are put on hold', change: place, after: 2 },
    { query: '-is:on-hold tag:client', before: 2, changed: 'clients are put on hold', change: place, after: 0 },
    { query: 'has:held-gift', before: 0, changed: 'friends are to be given nothing', change: { type: 'giftLimit.set', limit: { id: 'none', name: 'no gifts', amount: '0', currency: 'EUR', per: 'recipient', tags: ['friend'] } }, after: 1 },
    { query: 'IN:clients', before: 2, changed: 'clients are searched for otherwise', change: { type: 'segment.save', id: 'clients', name: 'Clients', query: 'tag:vip' }, after: 1 },
  ])('$query names $before; $changed: $after', ({ query, before, change, after }) => {
    const book = start()
    const using = context(book)
    book.set('segments', 'clients', { id: 'clients', name: 'Clients', query: 'tag:client' })
    book.set('entries', 'idea', { ...gift('Cleo', '2026-11-01', { status: 'idea', title: 'A map' }), id: 'idea' })
    save(book, 'This', query)
    const count = () => new Map(queries.segment.list.answer(book, {}, using).segments.map((segment) => [segment.name, segment.count])).get('This')
    expect(count()).toBe(before)
    run(book, change)
    using.finder.update([])
    expect(count()).toBe(after)
  })
})

test.each([
  { query: 'in:clients', names: ['Ana', 'Ben'] },
  { query: 'in:CLI', names: ['Ana', 'Ben'] },
  { query: 'in:"Best ones"', names: ['Ben'] },
  { query: '-in:clients', names: ['Cleo'] },
  { query: 'in:clients -in:"best ones"', names: ['Ana'] },
  { query: 'in:gone', names: ['Dov'] },
  { query: 'in:nothing', names: [] },
  { query: 'in:circle', names: ['Cleo'] },
  { query: 'ben in:clients', names: ['Ben'] },
])('$query', ({ query, names }) => {
  const book = start()
  save(book, 'Clients', 'tag:client')
  save(book, 'Best ones', 'in:clients tag:vip')
  save(book, 'Gone', 'is:archived')
  save(book, 'Circle', 'tag:friend or in:circle')
  expect(found(book, query)).toEqual(names)
})

test.each([
  { case: 'without a name', name: ' ', query: 'tag:client', code: 'segment.name' },
  { case: 'without anything to search for', name: 'All', query: ' ', code: 'segment.query' },
  { case: 'that cannot be read', name: 'All', query: 'due:someday', code: 'query.choice' },
  { case: 'with a name there is', name: 'clients', query: 'tag:x', code: 'segment.nameTaken' },
])('a search $case is not saved', ({ name, query, code }) => {
  const book = start()
  save(book, 'Clients', 'tag:client')
  expect(() => save(book, name, query)).toThrow(expect.objectContaining({ code }))
})

test('renamed, then removed; what a later version can no longer read stands without a count', () => {
  const book = start()
  save(book, 'Clients', 'tag:client')
  const [id = ''] = book.segments.keys()
  save(book, 'Customers', 'tag:client', id)
  book.set('segments', 'old', { id: 'old', name: 'Old', query: 'has:unicorn' })
  expect(listed(book)).toEqual([['Customers', 2], ['Old', undefined]])
  run(book, { type: 'segment.remove', id })
  expect(listed(book)).toEqual([['Old', undefined]])
})
