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

test.each([['by comparing', undefined], ['by number first', ({ rank }: Row) => rank], ['by half the number first', ({ rank }: Row) => rank >> 1]])('what is put in and left out stands where sorting everybody would put it: %s', (_how, coarse) => {
  const ranked = (some: readonly Row[]) => Ranked.of([...some], idOf, compare, coarse)
  fc.assert(
    fc.property(rows(0), rows(12), ids, (all, others, apart) => {
      const gone = new Set([...apart, ...others.map(idOf)])
      const expected = [...all.filter(({ id }) => !gone.has(id)), ...others].sort(compare)
      const elsewhere = [...gone].map((id) => ({ id, rank: 2 }))
      const view = ranked(all).with(others, [...all.filter(({ id }) => gone.has(id)), ...elsewhere])
      expect(view.first(99)).toEqual(expected)
      expect(view.first(3)).toEqual(expected.slice(0, 3))
      expect(view.length).toBe(expected.length)
      expect(expected.map((_, place) => view.at(place))).toEqual(expected)
      const replaced = ranked(all).replace(gone, ranked(others))
      expect(replaced.with([], []).first(99)).toEqual(expected)
    }),
  )
})
