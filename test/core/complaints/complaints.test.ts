import { describe, expect, test } from 'vitest'
import { responseMinutes, spanOf, waitingMinutes } from '../../../src/core/complaints/responseTime'
import { dueItems } from '../../../src/core/due'
import { todayOn } from '../../../src/core/today'
import { bookOf, complaint, day, monthly, person, promise, run } from '../given'
import { speaker } from '../texts'

const say = speaker('en')
const ana = person('Ana', { starred: true, cadence: monthly, birthday: { month: 11, day: 27 } })
const shown = (book: ReturnType<typeof bookOf>, on: string) => todayOn(book, day(on)).first.map(({ reason, why }) => `${reason}: ${say(why)}`)

describe('a complaint from 20 November, through its days', () => {
  const open = complaint('Ana', '2026-11-20')
  const until = (...steps: readonly ('answer' | 'solve' | 'followUp')[]) => {
    const book = bookOf([person('Ana')], [open])
    const days = { answer: '2026-11-21', solve: '2026-11-24', followUp: '2026-12-01' } as const
    for (const step of steps) run(book, { type: `complaint.${step}`, id: open.id }, day(days[step]))
    return book
  }
  test.each([
    { steps: [], on: '2026-11-20', says: ['complaint: Waiting for an answer. “Two panels arrived broken”, from today.'] },
    { steps: [], on: '2026-11-21', says: ['complaint: Waiting for an answer. “Two panels arrived broken”, waiting for a day.'] },
    { steps: [], on: '2026-12-20', says: ['complaint: Waiting for an answer. “Two panels arrived broken”, waiting for 30 days.'] },
    { steps: ['answer'], on: '2026-11-22', says: [] },
    { steps: ['answer'], on: '2026-11-28', says: ['complaint: Answered, not solved. “Two panels arrived broken”, answered on 2026-11-21: is it solved?'] },
    { steps: ['answer', 'solve'], on: '2026-11-28', says: [] },
    { steps: ['answer', 'solve'], on: '2026-12-01', says: ['checkin: Ask whether all is well. “Two panels arrived broken” was solved on 2026-11-24.'] },
    { steps: ['answer', 'solve', 'followUp'], on: '2026-12-05', says: [] },
    { steps: ['solve'], on: '2026-12-01', says: ['checkin: Ask whether all is well. “Two panels arrived broken” was solved on 2026-11-24.'] },
  ] as const)('after $steps, on $on', ({ steps, on, says }) => expect(shown(until(...steps), on)).toEqual(says))
})

test('asked about before it is solved, nothing is settled and it stays on Today', () => {
  const open = complaint('Ana', '2026-11-20')
  const book = bookOf([person('Ana')], [open])
  expect(() => run(book, { type: 'complaint.followUp', id: open.id }, day('2026-11-21'))).toThrow(expect.objectContaining({ code: 'complaint.notSolved' }) as Error)
  expect(shown(book, '2026-11-21')).toHaveLength(1)
})

describe('a complaint and a birthday on the 27th', () => {
  const open = complaint('Ana', '2026-11-26')
  const held = 'complaint: Waiting for an answer. “Two panels arrived broken”, waiting for a day. Held back until it is solved: Birthday. Ana has their birthday today.'

  test('the greeting waits with a word why, and notifies nobody', () => {
    const book = bookOf([ana], [open])
    expect(shown(book, '2026-11-27')[0]).toContain(held)
    expect(dueItems(book, day('2026-11-27'), '2026-11-27T12:00').filter(({ silent }) => !silent).map(({ title }) => say([title]))).toEqual(['Ana waits for your answer'])
  })

  test('answered but not solved, it is said in a row of its own', () => {
    const book = bookOf([ana], [open])
    run(book, { type: 'complaint.answer', id: open.id, offered: 'two new panels' }, day('2026-11-26'))
    expect(shown(book, '2026-11-27')[0]).toContain('complaint: Held back. Birthday. Ana has their birthday today. Their complaint of 2026-11-26 is not solved: “Two panels arrived broken”. Gifts, greetings and asks wait until it is.')
  })

  test.each([
    { how: 'solved', step: (id: string) => ({ type: 'complaint.solve', id }) as const },
    { how: 'overridden with a reason', step: (id: string) => ({ type: 'complaint.override', id, reason: 'we are friends' }) as const },
  ])('$how, the greeting stands again', ({ step }) => {
    const book = bookOf([ana], [open])
    run(book, step(open.id), day('2026-11-27'))
    expect(todayOn(book, day('2026-11-27')).first[0]?.reasons).toContain('date')
    run(book, { type: 'complaint.override', id: open.id, reason: '' }, day('2026-11-27'))
  })

  test('asking after a promise of theirs waits too; a promise of mine does not', () => {
    const book = bookOf([ana], [open, promise('Ana', '2026-11-01', { by: 'them', due: '2026-11-20', text: 'Pay' }), promise('Ana', '2026-11-01', { due: '2026-11-20' })])
    const [row] = todayOn(book, day('2026-11-26')).first
    expect(say(row?.why ?? [])).toMatch(/^You promised\. “Send the deck”.*Waiting for an answer\./)
    expect(say(row?.why ?? [])).not.toContain('Pay')
  })
})

test.each([
  { at: '2026-11-20T09:00[Europe/Madrid]', answeredAt: '2026-11-20T09:30:00.000Z', minutes: 90 },
  { at: '2026-11-20', answeredAt: '2026-11-20T10:00:00.000Z', minutes: 120 },
  { at: '2026-11-19', answeredAt: '2026-11-20T00:00:00.000Z', minutes: 1440 },
  { at: '2026-11-20T09:00[Europe/Madrid]', answeredAt: undefined, minutes: undefined },
])('said at $at, answered at $answeredAt: $minutes minutes', ({ at, answeredAt, minutes }) => {
  expect(responseMinutes({ ...complaint('Ana', at), at: at as never, createdAt: '2026-11-20T08:00:00.000Z', answeredAt })).toBe(minutes)
})

test.each([
  [0, 'minutes', 0],
  [119, 'minutes', 119],
  [120, 'hours', 2],
  [2879, 'hours', 47],
  [2880, 'days', 2],
] as const)('%s minutes are said in %s', (minutes, unit, count) => expect(spanOf(minutes)).toEqual({ unit, count }))

test.each([
  ['2026-11-20T09:00[Europe/Madrid]', '2026-11-20T10:30', 90],
  ['2026-11-20', '2026-11-20T23:59', 0],
  ['2026-11-20', '2026-11-22T00:00', 2880],
])('from %s it waits at %s for %s minutes', (at, now, minutes) => expect(waitingMinutes({ at: at as never }, now)).toBe(minutes))
