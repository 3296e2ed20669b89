import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ranked } from '../../src/core/ranked'

interface Row {
  readonly id: string
  readonly rank: number
}

const idOf = ({ id }: Row) => id
const compare = (a: Row, b: Row) => a.rank - b.rank || (a.id < b.id ? -1 : 1)
const rows = (from: number) => fc.uniqueArray(fc.record({ id: fc.integer({ min: from, max: from + 12 }).map(String), rank: fc.nat(4) }), { selector: idOf })
const ids = fc.array(fc.nat(24).map(String))

test('what is put in and left out stands where sorting everybody would put it', () => {
  fc.assert(
    fc.property(rows(0), rows(12), ids, (all, others, apart) => {
      const left = all.filter(({ id }) => !apart.includes(id) && !others.some((other) => other.id === id))
      const expected = [...left, ...others].sort(compare)
      const gone = [...new Set([...apart, ...others.map(idOf)])]
      const view = Ranked.of([...all], idOf, compare).with(others, gone)
      expect(view.first(99)).toEqual(expected)
      expect(view.length).toBe(expected.length)
      const replaced = Ranked.of([...all], idOf, compare).replace(gone, Ranked.of([...others], idOf, compare))
      expect(replaced.with([], []).first(99)).toEqual(expected)
    }),
  )
})
