import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadOver } from '../../src/core/away/ahead'
import { awayShow } from '../../src/core/away/awayViews'
import { missedSince, pageOf } from '../../src/core/away/missed'
import type { Command } from '../../src/core/commands'
import { addDays } from '../../src/core/days'
import { todayOn } from '../../src/core/today'
import { bookOf, call, contents, day, mail, monthly, person, reminder, run } from './given'
import { undo } from './undo'

const today = day('2026-11-21')
const from = day('2026-11-10')
const everything = { offset: 0, limit: 500 }
const missed = (book: ReturnType<typeof bookOf>) => pageOf(missedSince(book, from, today), 0, 500).map(({ kind, name, on }) => `${kind} ${name} ${on}`)

describe('away from 10 to 21 November: missed', () => {
  test.each([
    { given: 'a reminder of the 15th', people: [person('Ana')], rows: [reminder(['Ana'], '2026-11-15')], list: ['reminder Ana 2026-11-15'] },
    { given: 'a reminder from before', people: [person('Ana')], rows: [reminder(['Ana'], '2026-10-01')], list: ['reminder Ana 2026-10-01'] },
    { given: 'a reminder about nobody', people: [], rows: [reminder([], '2026-11-15')], list: ['reminder Send the offer 2026-11-15'] },
    { given: 'a reminder of today', people: [person('Ana')], rows: [reminder(['Ana'], '2026-11-21')], list: [] },
    { given: 'a reminder done', people: [person('Ana')], rows: [reminder(['Ana'], '2026-11-15', { doneAt: '2026-11-16T08:00:00Z' })], list: [] },
    { given: 'a birthday of the 12th', people: [person('Ana', { starred: true, birthday: { month: 11, day: 12 } })], rows: [], list: ['date Ana 2026-11-12'] },
    { given: 'a birthday with a call since', people: [person('Ana', { starred: true, birthday: { month: 11, day: 12 } })], rows: [call('Ana', '2026-11-13')], list: [] },
    { given: 'a birthday of today', people: [person('Ana', { starred: true, birthday: { month: 11, day: 21 } })], rows: [], list: [] },
    { given: 'a birthday of the last day seen', people: [person('Ana', { starred: true, birthday: { month: 11, day: 10 } })], rows: [], list: [] },
    { given: 'a birthday of somebody who does not matter', people: [person('Ana', { birthday: { month: 11, day: 12 } })], rows: [], list: [] },
    { given: 'a birthday of somebody who has died', people: [person('Ana', { starred: true, state: 'deceased', birthday: { month: 11, day: 12 } })], rows: [], list: [] },
    { given: 'gone cold on the 15th', people: [person('Ana', { cadence: monthly })], rows: [call('Ana', '2026-09-16')], list: ['cold Ana 2026-11-15'] },
    { given: 'cold long before', people: [person('Ana', { cadence: monthly })], rows: [call('Ana', '2026-06-01')], list: [] },
    { given: 'gone cold, archived', people: [person('Ana', { cadence: monthly, state: 'archived' })], rows: [call('Ana', '2026-09-16')], list: [] },
    { given: 'a birthday with a mail on the day', people: [person('Ana', { starred: true, birthday: { month: 11, day: 12 } })], rows: [mail('Ana', '2026-11-12')], list: [] },
    { given: 'a birthday with a call in vain', people: [person('Ana', { starred: true, birthday: { month: 11, day: 12 } })], rows: [call('Ana', '2026-11-12', { direction: 'out', answered: false })], list: ['date Ana 2026-11-12'] },
    { given: 'gone cold, with a reminder put off beyond today', people: [person('Ana', { cadence: monthly })], rows: [call('Ana', '2026-09-16'), reminder(['Ana'], '2026-11-09', { snoozedUntil: '2026-12-01' })], list: [] },
    { given: 'gone cold with a reminder open: one row', people: [person('Ana', { cadence: monthly })], rows: [call('Ana', '2026-09-16'), reminder(['Ana'], '2026-11-15')], list: ['reminder Ana 2026-11-15'] },
  ])('$given: $list', ({ people, rows, list }) => {
    expect(missed(bookOf(people, rows))).toEqual(list)
  })
})

describe('decided on the 9th, before going away: not missed', () => {
  test.each<{ given: string; decided: Command; list: readonly string[] }>([
    { given: 'a birthday let go', decided: { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'date', dueOn: day('2026-11-12'), dates: [day('2026-11-12')] }, list: ['reminder Ben 2026-11-08', 'cold Cleo 2026-11-15'] },
    { given: 'a birthday put off until tomorrow', decided: { type: 'nudge.snooze', subjectId: 'Ana', reason: 'date', until: day('2026-11-22'), dates: [day('2026-11-12')] }, list: ['reminder Ben 2026-11-08', 'cold Cleo 2026-11-15'] },
    { given: 'a birthday put off until a day that was missed', decided: { type: 'nudge.snooze', subjectId: 'Ana', reason: 'date', until: day('2026-11-12'), dates: [day('2026-11-12')] }, list: ['reminder Ben 2026-11-08', 'date Ana 2026-11-12', 'cold Cleo 2026-11-15'] },
    { given: 'a rhythm put off until December', decided: { type: 'nudge.snooze', subjectId: 'Cleo', reason: 'rhythm', until: day('2026-12-01') }, list: ['reminder Ben 2026-11-08', 'date Ana 2026-11-12'] },
    { given: 'a rhythm let be', decided: { type: 'nudge.dismiss', subjectId: 'Cleo', reason: 'rhythm', dueOn: day('2026-10-16') }, list: ['reminder Ben 2026-11-08', 'date Ana 2026-11-12'] },
    { given: 'a reminder let go', decided: { type: 'nudge.dismiss', subjectId: 'Ben', reason: 'reminder', dueOn: day('2026-11-08') }, list: ['date Ana 2026-11-12', 'cold Cleo 2026-11-15'] },
  ])('$given: $list', ({ decided, list }) => {
    const book = bookOf([person('Ana', { starred: true, birthday: { month: 11, day: 12 } }), person('Ben'), person('Cleo', { cadence: monthly })], [call('Cleo', '2026-09-16'), reminder(['Ben'], '2026-11-08')])
    run(book, decided, day('2026-11-09'))
    expect(missed(book)).toEqual(list)
  })
})

test('without a day, a week counts; what is set ahead is counted by day', () => {
  const book = bookOf([person('Ana', { starred: true, birthday: { month: 11, day: 23 } })], [reminder([], '2026-11-23'), reminder([], '2026-11-15')], { budget: 3 })
  const answer = awayShow.answer(book, everything, { today } as never)
  expect(answer).toMatchObject({ from: '2026-11-14', to: today, budget: 3 })
  expect(answer.ahead.filter(({ planned }) => planned > 0)).toEqual([{ day: '2026-11-23', planned: 2 }])
})

describe('back on the 14th, looked through on the 21st', () => {
  const people = [person('Ana', { starred: true, birthday: { month: 11, day: 12 } }), person('Bo', { starred: true, birthday: { month: 11, day: 14 } }), person('Cleo', { cadence: monthly })]
  const rows = [call('Cleo', '2026-09-15'), reminder(['Bo'], '2026-11-13'), reminder(['Bo'], '2026-11-20')]
  const many = Array.from({ length: 10 }, (_, index) => reminder([], `2026-11-${String(index + 1).padStart(2, '0')}`))
  test.each([
    { given: 'a week away', asked: { back: day('2026-11-14') }, more: [], list: ['reminder Bo', 'date Ana', 'cold Cleo'] },
    { given: 'a few days away', asked: { back: day('2026-11-14'), datesOnly: true }, more: [], list: ['date Ana'] },
    { given: 'a few days away, and very much to do', asked: { back: day('2026-11-14'), datesOnly: true }, more: many, list: [...many.map(() => 'reminder Send the offer'), 'reminder Bo', 'date Ana', 'cold Cleo'] },
    { given: 'not known when they were back', asked: {}, more: [], list: ['reminder Bo', 'reminder Bo', 'date Ana', 'date Bo', 'cold Cleo'] },
  ])('$given: $list', ({ asked, more, list }) => {
    const { rows: items } = awayShow.answer(bookOf(people, [...rows, ...more]), { from: day('2026-11-10'), ...asked, ...everything }, { today } as never)
    expect(items.map(({ kind, name }) => `${kind} ${name}`)).toEqual(list)
  })
})

describe('spread over the next days', () => {
  const ahead = (...planned: readonly number[]) => planned.map((count, index) => ({ day: addDays(today, index), planned: count }))
  test.each([
    { keys: ['a', 'b', 'c'], planned: [0, 0], budget: 2, days: [0, 0, 1] },
    { keys: ['a', 'b', 'c'], planned: [1, 2, 0], budget: 2, days: [0, 2, 2] },
    { keys: ['a', 'b', 'c'], planned: [5, 1], budget: 1, days: [2, 3, 4] },
    { keys: [], planned: [0], budget: 5, days: [] },
  ])('$keys where $planned are set and the budget is $budget: $days', ({ keys, planned, budget, days }) => {
    expect([...spreadOver(keys, ahead(...planned), budget).values()]).toEqual(days.map((offset) => addDays(today, offset)))
  })

  test('everybody gets a day, in order, and no day more than the budget', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(8), { minLength: 1, maxLength: 21 }), fc.integer({ min: 1, max: 9 }), (count, planned, budget) => {
        const keys = Array.from({ length: count }, (_, index) => String(index))
        const days = [...spreadOver(keys, ahead(...planned), budget).values()]
        expect(days).toHaveLength(count)
        expect(days).toEqual([...days].sort())
        for (const each of new Set(days)) {
          const set = ahead(...planned).find((slot) => slot.day === each)?.planned ?? 0
          expect(days.filter((other) => other === each).length + set).toBeLessThanOrEqual(budget)
        }
      }),
    )
  })
})

describe('gone through', () => {
  const rows = () => [call('Cleo', '2026-09-16'), reminder(['Ana'], '2026-11-15'), reminder([], '2026-11-16', { repeat: { every: 1, unit: 'week', from: '2026-11-16' } })]
  const people = [person('Ana'), person('Bo', { starred: true, birthday: { month: 11, day: 12 } }), person('Cleo', { cadence: monthly })]
  const names = (book: ReturnType<typeof bookOf>, on: typeof today) => {
    const { first, reachOut } = todayOn(book, on)
    return [...first, ...reachOut].map(({ name }) => name)
  }

  test.each([
    { does: 'keep' as const, until: undefined, now: ['Ana', 'Send the offer', 'Bo', 'Cleo'], then: ['Ana', 'Send the offer', 'Bo', 'Cleo'] },
    { does: 'move' as const, until: day('2026-11-25'), now: [], then: ['Ana', 'Bo', 'Send the offer', 'Cleo'] },
    { does: 'drop' as const, until: undefined, now: [], then: ['Send the offer'] },
  ])('all to $does: today $now, on the 25th $then; undone as one', ({ does, until, now, then }) => {
    const book = bookOf(people, rows())
    const before = contents(book)
    const items = missedSince(book, from, today).flat()
    expect(items).toHaveLength(4)
    const change = run(book, { type: 'away.settle', choices: items.map(({ kind, personId, entryId }) => ({ kind, personId, entryId, does, until, title: 'Belated wishes' })) }, today)
    expect(names(book, today).sort()).toEqual([...now].sort())
    expect(names(book, day('2026-11-25')).sort()).toEqual([...then].sort())
    expect(undo(book, change)).toBeUndefined()
    expect(contents(book)).toEqual(before)
  })

  test('moving needs a day', () => {
    expect(() => run(bookOf(people, rows()), { type: 'away.settle', choices: [{ kind: 'cold', personId: 'Cleo', does: 'move' }] }, today)).toThrow(expect.objectContaining({ code: 'away.noDay' }))
  })
})
