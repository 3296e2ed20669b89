import { expect, test } from 'vitest'
import { amountOf } from '../../src/core/amountOf'

test.each([
  { typed: '', amount: '' },
  { typed: '45', amount: '45' },
  { typed: '45.5', amount: '45.5' },
  { typed: '45,50', amount: '45.50' },
  { typed: '1.234,50', amount: '1234.50' },
  { typed: '1,234.50', amount: '1234.50' },
  { typed: '1 234', amount: '1234' },
  { typed: '1,234', amount: '1234' },
  { typed: '1’000’000', amount: '1000000' },
  { typed: 'about 20', amount: undefined },
  { typed: '-5', amount: undefined },
  { typed: '12.345.6', amount: '12345.6' },
])('"$typed" is $amount', ({ typed, amount }) => {
  expect(amountOf(typed)).toBe(amount)
})
