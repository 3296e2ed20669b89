import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Graded, type GradedView } from '../../src/core/graded'
import { Ranked } from '../../src/core/ranked'

interface Row {
  readonly id: string
  readonly rank: number
}

const idOf = ({ id }: Row) => id
const compare = (a: Row, b: Row) => a.rank - b.rank || (a.id < b.id ? -1 : 1)
const rows = (from: number) => fc.uniqueArray(fc.record({ id: fc.integer({ min: from, max: from + 12 }).map(String), rank: fc.nat(4) }), { selector: idOf })
const ids = fc.array(fc.nat(24).map(String))

test('rows that are replaced stand where sorting everybody would put them', () => {
  fc.assert(
    fc.property(rows(0), rows(12), ids, (all, others, apart) => {
      const gone = new Set([...apart, ...others.map(idOf)])
      const expected = [...all.filter(({ id }) => !gone.has(id)), ...others].sort(compare)
      const ranked = (some: readonly Row[]) => Ranked.of([...some], idOf, compare)
      expect(ranked(all).replace(gone, ranked(others)).all()).toEqual(expected)
    }),
  )
})

test.each([['by the number they are sorted by', ({ rank }: Row) => rank], ['by half of it', ({ rank }: Row) => rank >> 1], ['all of one grade', () => 0]])('the same holds for grades, kept or only looked at: %s', (_how, gradeOf) => {
  fc.assert(
    fc.property(rows(0), rows(12), ids, fc.boolean(), (all, others, apart, looked) => {
      const gone = new Set([...apart, ...others.map(idOf)])
      const expected = [...all.filter(({ id }) => !gone.has(id)), ...others].sort(compare)
      const elsewhere = [...gone].map((id) => ({ id, rank: 2 }))
      const graded = new Graded(all, { idOf, gradeOf, compare })
      if (looked) expect(graded.with([], []).first(99)).toEqual([...all].sort(compare))
      const check = (each: GradedView<Row>) => {
        expect(each.first(99)).toEqual(expected)
        expect(each.first(3)).toEqual(expected.slice(0, 3))
        expect(each.length).toBe(expected.length)
        expect(expected.map((_, place) => each.at(place))).toEqual(expected)
        expect(each.at(expected.length)).toBeUndefined()
      }
      check(graded.with(others, [...all.filter(({ id }) => gone.has(id)), ...elsewhere]))
      check(graded.replace(gone, others).with([], []))
      check(graded.replace([...gone], others).with([], []))
    }),
  )
})
