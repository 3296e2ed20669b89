import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPlaceholders, placeholderName, placeholders, type PlaceholderValues, unknownPlaceholders } from '../../src/core/placeholders'
import { textsOf } from './texts'

const marta = { firstName: 'Marta', lastTopic: 'the 40 W panels', interest: 'half marathons', me: 'Alex' }
const instead = 'How have you been?'

describe('a template filled in', () => {
  test.each([
    { text: 'Hi {first name}, how is {interest}? {me}', values: marta, filled: 'Hi Marta, how is half marathons? Alex' },
    { text: 'Hi { First  Name },', values: marta, filled: 'Hi Marta,' },
    { text: '{名字}，你好！上次聊的：{上次话题}。\n{我}', values: marta, filled: 'Marta，你好！上次聊的：the 40 W panels。\nAlex' },
    { text: 'Hi {first name},\n\nHow is {interest}?', values: {}, filled: `Hi,\n\n${instead}` },
    { text: '{first name}, how are you?', values: {}, filled: 'how are you?' },
    { text: '{名字}，你好！', values: {}, filled: '你好！' },
    { text: 'Happy birthday, {first name}!', values: {}, filled: 'Happy birthday!' },
    { text: 'We spoke about {last topic}. Did {interest} go well? Bye.', values: { firstName: 'Marta' }, filled: `${instead} Bye.` },
    { text: 'We spoke about {last topic}. Did {interest} go well? Bye.', values: { interest: 'chess' }, filled: `${instead} Did chess go well? Bye.` },
    { text: 'Hello.\n\nBest wishes,\n{me}', values: {}, filled: 'Hello.\n\nBest wishes,' },
    { text: 'This is {me} of Northwind. Hello.', values: {}, filled: 'Hello.' },
    { text: 'At 9.30 we spoke about {last topic}.', values: marta, filled: 'At 9.30 we spoke about the 40 W panels.' },
    { text: 'We spoke about {last topic}. Bye.', values: { lastTopic: 'the 40 W panels and…' }, filled: 'We spoke about the 40 W panels and… Bye.' },
    { text: 'A blank {interest}.', values: { interest: '  ' }, filled: instead },
    { text: 'One\r\ntwo {me}', values: marta, filled: 'One\ntwo Alex' },
    { text: 'A value with braces: {interest}', values: { interest: '{first name} $&' }, filled: 'A value with braces: {first name} $&' },
  ])('$text with $values', ({ text, values, filled }) => {
    expect(fillPlaceholders(text, values, instead)).toBe(filled)
  })

  test('leaves no placeholder standing whatever is known', () => {
    const names = placeholders.flatMap((placeholder) => [placeholderName(placeholder, 'en'), placeholderName(placeholder, 'zh')])
    const piece = fc.oneof(fc.constantFrom(...names), fc.constantFrom('Hi ', ', ', '. ', '! ', '? ', '\n', '。', 'you ', '你'))
    const values = fc.record({ firstName: fc.constant('Ana'), lastTopic: fc.constant('panels'), interest: fc.constant('chess'), me: fc.constant('Alex') }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), values, (pieces, known: PlaceholderValues) => {
        const filled = fillPlaceholders(pieces.join(''), known, instead)
        expect(filled).not.toMatch(/[{}]/)
        expect(filled).not.toMatch(/undefined|null/)
      }),
    )
  })
})

test.each([
  { text: 'Hi {first name} {Interest} {我}', unknown: [] },
  { text: 'Hi {firstname} and {last call}', unknown: ['{firstname}', '{last call}'] },
  { text: 'Hi {}', unknown: ['{}'] },
  { text: 'no braces', unknown: [] },
])('$text: unknown $unknown', ({ text, unknown }) => {
  expect(unknownPlaceholders(text)).toEqual(unknown)
})

test.each(['en', 'zh'])('the templates that are there from the start hold no unknown placeholder (%s)', (language) => {
  const { own } = textsOf(language).templates as { own: Record<string, { subject: string; text: string }> }
  for (const { subject, text } of Object.values(own)) expect(unknownPlaceholders(subject + text)).toEqual([])
})
