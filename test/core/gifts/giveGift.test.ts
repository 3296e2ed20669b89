import { describe, expect, test } from 'vitest'
import { bookOf, call, day, gift, person, run } from '../given'

const today = day('2026-11-21')
const idea = gift('Ana', '2026-02-01', { status: 'idea', title: 'A trail map' })
const together = { ...gift('Ana', '2026-02-01', { status: 'planned', title: 'A trail map' }), personIds: ['Ana', 'Ben'] }

describe('an idea that was given', () => {
  test.each([
    { it: 'to one', row: idea, says: { key: 'changes:gift.given', params: { title: 'A trail map', names: 'Ana' } } },
    { it: 'to two', row: together, says: { key: 'changes:gift.given', params: { title: 'A trail map', names: 'Ana, Ben' } } },
    { it: 'to nobody who is still in the book', row: { ...idea, personIds: ['Zoe'] }, says: { key: 'changes:gift.edited' } },
  ])('$it: says so, and counts from today', ({ row, says }) => {
    const book = bookOf([person('Ana'), person('Ben')], [row])
    expect(run(book, { type: 'gift.give', id: row.id }, today).label).toEqual(says)
    expect(book.entries.get(row.id)).toMatchObject({ status: 'given', at: today })
  })

  test.each([
    { it: 'to one', row: idea, patch: { status: 'given' }, says: { key: 'changes:gift.given', params: { title: 'A trail map', names: 'Ana' } } },
    { it: 'under another name to two', row: together, patch: { status: 'given', title: 'A map' }, says: { key: 'changes:gift.given', params: { title: 'A map', names: 'Ana, Ben' } } },
    { it: 'which it was already', row: gift('Ana', '2026-02-01'), patch: { status: 'given', reaction: 'Loved it' }, says: { key: 'changes:gift.edited' } },
    { it: 'from them', row: { ...idea, direction: 'in' as const }, patch: { status: 'given' }, says: { key: 'changes:gift.edited' } },
    { it: 'not yet', row: idea, patch: { status: 'planned' }, says: { key: 'changes:gift.edited' } },
  ])('set so in its form, $it: says what happened', ({ row, patch, says }) => {
    const book = bookOf([person('Ana'), person('Ben')], [row])
    expect(run(book, { type: 'entry.edit', id: row.id, patch }, today).label).toEqual(says)
  })

  test('is held back where nobody has asked', () => {
    const wine = gift('Ana', '2026-02-01', { status: 'idea', title: 'A bottle of wine' })
    const book = bookOf([person('Ana')], [wine])
    expect(() => run(book, { type: 'gift.give', id: wine.id }, today)).toThrow(/held back/)
    expect(book.entries.get(wine.id)).toMatchObject({ status: 'idea' })
  })

  test.each([
    ['given already', { status: 'given' }],
    ['received', { direction: 'in', status: 'idea' }],
    ['received already', { direction: 'in', status: 'given' }],
  ])('one that was %s stays as it is', (_, fields) => {
    const row = gift('Ana', '2026-02-01', fields)
    const book = bookOf([person('Ana')], [row])
    expect(() => run(book, { type: 'gift.give', id: row.id }, today)).toThrow(expect.objectContaining({ code: 'gift.givenAlready' }))
    expect(book.entries.get(row.id)).toEqual(row)
  })

  test.each([
    ['is gone', 'nothing'],
    ['is no gift', 'a call'],
  ])('%s', (_, which) => {
    const row = call('Ana', '2026-02-01')
    const book = bookOf([person('Ana')], [row])
    expect(() => run(book, { type: 'gift.give', id: which === 'a call' ? row.id : which }, today)).toThrow(expect.objectContaining({ code: 'row.gone' }))
  })
})
