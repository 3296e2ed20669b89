import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../../src/core/change'
import { toEnd } from '../../../src/core/steps'
import { changeFromValues, changeLines, staysTheSame } from '../../../src/engine/store/changeLines'
import { unframeLine } from '../../../src/engine/store/lines'

const changeWith = (value: unknown): Change => ({ id: 'change', label: { key: 'changes:person.edited' }, device: 'device', at: '2026-05-01T00:00:00Z', rows: [{ table: 'people', id: 'anna', before: null, after: { id: 'anna', value } }] })

const readBack = (change: Change) => changeFromValues([...changeLines(1, change)].map(unframeLine))

test.each<[string, unknown, boolean]>([
  ['a text', 'Zoë \ud800 \u2028', true],
  ['null', null, true],
  ['lists and objects', [{ a: [1, 2.5, true] }, {}], true],
  ['a field called __proto__', JSON.parse('{"__proto__": {"a": 1}}'), true],
  ['nothing', undefined, false],
  ['a list with a hole', new Array(2), false],
  ['no number', NaN, false],
  ['minus nothing', -0, false],
  ['a day as an object', new Date(0), false],
  ['a map', new Map(), false],
  ['what writes itself', { toJSON: () => 1 }, false],
  ['bytes', new Uint8Array(2), false],
])('%s is read back as it is, or known not to be', (_, value, stays) => {
  const change = changeWith(value)
  expect(toEnd(staysTheSame(change))).toBe(stays)
  if (stays) expect(readBack(change)).toStrictEqual(change)
})

test('whatever is said to stay the same does', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true, withTypedArray: true }), (value) => {
      const change = changeWith(value)
      if (toEnd(staysTheSame(change))) expect(readBack(change)).toStrictEqual(change)
    }),
    { numRuns: 500 },
  )
})
