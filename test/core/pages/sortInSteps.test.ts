import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortInSteps } from '../../../src/core/pages/sortInSteps'
import { toEnd } from '../../../src/core/steps'

const compare = (a: { grade: number; id: number }, b: { grade: number; id: number }) => a.grade - b.grade || a.id - b.id

test('sorted in steps as at once, whatever the number of pieces', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 499, 500, 501, 1000, 1700, 2600), fc.nat(1_000_000), (count, seed) => {
      const rows = Array.from({ length: count }, (_, id) => ({ grade: ((id + seed) * 7919) % 97, id }))
      const before = [...rows]
      expect(toEnd(sortInSteps(rows, compare))).toEqual([...rows].sort(compare))
      expect(rows).toEqual(before)
    }),
    { numRuns: 30 },
  )
})

test('many steps, none of them over everything', () => {
  const work = sortInSteps(Array.from({ length: 5000 }, (_, id) => ({ grade: (id * 7919) % 97, id })), compare)
  let steps = 0
  while (!work.next().done) steps++
  // Ten pieces, and five thousand rows through four rounds of merging.
  expect(steps).toBeGreaterThanOrEqual(45)
})
