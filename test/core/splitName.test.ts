import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayName } from '../../src/core/people'
import { splitName } from '../../src/core/splitName'

describe('a name typed on one line', () => {
  test.each([
    { line: 'Marta', name: { given: 'Marta' } },
    { line: 'Marta Quiroga', name: { given: 'Marta', family: 'Quiroga' } },
    { line: '  Marta   Isabel Quiroga ', name: { given: 'Marta', middle: 'Isabel', family: 'Quiroga' } },
    { line: 'Quiroga, Marta', name: { given: 'Marta', family: 'Quiroga' } },
    { line: 'Quiroga, Dr. Marta Isabel', name: { prefix: 'Dr.', given: 'Marta', middle: 'Isabel', family: 'Quiroga' } },
    { line: 'Dr. Ana de la Cruz', name: { prefix: 'Dr.', given: 'Ana', family: 'de la Cruz' } },
    { line: 'Prof. Dr. Jan van der Berg', name: { prefix: 'Prof. Dr.', given: 'Jan', family: 'van der Berg' } },
    { line: 'Martin Luther King Jr.', name: { given: 'Martin', middle: 'Luther', family: 'King', suffix: 'Jr.' } },
    { line: 'John Smith, PhD', name: { given: 'John', family: 'Smith', suffix: 'PhD' } },
    { line: 'Van Morrison', name: { given: 'Van', family: 'Morrison' } },
    { line: '张伟', name: { family: '张', given: '伟' } },
    { line: '欧阳娜娜', name: { family: '欧阳', given: '娜娜' } },
    { line: 'سارة الحسن', name: { given: 'سارة', family: 'الحسن' } },
    { line: '   ', name: {} },
  ])('"$line"', ({ line, name }) => {
    expect(splitName(line)).toEqual(name)
  })
})

test('no word of a name gets lost', () => {
  const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(words, (name) => {
      const shown = displayName({ name: splitName(name.join(' ')), organisations: [], emails: [], phones: [] })
      expect(shown.split(' ').sort()).toEqual([...name].sort())
    }),
  )
})
