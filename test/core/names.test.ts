import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, nameCollator, nameKey } from '../../src/core/names'

const letters = ['a', 'B', 'z', 'Z', ' ', 'é', 'ü', 'ö', 'ø', 'ł', 'ß', 'ñ', 'ç', 'ế', '-', "'", '.', '1', '2', '0', '王', '小', '김', 'я', 'ا', 'İ', 'ı']
const name = fc.oneof({ arbitrary: fc.array(fc.constantFrom('a', 'b', 'A', ' ', 'e', 'é', 'ü'), { maxLength: 5 }).map((all) => all.join('')), weight: 3 }, fc.array(fc.constantFrom(...letters), { maxLength: 5 }).map((all) => all.join('')), fc.string({ unit: 'grapheme', maxLength: 6 }))

test('names compare as the collator compares them, the quick way or the slow one', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(compareNames(nameKey(a), nameKey(b)))).toBe(Math.sign(nameCollator().compare(a, b)))
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['Zoe', 'Åsa', 1],
  ['Müller', 'Muller', 0],
  ['Anna', 'anna', 0],
  ['Ann Z', 'Anna', -1],
  ['Room 2', 'Room 10', -1],
  ['王', '李', 1],
])('%s beside %s: %i', (a, b, expected) => {
  expect(Math.sign(compareNames(nameKey(a), nameKey(b)))).toBe(expected)
})
