import { describe, expect, test } from 'vitest'
import { everyRow, joinPages, type PageAsked, pagesUpTo } from '../../../src/core/pages/everyRow'
import { MOST_ROWS } from '../../../src/core/pages/page'

const names = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`)
const key = (row: string) => row

/** Answers pages of a list that is another one at each answer, until it rests. */
function moving(...lists: readonly (readonly string[])[]) {
  const answers: PageAsked[] = []
  const ask = (page: PageAsked) => {
    const list = lists[Math.min(answers.push(page), lists.length) - 1] ?? []
    return Promise.resolve({ total: list.length, rows: list.slice(page.offset, page.offset + page.limit) })
  }
  return { ask, answers }
}

const list = names(MOST_ROWS + 20)
const grown = ['new', ...list]
const shrunk = list.slice(1)
const turned = ['new', ...list.slice(0, -1)]

describe('every row of a list that is answered a page at a time', () => {
  test.each([
    { what: 'an empty one', lists: [[]], rows: [], answers: 1 },
    { what: 'a short one', lists: [names(3)], rows: names(3), answers: 1 },
    { what: 'one of two pages', lists: [list], rows: list, answers: 2 },
    { what: 'a row comes in between two answers', lists: [list, grown], rows: grown, answers: 4 },
    { what: 'a row goes between two answers', lists: [list, shrunk], rows: shrunk, answers: 4 },
    { what: 'one comes and one goes', lists: [list, turned], rows: turned, answers: 4 },
    { what: 'it changes twice', lists: [list, grown, grown, list], rows: list, answers: 6 },
  ])('$what', async ({ lists, rows, answers: count }) => {
    const { ask, answers } = moving(...lists)
    expect(await everyRow(ask, key)).toEqual(rows)
    expect(answers).toHaveLength(count)
  })

  test('two rows nothing tells apart are one, and no reason to read for ever', async () => {
    const twins = [...names(3), 'row 1']
    const { ask, answers } = moving(twins)
    expect(await everyRow(ask, key)).toEqual(names(3))
    expect(answers).toHaveLength(2)
  })

  test('one that never rests is said to', async () => {
    const { ask } = moving(...Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? list : grown)))
    await expect(everyRow(ask, key)).rejects.toMatchObject({ code: 'list.moving' })
  })

  test('what is known is asked for as it was, and anew only where the list has changed', async () => {
    const { ask, answers } = moving(list, list, grown)
    const told: boolean[] = []
    const rows = await everyRow((page, again) => (told.push(again), ask(page)), key, [{ offset: 0, limit: 60 }, { offset: 60, limit: 60 }])
    expect(rows).toEqual(grown)
    expect(answers.slice(0, 3)).toEqual([{ offset: 0, limit: 60 }, { offset: 60, limit: 60 }, { offset: 120, limit: MOST_ROWS }])
    expect(told).toEqual([false, false, false, true, true, true])
  })
})

test.each([
  { count: 0, asked: [], pages: [] },
  { count: 61, asked: [], pages: [[0, 60], [60, 60]] },
  { count: 60, asked: [[0, 60]], pages: [[0, 60]] },
  { count: 200, asked: [[0, 100]], pages: [[0, 100], [100, 60], [160, 60]] },
])('pages up to $count: $pages', ({ count, asked, pages }) => {
  const of = (list: readonly (readonly number[])[]) => list.map(([offset = 0, limit = 0]) => ({ offset, limit }))
  expect(pagesUpTo(count, 60, of(asked))).toEqual(of(pages))
})

test('of a row that is on two pages the later is kept, in the place of the earlier', () => {
  const row = (id: string, said: string) => ({ id, said })
  expect(joinPages([{ total: 3, rows: [row('a', '1'), row('b', '1')] }, { total: 3, rows: [row('b', '2'), row('c', '1')] }], ({ id }) => id)).toEqual([row('a', '1'), row('b', '2'), row('c', '1')])
})
