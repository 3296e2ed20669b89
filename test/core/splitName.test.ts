import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayName } from '../../src/core/people'
import { completeName, splitName } from '../../src/core/splitName'

describe('a name typed on one line', () => {
  test.each([
    { line: 'Marta', name: { given: 'Marta' } },
    { line: 'Marta Quiroga', name: { given: 'Marta', family: 'Quiroga' } },
    { line: '  Marta   Isabel Quiroga ', name: { given: 'Marta', middle: 'Isabel', family: 'Quiroga' } },
    { line: '日本 太郎', name: { family: '日本', given: '太郎' } },
    { line: '佐藤　さくら', name: { family: '佐藤', given: 'さくら' } },
    { line: '김 민수', name: { family: '김', given: '민수' } },
    { line: 'マリア ガルシア', name: { given: 'マリア', family: 'ガルシア' } },
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

describe('a name on one line completes the parts that are known', () => {
  test.each([
    { known: {}, line: 'Marta Quiroga', name: { given: 'Marta', family: 'Quiroga' } },
    { known: { given: 'Marta' }, line: 'Frau Doktor Quiroga', name: { given: 'Marta' } },
    { known: { family: 'Quiroga' }, line: 'Marta Isabel Quiroga', name: { given: 'Marta', middle: 'Isabel', family: 'Quiroga' } },
    { known: { family: 'Quiroga' }, line: 'QUIROGA, Marta', name: { given: 'Marta', family: 'Quiroga' } },
    { known: { family: 'Garcia Lopez' }, line: 'Maria Garcia Lopez', name: { given: 'Maria', family: 'Garcia Lopez' } },
    { known: { family: 'Quiroga' }, line: 'Dr. Marta Quiroga', name: { prefix: 'Dr.', given: 'Marta', family: 'Quiroga' } },
    { known: { prefix: 'Prof.', family: 'Curie' }, line: 'Prof. Curie', name: { prefix: 'Prof.', family: 'Curie' } },
    { known: { middle: 'Isabel', family: 'Quiroga' }, line: 'Marta Luz Isabel Quiroga', name: { given: 'Marta Luz', middle: 'Isabel', family: 'Quiroga' } },
    { known: { family: 'Quiroga' }, line: 'Marta', name: { given: 'Marta', family: 'Quiroga' } },
    { known: { family: 'Quiroga' }, line: 'Quiroga', name: { family: 'Quiroga' } },
    { known: { family: '王' }, line: '王芳', name: { given: '芳', family: '王' } },
    { known: { family: '欧阳' }, line: '欧阳娜娜', name: { given: '娜娜', family: '欧阳' } },
  ])('"$line" and $known', ({ known, line, name }) => {
    expect(completeName(known, line)).toEqual(name)
  })

  test('and no word of it gets lost, whichever of them are the family name', () => {
    const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(words, fc.nat(), (name, at) => {
        const family = name.slice(1 + (at % (name.length - 1))).join(' ')
        const shown = displayName({ name: completeName({ family }, name.join(' ')), organisations: [], emails: [], phones: [] })
        expect(shown.split(' ').sort()).toEqual([...name].sort())
      }),
    )
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
