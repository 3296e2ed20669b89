import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareAmounts, reachesShare, sumOf, totalsOf } from '../../src/core/money'

test.each([
  { amounts: [], sum: '0' },
  { amounts: ['45'], sum: '45' },
  { amounts: ['0.10', '0.20'], sum: '0.30' },
  { amounts: ['1.5', '2.25', '3'], sum: '6.75' },
  { amounts: ['0.005'], sum: '0.005' },
  { amounts: ['9007199254740993', '0.01'], sum: '9007199254740993.01' },
])('$amounts come to $sum', ({ amounts, sum }) => {
  expect(sumOf(amounts)).toBe(sum)
})

test('each currency is summed on its own, and what has no amount adds nothing', () => {
  const rows = [{ amount: '10', currency: 'GBP' }, { amount: '0.50', currency: 'EUR' }, { amount: '4.25', currency: 'EUR' }, {}, { amount: '3' }]
  expect(totalsOf(rows)).toEqual([{ amount: '3', currency: '' }, { amount: '4.75', currency: 'EUR' }, { amount: '10', currency: 'GBP' }])
})

test('totals equal the sum of their rows in every currency, in any order', () => {
  const row = fc.record({ cents: fc.integer({ min: 0, max: 10_000_000 }), currency: fc.constantFrom('EUR', 'GBP', 'CNY') })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const priced = rows.map(({ cents, currency }) => ({ amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`, currency }))
      const totals = totalsOf(priced)
      expect(totalsOf([...priced].reverse())).toEqual(totals)
      for (const { amount, currency } of totals) {
        const cents = rows.filter((one) => one.currency === currency).reduce((sum, one) => sum + one.cents, 0)
        expect(Number(amount.replace('.', ''))).toBe(cents)
      }
    }),
  )
})

test.each([
  ['45.00', '45', 0],
  ['44.999', '45', -1],
  ['100', '99.99', 1],
])('%s against %s: %i', (a, b, order) => expect(compareAmounts(a, b)).toBe(order))

test.each([
  ['20.00', '25', true],
  ['19.99', '25', false],
])('%s is four fifths of %s: %s', (amount, limit, reaches) => expect(reachesShare(amount, limit, 80)).toBe(reaches))
