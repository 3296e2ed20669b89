import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ordered } from '../../../src/core/pages/ordered'

interface Row {
  readonly grade: number
  readonly id: number
}

const compare = (a: Row, b: Row) => a.grade - b.grade || a.id - b.id

test('any page, read in any order, is that of all rows in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 300 }), fc.array(fc.record({ offset: fc.nat(320), limit: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 6 }), (grades, pages) => {
      const rows = grades.map((grade, id) => ({ grade, id }))
      const list = new Ordered(rows, compare)
      const sorted = [...rows].sort(compare)
      for (const { offset, limit } of pages) {
        expect(list.page(offset, limit)).toEqual(sorted.slice(offset, offset + limit))
        expect(list.length).toBe(rows.length)
      }
    }),
  )
})

test('the first of many are found without putting the others in order', () => {
  const rows = Array.from({ length: 10_000 }, (_, id) => ({ grade: (id * 7919) % 10_007, id }))
  let compared = 0
  const list = new Ordered(rows, (a, b) => {
    compared++
    return compare(a, b)
  })
  list.page(0, 60)
  // Sorting them all takes 120,000.
  expect(compared).toBeLessThan(40_000)
})
