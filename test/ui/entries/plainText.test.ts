import { expect, test } from 'vitest'
import { plainText } from '../../../src/ui/entries/plainText'

test.each([
  { note: '**How to work with Marta**\n\n- Numbers first\n- Never push', words: 'How to work with Marta Numbers first Never push' },
  { note: '# Title\n> said `this`', words: 'Title said this' },
  { note: 'see [the map](https://example.org) and ![a picture](x.png)', words: 'see the map and a picture' },
  { note: '1. first\n2. second', words: 'first second' },
  { note: 'a * b * c', words: 'a * b * c' },
])('$words', ({ note, words }) => {
  expect(plainText(note)).toBe(words)
})
