import { expect, test } from 'vitest'
import { personFieldNames } from '../../src/search/fields'
import { weightOf, weightOfField } from '../../src/search/weights'

test('some fields together weigh as much as the best of them, whichever they are', () => {
  for (let bits = 0; bits < 1 << personFieldNames.length; bits++) {
    const fields = personFieldNames.filter((_, place) => bits & (1 << place))
    expect(weightOf(bits)).toBe(Math.max(0, ...fields.map(weightOfField)))
  }
})
