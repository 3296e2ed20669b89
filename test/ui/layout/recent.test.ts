import { expect, test } from 'vitest'
import { Recent } from '../../../src/ui/layout/recent'

test('of many the last few are kept; what is asked for or put anew counts as the latest', () => {
  const recent = new Recent<number>(3)
  const known = () => ['a', 'b', 'c', 'd', 'e'].filter((name) => recent.get(name) !== undefined)
  for (const [number, name] of ['a', 'b', 'c'].entries()) recent.set(name, number)
  expect(recent.get('a')).toBe(0)
  recent.set('d', 3)
  expect(recent.get('b')).toBeUndefined()
  recent.set('c', 22)
  recent.set('e', 4)
  expect(known()).toEqual(['c', 'd', 'e'])
  expect(recent.get('c')).toBe(22)
})

test('a window that goes on for ever keeps no more of them', () => {
  const recent = new Recent<number>(50)
  for (let page = 0; page < 10_000; page++) {
    recent.set(String(page), page)
    if (page % 3 === 0) recent.get(String(page - 10))
  }
  expect(Array.from({ length: 10_000 }, (_, page) => recent.get(String(page))).filter((page) => page !== undefined)).toHaveLength(50)
})
