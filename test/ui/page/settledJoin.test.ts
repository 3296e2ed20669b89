import { describe, expect, test } from 'vitest'
import type { PageOf } from '../../../src/core/pages/everyRow'
import { type Join, type PageAnswer, settledJoin } from '../../../src/ui/page/settledJoin'

const key = (row: string) => row
const here = (total: number, ...rows: string[]): PageAnswer<string> => ({ data: { total, rows }, open: false })
const again = (answer: PageAnswer<string>): PageAnswer<string> => ({ ...answer, open: true })
const failed = again
const asked: PageAnswer<string> = { open: true }
const lost = asked

/** What is shown after each answer, one after the other. */
function shown(...states: readonly (readonly PageAnswer<string>[])[]) {
  let held: Join<string> | undefined
  return states.map((answers) => {
    held = settledJoin(held, 'list', answers, key)
    return held && `${held.rows.join('')} of ${held.total}${held.isWhole ? ', whole' : ''}`
  })
}

const one = here(4, 'a', 'b')
const two = here(4, 'c', 'd')
const whole = 'abcd of 4, whole'

describe('pages of one list, answered one by one', () => {
  test.each([
    { what: 'at first the beginning is shown, then all', states: [[asked, asked], [one, asked], [one, two]], shown: [undefined, 'ab of 4', whole] },
    { what: 'what is here stays while more is asked for', states: [[one], [one, asked], [one, two]], shown: ['ab of 4', 'ab of 4', whole] },
    { what: 'the second page alone is no beginning', states: [[asked, two]], shown: [undefined] },
    {
      what: 'a row has come before all others: none is there twice meanwhile',
      states: [[one, two], [again(one), again(two)], [here(5, 'x', 'a'), again(two)], [here(5, 'x', 'a'), again(two), asked], [here(5, 'x', 'a'), here(5, 'b', 'c'), asked], [here(5, 'x', 'a'), here(5, 'b', 'c'), here(5, 'd')]],
      shown: [whole, whole, whole, whole, whole, 'xabcd of 5, whole'],
    },
    {
      what: 'a row has gone: none is missing meanwhile',
      states: [[one, two], [here(3, 'b', 'c'), again(two)], [again(one), here(3, 'd')], [here(3, 'b', 'c'), here(3, 'd')]],
      shown: [whole, whole, whole, 'bcd of 3, whole'],
    },
    { what: 'the list is shorter than a page', states: [[one, two], [here(1, 'a'), again(two)], [here(1, 'a'), here(1)]], shown: [whole, whole, 'a of 1, whole'] },
    { what: 'nothing is left', states: [[one, two], [here(0), here(0)]], shown: [whole, ' of 0, whole'] },
    { what: 'pages that tell of two lists wait for the next answers', states: [[one, two], [here(5, 'x', 'a'), two], [here(5, 'x', 'a'), here(5, 'b', 'c', 'd')]], shown: [whole, whole, 'xabcd of 5, whole'] },
    { what: 'at first too only what agrees is shown', states: [[here(5, 'x', 'a'), two]], shown: ['xa of 5'] },
    { what: 'a page that fails takes nothing away', states: [[one, two], [here(4, 'x', 'b'), failed(two)], [failed(one), failed(two)]], shown: [whole, whole, whole] },
    { what: 'a further page that fails takes nothing away', states: [[one, two], [here(6, 'a', 'b'), here(6, 'c', 'd'), lost]], shown: [whole, whole] },
    { what: 'the first page failed, then came', states: [[lost], [asked], [one]], shown: [undefined, undefined, 'ab of 4'] },
    { what: 'a row that is on two pages is drawn once', states: [[one, here(4, 'b', 'c')]], shown: ['abc of 4, whole'] },
  ])('$what', ({ states, shown: expected }) => {
    expect(shown(...states)).toEqual(expected)
  })

  test('the same answers are the same join, and of another list nothing is kept', () => {
    const before = settledJoin(undefined, 'list', [one, two], key)
    expect(settledJoin(before, 'list', [one, two], key)).toBe(before)
    expect(settledJoin(before, 'another', [asked], key)).toBeUndefined()
    expect(settledJoin(before, 'another', [again(here(1, 'z'))], key)?.rows).toEqual(['z'])
  })
})

test('whichever page is answered first after a change, every row that stays is shown all the time, once', () => {
  const before: readonly PageOf<string>[] = [{ total: 4, rows: ['a', 'b'] }, { total: 4, rows: ['c', 'd'] }]
  const after: readonly PageOf<string>[] = [{ total: 4, rows: ['x', 'a'] }, { total: 4, rows: ['b', 'c'] }]
  for (const first of [0, 1]) {
    let held = settledJoin(undefined, 'list', before.map((data) => ({ data, open: false })), key)
    for (const answered of [[], [first], [0, 1]]) {
      held = settledJoin(held, 'list', before.map((data, page) => (answered.includes(page) ? { data: after[page], open: false } : { data, open: true })), key)
      expect(held?.rows.filter((row) => 'abc'.includes(row))).toEqual(['a', 'b', 'c'])
    }
    expect(held?.rows).toEqual(['x', 'a', 'b', 'c'])
  }
})
