import { describe, expect, test } from 'vitest'
import { spotPromise, spotPromises } from '../../../src/core/promises/spotPromises'
import { day } from '../given'

/** A Saturday. */
const context = { today: day('2026-11-21') }
const short = (text: string, names: readonly string[] = []) => {
  const found = spotPromise(text, context, names)
  return found && [found.by, found.text, found.due].filter(Boolean).join(' | ')
}

describe('what sounds like a promise', () => {
  test.each([
    ["I'll send her the deck by Friday", 'me | Send her the deck | 2026-11-27'],
    ['I will get back to him with a price by next Wednesday', 'me | Get back to him with a price | 2026-11-25'],
    ['I promised to introduce him to Jordi', 'me | Introduce him to Jordi'],
    ['promised her to call on Monday', 'me | Call | 2026-11-23'],
    ["I told Marta I'd fix the invoice by tomorrow", 'me | Fix the invoice | 2026-11-22'],
    ['She will send the contract by 1 December', 'them | Send the contract | 2026-12-01'],
    ["he'll pay on Friday", 'them | Pay | 2026-11-27'],
    ['they promised to come back with numbers', 'them | Come back with numbers'],
    ['she said she would sign before Tuesday', 'them | Sign | 2026-11-24'],
    ['周五前把合同发给他', 'me | 把合同发给他 | 2026-11-27'],
    ['我答应下周三把样品寄给她', 'me | 把样品寄给她 | 2026-11-25'],
    ['我会在周五之前把报价发过去', 'me | 把报价发过去 | 2026-11-27'],
    ['他答应周一给我答复', 'them | 给我答复 | 2026-11-23'],
    ['她会在12月1日前付款', 'them | 付款 | 2026-12-01'],
  ])('%s', (text, expected) => expect(short(text)).toBe(expected))

  test('a name says who', () => expect(short('Marta will send the plans by Friday', ['Marta'])).toBe('them | Send the plans | 2026-11-27'))
})

test.each([
  "I'll be in Lisbon by Friday",
  "I'll call her on Friday",
  'I will mark the date',
  'She will turn 40 on Friday',
  'will send the deck',
  'Sent her the deck by mail on Friday',
  '周五前很忙',
  '他会说中文',
  'They agreed on a price',
])('%s is none', (text) => expect(short(text)).toBeUndefined())

test('a note may hold several, and words between', () => {
  const note = 'Good talk about the lobby. I’ll send her the deck by Friday. She promised to ask her boss.\n- I told her I would invite her to the fair by 1 December'
  expect(spotPromises(note, context).map(({ by, text, due }) => [by, text, due])).toEqual([
    ['me', 'Send her the deck', '2026-11-27'],
    ['them', 'Ask her boss', undefined],
    ['me', 'Invite her to the fair', '2026-12-01'],
  ])
})
