import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDay, timelineLine } from '../../../src/core/entries/registry'
import { keptRate } from '../../../src/core/promises/keptRate'
import { promiseList, promiseStates } from '../../../src/core/promises/promiseList'
import { todayOn } from '../../../src/core/today'
import { everyRow } from '../pages/everyRow'
import { bookOf, complaint, day, person, promise, reminder, run, suggestion } from '../given'
import { speaker } from '../texts'

const say = speaker('en')
const today = day('2026-11-27')

describe('a promise on Today, Friday 27 November', () => {
  test.each<{ what: string; fields: object; made?: string; says: string | undefined }>([
    { what: 'mine for today', fields: { due: '2026-11-27' }, says: 'You promised. “Send the deck”, by today.' },
    { what: 'mine for tomorrow: a day is left to keep it', fields: { due: '2026-11-28' }, says: 'You promised. “Send the deck”, by tomorrow.' },
    { what: 'mine for Sunday', fields: { due: '2026-11-29' }, says: undefined },
    { what: 'mine, late', fields: { due: '2026-11-25' }, says: 'You promised. “Send the deck”, by 2026-11-25: 2 days late.' },
    { what: 'mine without a day, a week old', fields: {}, made: '2026-11-20', says: 'You promised. “Send the deck”, said on 2026-11-20 without a day.' },
    { what: 'mine without a day, younger', fields: {}, made: '2026-11-21', says: undefined },
    { what: 'theirs for today: they have the day', fields: { by: 'them', due: '2026-11-27' }, says: undefined },
    { what: 'theirs for yesterday', fields: { by: 'them', due: '2026-11-26' }, says: 'They promised. “Send the deck”, by 2026-11-26, a day ago: ask kindly.' },
    { what: 'kept', fields: { due: '2026-11-26', outcome: 'kept', settledOn: '2026-11-26' }, says: undefined },
    { what: 'broken', fields: { due: '2026-11-26', outcome: 'broken', settledOn: '2026-11-26' }, says: undefined },
  ])('$what', ({ fields, made = '2026-11-20', says }) => {
    const { first } = todayOn(bookOf([person('Ana')], [promise('Ana', made, fields)]), today)
    expect(first.map(({ why }) => say(why))).toEqual(says === undefined ? [] : [says])
  })

  test('comes before everything else, and is ended from its row', () => {
    const own = promise('Ana', '2026-11-20', { due: '2026-11-27' })
    const book = bookOf([person('Ana'), person('Ben')], [reminder(['Ben'], '2026-11-20'), own])
    const { first } = todayOn(book, today)
    expect(first.map(({ name, reason, behind }) => [name, reason, behind[0]?.next])).toEqual([['Ana', 'promise', 'keep'], ['Ben', 'reminder', undefined]])
  })

  test('is put off like anything else', () => {
    const book = bookOf([person('Ana')], [promise('Ana', '2026-11-20', { due: '2026-11-27' })])
    run(book, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'promise', until: day('2026-11-30') }, today)
    expect([27, 29, 30].map((date) => todayOn(book, day(`2026-11-${date}`)).first.length)).toEqual([0, 0, 1])
  })

  test('about somebody paused it stands for itself', () => {
    const book = bookOf([person('Ana', { state: { pausedUntil: day('2027-01-01') } })], [promise('Ana', '2026-11-20', { due: '2026-11-27' })])
    expect(todayOn(book, today).first.map(({ personId, reason }) => [personId, reason])).toEqual([[undefined, 'promise']])
  })
})

describe('with somebody who has died or is archived', () => {
  test.each([
    { what: 'what I promised may still be owed', state: 'deceased' as const, row: promise('Ana', '2026-11-01', { due: '2026-11-20' }), stands: true },
    { what: 'nobody is asked after theirs', state: 'deceased' as const, row: promise('Ana', '2026-11-01', { by: 'them', due: '2026-11-20' }), stands: false },
    { what: 'nor of the archived', state: 'archived' as const, row: promise('Ana', '2026-11-01', { by: 'them', due: '2026-11-20' }), stands: false },
    { what: 'nobody waits for an answer', state: 'deceased' as const, row: complaint('Ana', '2026-11-10'), stands: false },
    { what: 'an archived complaint is still to be answered', state: 'archived' as const, row: complaint('Ana', '2026-11-10'), stands: true },
    { what: 'nobody is asked whether all is well', state: 'deceased' as const, row: complaint('Ana', '2026-11-01', { answeredOn: '2026-11-01', solvedOn: '2026-11-01' }), stands: false },
    { what: 'nobody is told what came of their advice', state: 'deceased' as const, row: suggestion('Ana', '2026-11-01', { step: 'used', usedOn: '2026-11-10' }), stands: false },
  ])('$what', ({ state, row, stands }) => {
    expect(todayOn(bookOf([person('Ana', { state })], [row]), today).first).toHaveLength(stands ? 1 : 0)
  })
})

describe('how it ended', () => {
  test.each([
    { due: '2026-11-27', outcome: 'kept' as const, ends: 'kept', line: 'Promise kept: Send the deck' },
    { due: '2026-11-28', outcome: 'kept' as const, ends: 'kept', line: 'Promise kept: Send the deck' },
    { due: '2026-11-26', outcome: 'kept' as const, ends: 'late', line: 'Promise kept late: Send the deck' },
    { due: undefined, outcome: 'kept' as const, ends: 'kept', line: 'Promise kept: Send the deck' },
    { due: '2026-11-26', outcome: 'broken' as const, ends: 'broken', line: 'Promise not kept: Send the deck' },
  ])('due $due, $outcome on the 27th: $ends', ({ due, outcome, ends, line }) => {
    const own = promise('Ana', '2026-11-20', { due })
    const book = bookOf([person('Ana')], [own])
    run(book, { type: 'promise.settle', id: own.id, outcome, why: 'the printer broke' }, today)
    const ended = book.entries.get(own.id)
    expect(ended).toMatchObject({ outcome: ends, settledOn: today, why: 'the printer broke' })
    expect(ended && [dueDay(ended), say([timelineLine(ended)])]).toEqual([undefined, line])
    run(book, { type: 'promise.reopen', id: own.id }, today)
    expect(book.entries.get(own.id)).toEqual({ ...own, updatedAt: `${today}T09:30:00.000Z` })
  })

  test('said twice, the last answer stands, without the reason of the first', () => {
    const own = promise('Ana', '2026-11-20', { due: '2026-11-27' })
    const book = bookOf([person('Ana')], [own])
    run(book, { type: 'promise.settle', id: own.id, outcome: 'broken', why: 'the printer broke' }, today)
    run(book, { type: 'promise.settle', id: own.id, outcome: 'kept' }, today)
    expect(book.entries.get(own.id)).toMatchObject({ outcome: 'kept', settledOn: today })
    expect(book.entries.get(own.id)).not.toHaveProperty('why')
  })

  test('another day agreed on keeps the first in mind', () => {
    const own = promise('Ana', '2026-11-20', { due: '2026-11-27' })
    const book = bookOf([person('Ana')], [own])
    run(book, { type: 'promise.move', id: own.id, due: day('2026-12-01') }, today)
    run(book, { type: 'promise.move', id: own.id, due: day('2026-12-04') }, today)
    expect(book.entries.get(own.id)).toMatchObject({ due: '2026-12-04', firstDue: '2026-11-27' })
  })
})

test.each([
  { ended: ['kept', 'kept', 'late', 'broken', undefined], is: { kept: 2, late: 1, broken: 1, open: 1, percent: 50 } },
  { ended: [undefined], is: { kept: 0, late: 0, broken: 0, open: 1 } },
  { ended: ['kept', 'kept', 'late'], is: { kept: 2, late: 1, broken: 0, open: 0, percent: 67 } },
] as const)('of $ended: $is', ({ ended, is }) => expect(keptRate(ended.map((outcome) => ({ outcome })))).toEqual(is))

test('the list counts every promise once, mine and theirs apart, whoever asks', () => {
  const anyPromise = fc.record({ by: fc.constantFrom('me', 'them'), who: fc.constantFrom('Ana', 'Ben'), due: fc.option(fc.constantFrom('2026-11-20', '2026-12-20'), { nil: undefined }), outcome: fc.option(fc.constantFrom('kept', 'late', 'broken'), { nil: undefined }) })
  const nobody = { find: () => [] }
  fc.assert(
    fc.property(fc.array(anyPromise, { maxLength: 12 }), (promises) => {
      const book = bookOf([person('Ana'), person('Ben')], promises.map(({ who, ...fields }) => promise(who, '2026-11-01', fields)))
      const list = (asked: object = {}) => promiseList.output.parse(promiseList.answer(book, promiseList.input.parse({ limit: 100, ...asked }), { today, localTime: `${today}T12:00`, finder: nobody }))
      const all = list()
      const rows = [...list({ by: 'me' }).rows, ...list({ by: 'them' }).rows, ...list({ state: 'settled' }).rows]
      expect(new Set(rows.map(({ id }) => id)).size).toBe(promises.length)
      expect(all.totals.me + all.totals.them + all.totals.settled).toBe(promises.length)
      expect(all.total).toBe(all.totals.me + all.totals.them)
      for (const state of promiseStates) expect(everyRow((page) => list({ state, ...page }), 2)).toEqual(list({ state }).rows)
      const total = ({ kept, late, broken, open }: typeof all.mine) => kept + late + broken + open
      expect(total(all.mine) + total(all.theirs)).toBe(promises.length)
      expect(list({ personId: 'Ana' }).total + list({ personId: 'Ben' }).total).toBe(all.total)
    }),
    { numRuns: 60 },
  )
})
