import { describe, expect, test } from 'vitest'
import { applyChange, sameValue } from '../../src/core/change'
import { Draft } from '../../src/core/draft'
import { bookOf, call, contents, NOW, person, run } from './given'
import { obstacleToUndo } from './undo'

const LATER = '2026-11-21T10:00:00.000Z'
const ana = () => person('Ana', { tags: ['client'], pronouns: 'she' })
const drafted = (write: (draft: Draft) => void, book = bookOf([ana()])) => {
  const draft = new Draft(book, LATER)
  write(draft)
  return draft.changes()
}

describe('what a draft says has changed', () => {
  test('one field of a person, with the time of the change', () => {
    expect(drafted((draft) => draft.patch('people', 'Ana', { pronouns: 'they' }))).toEqual([
      { table: 'people', id: 'Ana', before: { pronouns: 'she', updatedAt: NOW }, after: { pronouns: 'they', updatedAt: LATER } },
    ])
  })

  test.each([{ nothing: undefined }, { nothing: null }])('a field taken away with $nothing', ({ nothing }) => {
    expect(drafted((draft) => draft.patch('people', 'Ana', { pronouns: nothing }))).toEqual([
      { table: 'people', id: 'Ana', before: { pronouns: 'she', updatedAt: NOW }, after: { pronouns: null, updatedAt: LATER } },
    ])
  })

  test('a field there was none of', () => {
    expect(drafted((draft) => draft.patch('people', 'Ana', { howWeMet: 'at the fair' }))).toMatchObject([{ before: { howWeMet: null }, after: { howWeMet: 'at the fair' } }])
  })

  test.each([
    { given: 'the same value again', write: (draft: Draft) => draft.patch('people', 'Ana', { pronouns: 'she', tags: ['client'] }) },
    { given: 'there and back', write: (draft: Draft) => [draft.patch('people', 'Ana', { starred: true }), draft.remove('people', 'Ana'), draft.put('people', ana())] },
    { given: 'added and removed', write: (draft: Draft) => [draft.put('people', person('Ben')), draft.remove('people', 'Ben')] },
    { given: 'removing what is not there', write: (draft: Draft) => draft.remove('people', 'Ben') },
    { given: 'taking away a field there is none of', write: (draft: Draft) => draft.patch('people', 'Ana', { howWeMet: undefined }) },
  ])('$given: nothing', ({ write }) => {
    expect(drafted((draft) => void write(draft))).toEqual([])
  })

  test('a row made is whole, without fields that are undefined', () => {
    expect(drafted((draft) => draft.put('people', { ...person('Ben'), birthday: undefined, name: { given: 'Ben', family: undefined } }))).toMatchObject([
      { id: 'Ben', before: null, after: { name: { given: 'Ben' } } },
    ])
    expect(drafted((draft) => draft.put('people', { ...person('Ben'), birthday: undefined }))[0]?.after).not.toHaveProperty('birthday')
  })

  test('a row removed keeps all of what it was', () => {
    expect(drafted((draft) => draft.remove('people', 'Ana'))).toEqual([{ table: 'people', id: 'Ana', before: ana(), after: null }])
  })
})

test('a draft sees its own changes, the book does not', () => {
  const book = bookOf([ana()])
  const draft = new Draft(book, LATER)
  draft.patch('people', 'Ana', { pronouns: 'they' })
  draft.put('people', person('Ben'))
  expect(draft.get('people', 'Ana')?.pronouns).toBe('they')
  expect(draft.get('people', 'Ben')?.id).toBe('Ben')
  expect(book.people.get('Ana')?.pronouns).toBe('she')
  draft.remove('people', 'Ana')
  expect(draft.get('people', 'Ana')).toBeUndefined()
})

test('patching what is gone, or adding what is there, is refused', () => {
  expect(() => drafted((draft) => draft.patch('people', 'Zoe', { pronouns: 'she' }))).toThrow(expect.objectContaining({ code: 'row.gone' }))
  expect(() => drafted((draft) => draft.add('people', ana()))).toThrow(expect.objectContaining({ code: 'row.exists' }))
})

test.each([
  { a: { x: 1, y: [1, { z: 2 }] }, b: { y: [1, { z: 2 }], x: 1 }, same: true },
  { a: [1, 2], b: [2, 1], same: false },
  { a: [], b: {}, same: false },
  { a: null, b: undefined, same: false },
  { a: NaN, b: NaN, same: true },
  { a: { x: undefined }, b: {}, same: false },
  { a: '1', b: 1, same: false },
])('$a and $b: the same is $same', ({ a, b, same }) => {
  expect(sameValue(a, b)).toBe(same)
})

describe('what stands in the way of an undo', () => {
  test('a field changed later, and only that', () => {
    const book = bookOf([ana()])
    const first = run(book, { type: 'person.edit', id: 'Ana', patch: { pronouns: 'they', howWeMet: 'at the fair' } })
    run(book, { type: 'person.edit', id: 'Ana', patch: { language: 'es' } })
    expect(obstacleToUndo(book, first)).toBeUndefined()
    run(book, { type: 'person.edit', id: 'Ana', patch: { howWeMet: 'at a trade fair' } })
    expect(obstacleToUndo(book, first)).toEqual({ table: 'people', id: 'Ana', reason: 'changed-later', field: 'howWeMet' })
  })

  test('somebody added who has something in the timeline by now', () => {
    const book = bookOf([])
    const added = run(book, { type: 'person.create', id: 'Ben', fields: { name: { given: 'Ben' } } })
    expect(obstacleToUndo(book, added)).toBeUndefined()
    run(book, { type: 'entry.add', entry: { kind: 'note', personIds: ['Ben'], text: 'hello' } })
    expect(obstacleToUndo(book, added)).toMatchObject({ id: 'Ben', reason: 'referred-to' })
  })

  test('somebody edited who has been deleted since; a deletion whose person is back', () => {
    const book = bookOf([ana()])
    const edited = run(book, { type: 'person.edit', id: 'Ana', patch: { pronouns: 'they' } })
    const deleted = run(book, { type: 'person.delete', ids: ['Ana'] })
    expect(obstacleToUndo(book, edited)).toMatchObject({ reason: 'gone' })
    run(book, { type: 'person.create', id: 'Ana', fields: { name: { given: 'Ana' } } })
    expect(obstacleToUndo(book, deleted)).toMatchObject({ reason: 'exists-again' })
  })
})

test('two windows changing different fields of one person both win', () => {
  const book = bookOf([ana()])
  const [left, right] = [bookOf([ana()]), bookOf([ana()])]
  const one = run(left, { type: 'person.edit', id: 'Ana', patch: { pronouns: 'they' } })
  const two = run(right, { type: 'person.edit', id: 'Ana', patch: { language: 'es' } })
  applyChange(book, one)
  applyChange(book, two)
  expect(book.people.get('Ana')).toMatchObject({ pronouns: 'they', language: 'es' })
})

describe('the indexes of a book follow its rows', () => {
  test('an entry that changes hands, and is done', () => {
    const book = bookOf([ana(), person('Ben')], [call('Ana', '2026-11-01')])
    const [id = ''] = [...book.entries.keys()]
    run(book, { type: 'entry.edit', id, patch: { personIds: ['Ben'] } })
    expect([[...(book.entryIds.get('Ana') ?? [])], [...(book.entryIds.get('Ben') ?? [])]]).toEqual([[], [id]])
    const { rows } = run(book, { type: 'entry.add', entry: { kind: 'reminder', personIds: ['Ana'], title: 'Call', due: { day: '2026-12-01' } } })
    expect([...book.openIds.keys()]).toEqual([rows[0]?.id])
    run(book, { type: 'reminder.finish', id: rows[0]?.id ?? '' })
    expect([...book.openIds.keys()]).toEqual([])
  })

  test('what is remembered about a person is forgotten when an entry of theirs changes', () => {
    const book = bookOf([ana()], [])
    const count = (of: { readonly entryIds: ReadonlyMap<string, ReadonlySet<string>> }, id: string) => of.entryIds.get(id)?.size ?? 0
    expect(book.remember('Ana', count)).toBe(0)
    book.set('entries', 'note', { ...call('Ana', '2026-11-01'), id: 'note' })
    expect(book.remember('Ana', count)).toBe(1)
    book.set('entries', 'note', undefined)
    expect(book.remember('Ana', count)).toBe(0)
    expect(contents(book)).toEqual(contents(bookOf([ana()])))
  })
})
