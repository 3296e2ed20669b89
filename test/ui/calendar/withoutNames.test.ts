import { expect, test } from 'vitest'
import { calendarDays } from '../../../src/core/calendar'
import { withoutNames } from '../../../src/ui/calendar/withoutNames'
import { bookOf, day, person, promise, reminder } from '../../core/given'
import { speaker } from '../../core/texts'

const on = day('2026-11-25')
const say = speaker('en')

test.each([
  ['a reminder about somebody', reminder(['Ana'], on), 'Send the offer'],
  ['a reminder for oneself', reminder([], on), 'Send the offer'],
  ['a promise, which is a sentence about them', promise('Ana', '2026-11-01', { due: on }), 'You promised Ana: Send the deck'],
])('%s', (_, row, said) => {
  const book = bookOf([person('Ana')], [row])
  expect(calendarDays(book, on, on, 10).flatMap(({ items }) => items.map(({ line }) => say([withoutNames(line)])))).toEqual([said])
})
