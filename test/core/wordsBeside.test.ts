import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/core/plainDates'
import { readRepeatAndDate } from '../../src/core/plainRepeats'
import { wordsBeside } from '../../src/core/wordsBeside'
import english from '../../resources/translations/en/forms.json'
import chinese from '../../resources/translations/zh/forms.json'
import { day } from './given'

/** A Saturday. */
const today = day('2026-11-21')
const context = { today, now: '12:00', toward: 'future' as const }

/** The day and the words that are kept beside it. */
function read(text: string): string | undefined {
  const found = readDate(text, context)
  return found && [found.day, found.time, wordsBeside(text, [found])].filter(Boolean).join(' | ')
}

describe('written for a day: the day, and what else it says', () => {
  test.each([
    ['Friday, if she is back', '2026-11-27 | if she is back'],
    ['if she is back on Friday', '2026-11-27 | if she is back'],
    ['Friday (bring the samples)', '2026-11-27 | bring the samples'],
    ['Friday morning', '2026-11-27 | morning'],
    ['first thing Monday', '2026-11-23 | first thing'],
    ['on Friday at 10 with the deck', '2026-11-27 | 10:00 | with the deck'],
    ['early next week', '2026-11-28 | early'],
    ['Friday – not before noon!', '2026-11-27 | not before noon'],
    ['Friday or Saturday', '2026-11-27 | or Saturday'],
    ['下周五，如果她回来了', '2026-11-27 | 如果她回来了'],
    ['下周五带样品', '2026-11-27 | 带样品'],
    // Nothing but when:
    ['Friday', '2026-11-27'],
    ['by Friday', '2026-11-27'],
    ['before Friday', '2026-11-27'],
    ['in 2 weeks or so', '2026-12-05'],
    ['in two weeks’ time', '2026-12-05'],
    ['sometime next week', '2026-11-28'],
    ['around 5 December', '2026-12-05'],
    ['starting on the 5th.', '2026-12-05'],
    ['3 o’clock Friday', '2026-11-27 | 03:00'],
    ['2026-12-05 15:00', '2026-12-05 | 15:00'],
    ['两周后左右', '2026-12-05'],
    ['大概下周五吧', '2026-11-27'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([english, chinese])('the days the forms suggest say nothing else', ({ reminder, log }) => {
    for (const text of [reminder.tomorrow, log.oneWeek, log.twoWeeks, log.oneMonth]) expect(read(text)).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})

describe('written for how often', () => {
  test.each<[string, string | undefined]>([
    ['every 2 weeks from Friday, if the shop is open', 'if the shop is open'],
    ['last Friday of every month, never on holidays', 'never on holidays'],
    ['每周五，如果她在', '如果她在'],
    ['every 2 weeks from 1 December', undefined],
    ['3 months after done, first tomorrow', undefined],
    ['每两周，从12月1日开始', undefined],
    ...Object.values(english.reminder.repeats).map((text): [string, undefined] => [text, undefined]),
    ...Object.values(chinese.reminder.repeats).map((text): [string, undefined] => [text, undefined]),
  ])('%s keeps %s', (text, expected) => {
    const { repeat, date } = readRepeatAndDate(text, context)
    expect(repeat).toBeDefined()
    expect(wordsBeside(text, [repeat, date].filter((piece) => piece !== undefined))).toBe(expected)
  })
})
