import { expect, test } from 'vitest'

const files = import.meta.glob<string>('../../resources/translations/zh/*.json', { query: '?raw', import: 'default', eager: true })

// A Chinese date ends in 日: a space after it is one too many, while figures and Latin letters get their room from the page.
test('after a day no space stands before Chinese words', () => {
  const texts = Object.values(files)
  expect(texts.length).toBeGreaterThan(30)
  const spaced = texts.flatMap((text) => text.split('\n')).filter((line) => /\{\{(?:day|on|cold)\}\} (?=[一-鿿]|\$t)/.test(line) && !line.includes('"warmth"'))
  expect(spaced).toEqual([])
})
