import { expect, test } from 'vitest'
import { todayOn } from '../../src/core/today'
import { warmthOf } from '../../src/core/warmth'
import { bookOf, call, complaint, day, gift, monthly, person, promise, reminder, run } from './given'

const today = day('2026-11-21')
const tomorrow = day('2026-11-22')
const names = (book: ReturnType<typeof bookOf>, on: typeof today) => {
  const { first, reachOut } = todayOn(book, on)
  return [...first, ...reachOut].map(({ name }) => name)
}

test.each([
  { channel: 'call', outcome: 'talked', warmth: 1, today: [], tomorrow: [] },
  { channel: 'call', outcome: 'noAnswer', warmth: 0.5, today: [], tomorrow: ['Ana'] },
  { channel: 'whatsapp', outcome: 'answered', warmth: 1, today: [], tomorrow: [] },
  { channel: 'mail', outcome: 'sent', warmth: 0.75, today: [], tomorrow: [] },
  { channel: 'meeting', outcome: 'noAnswer', warmth: 0.5, today: [], tomorrow: ['Ana'] },
] as const)('$channel, $outcome: warmth $warmth, on Today $today, tomorrow $tomorrow', ({ channel, outcome, warmth, ...then }) => {
  const book = bookOf([person('Ana', { cadence: monthly })], [call('Ana', '2026-10-22')])
  expect(names(book, today)).toEqual(['Ana'])
  run(book, { type: 'reach.after', personId: 'Ana', channel, outcome, text: ' one line ' }, today)
  expect(warmthOf(book, 'Ana', today).warmth?.level).toBeCloseTo(warmth, 9)
  expect(names(book, today)).toEqual(then.today)
  expect(names(book, tomorrow)).toEqual(then.tomorrow)
  expect([...book.entries.values()].at(-1)).toMatchObject({ kind: 'interaction', text: 'one line', at: today })
})

test('no answer about a reminder: the reminder and the person come back tomorrow, in one change', () => {
  const due = reminder(['Ana'], '2026-11-20')
  const book = bookOf([person('Ana')], [due])
  const change = run(book, { type: 'reach.after', personId: 'Ana', channel: 'call', outcome: 'noAnswer', reminderIds: [due.id] }, today)
  expect(change.rows).toHaveLength(2)
  expect(names(book, today)).toEqual([])
  expect(names(book, tomorrow)).toEqual(['Ana'])
})

test.each([
  { reason: 'thanks' as const, row: gift('Ana', '2026-11-20', { direction: 'in' }), today: [], tomorrow: ['Ana'] },
  { reason: 'promise' as const, row: promise('Ana', '2026-11-01', { due: '2026-11-21' }), today: ['Ana'], tomorrow: ['Ana'] },
  { reason: 'complaint' as const, row: complaint('Ana', '2026-11-20'), today: ['Ana'], tomorrow: ['Ana'] },
])('no answer about a $reason: on Today $today, tomorrow $tomorrow', ({ reason, row, ...then }) => {
  const book = bookOf([person('Ana')], [row])
  run(book, { type: 'reach.after', personId: 'Ana', channel: 'call', outcome: 'noAnswer', reason }, today)
  expect([names(book, today), names(book, tomorrow)]).toEqual([then.today, then.tomorrow])
})

test('somebody who is gone is not written down', () => {
  expect(() => run(bookOf([]), { type: 'reach.after', personId: 'Ana', channel: 'call', outcome: 'talked' })).toThrow(expect.objectContaining({ code: 'person.gone' }))
})
