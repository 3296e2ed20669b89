import { describe, expect, test } from 'vitest'
import { areas } from '../../../src/core/areas/area'
import { areasInUse, kindsInUse } from '../../../src/core/areas/inUse'
import { areaOf, entryKinds, isListed } from '../../../src/core/entries/registry'
import { bookOf, call, favour, gift, person, run } from '../given'
import { textsOf } from '../texts'
import { undo } from '../undo'

const everyday = ['interaction', 'note', 'gift', 'reminder']

describe('somebody who only keeps friends warm', () => {
  test('sees the everyday kinds and no area', () => {
    const book = bookOf([person('Ana')], [call('Ana', '2026-11-01'), gift('Ana', '2026-11-02')])
    expect([areasInUse(book), kindsInUse(book)]).toEqual([[], everyday])
  })

  test('sees an area with its first entry, and no longer once that is undone', () => {
    const book = bookOf([person('Ana')])
    const { id: _id, ...entry } = favour('Ana', '2026-11-02')
    const change = run(book, { type: 'entry.add', entry })
    expect([areasInUse(book), kindsInUse(book)]).toEqual([['favours'], [...everyday, 'favour', 'card']])
    expect(undo(book, change)).toBeUndefined()
    expect(areasInUse(book)).toEqual([])
  })

  test('turns an area on before anything is written, and off again', () => {
    const book = bookOf([person('Ana')])
    run(book, { type: 'area.use', area: 'favours', used: true })
    expect(areasInUse(book)).toEqual(['favours'])
    run(book, { type: 'area.use', area: 'favours', used: false })
    expect(areasInUse(book)).toEqual([])
  })

  test('cannot turn off what the book holds', () => {
    const book = bookOf([person('Ana')], [favour('Ana', '2026-11-02')])
    run(book, { type: 'area.use', area: 'favours', used: false })
    expect(areasInUse(book)).toEqual(['favours'])
  })
})

test('an area of a newer Hearth does no harm', () => {
  expect(areasInUse(bookOf([], [], { areas: ['telepathy'] }))).toEqual([])
})

test.each(entryKinds.filter((kind) => areaOf(kind) !== undefined))('%s, out of sight until used, is listed', (kind) => {
  expect(isListed(kind)).toBe(true)
})

test.each(areas)('%s says what it is in both languages', (area) => {
  for (const language of ['en', 'zh'] as const) expect(textsOf(language).areas).toHaveProperty([area, 'about'])
})
