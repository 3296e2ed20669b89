import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetsHan, splitAtNames } from '../../../src/ui/page/splitAtNames'

const cases: readonly (readonly [text: string, names: readonly string[], marked: string])[] = [
  ['ليلى منصور turns 40', ['ليلى منصور'], '[ليلى منصور] turns 40'],
  ['You promised Ann, Anna: a map', ['Ann', 'Anna'], 'You promised [Ann], [Anna]: a map'],
  ['Leo (Marta’s son) turns 9', ['Leo', 'Marta', ''], '[Leo] ([Marta]’s son) turns 9'],
  ['Nothing of theirs', ['Marta'], 'Nothing of theirs'],
  ['', ['Marta'], ''],
]

test.each(cases)('%s', (text, names, marked) => {
  expect(splitAtNames(text, names).map((part) => (part.isName ? `[${part.text}]` : part.text)).join('')).toBe(marked)
})

test('whatever the names are, nothing of the sentence is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, names) => {
      expect(splitAtNames(text, names).map((part) => part.text).join('')).toBe(text)
    }),
  )
})

test.each([
  ['还不知道', 'Sam Pryce', true],
  ['Sam Pryce', '喝不喝酒', true],
  ['满 37', '岁', true],
  ['还不知道', '王思远', false],
  ['还不知道 ', 'Sam', false],
  ['：', 'Sam', false],
  ['with ', 'Sam', false],
  ['', 'Sam', false],
])('“%s” and “%s” stand apart: %s', (before, after, apart) => {
  expect(meetsHan(before, after)).toBe(apart)
})
