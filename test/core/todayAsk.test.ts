import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import { comingDue } from '../../src/core/comingDue'
import type { Day } from '../../src/core/dates'
import { addDays } from '../../src/core/days'
import { todayOn } from '../../src/core/today'
import { cadenceOf } from '../../src/core/wantedCadence'
import { bookOf, call, contents, day, monthly, person, run } from './given'
import { speaker } from './texts'
import { undo } from './undo'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const ahead = (days: number) => addDays(today, days)
const reasons = (book: Book, on: Day = today) => todayOn(book, on).reachOut.map((nudge) => nudge.reasons)
const due = () => bookOf([person('Ana', { cadence: monthly })], [call('Ana', ago(31))])
const snooze = (book: Book, on: Day, until = addDays(on, 1)) => run(book, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'rhythm', until }, on)

describe('keep, slow down, or let go? After three times ignored', () => {
  test.each([
    { times: 0, expected: [['rhythm']] },
    { times: 1, expected: [['rhythm']] },
    { times: 2, expected: [['rhythm']] },
    { times: 3, expected: [['ask']] },
    { times: 5, expected: [['ask']] },
  ])('snoozed on $times days in a row: $expected', ({ times, expected }) => {
    const book = due()
    for (let index = 0; index < times; index++) snooze(book, ahead(index))
    expect(reasons(book, ahead(times))).toEqual(expected)
  })

  test('the same day counts once, and a snooze that still lasts asks nothing', () => {
    const book = due()
    for (let index = 0; index < 5; index++) snooze(book, today)
    expect(reasons(book, ahead(1))).toEqual([['rhythm']])
    for (const on of [1, 2]) snooze(book, ahead(on), ahead(9))
    expect(reasons(book, ahead(8))).toEqual([])
    expect(reasons(book, ahead(9))).toEqual([['ask']])
  })

  test('snoozed twice, then dismissed: asked once more, the day after', () => {
    const book = due()
    for (const on of [0, 1]) snooze(book, ahead(on))
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'rhythm', dueOn: ago(1) }, ahead(2))
    expect(reasons(book, ahead(2))).toEqual([])
    expect(reasons(book, ahead(3))).toEqual([['ask']])
    run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'ask', dueOn: ago(1) }, ahead(3))
    for (const on of [3, 30, 300]) expect(reasons(book, ahead(on))).toEqual([])
  })

  test('dismissed, a rhythm comes back one cadence later; dismissed three times, it asks', () => {
    const book = due()
    const dismiss = (on: Day) => run(book, { type: 'nudge.dismiss', subjectId: 'Ana', reason: 'rhythm', dueOn: ago(1) }, on)
    dismiss(today)
    expect([0, 1, 29, 30, 31].map((on) => reasons(book, ahead(on)).length)).toEqual([0, 0, 0, 1, 1])
    dismiss(ahead(30))
    expect([31, 59].flatMap((on) => reasons(book, ahead(on)))).toEqual([])
    dismiss(ahead(58))
    expect(reasons(book, ahead(58))).toEqual([])
    expect(reasons(book, ahead(59))).toEqual([['ask']])
    run(book, { type: 'rhythm.answer', personId: 'Ana', answer: 'keep' }, ahead(59))
    expect(reasons(book, ahead(60))).toEqual([['rhythm']])
  })

  test('an older dismissal, from before it had an end, lasts until the next conversation', () => {
    const book = due()
    book.set('nudgeStates', 'Ana:rhythm', { id: 'Ana:rhythm', subjectId: 'Ana', reason: 'rhythm', dismissedDue: ago(1) })
    for (const on of [0, 30, 300]) expect(reasons(book, ahead(on))).toEqual([])
  })

  test('a conversation wipes the slate', () => {
    const book = due()
    for (const on of [0, 1, 2]) snooze(book, ahead(on))
    run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['Ana'], channel: 'call', direction: 'both', at: ahead(3) } }, ahead(3))
    expect(reasons(book, ahead(33))).toEqual([['rhythm']])
  })

  test('the long cold are asked about when their turn has come three times without any contact', () => {
    const ids = Array.from({ length: 4 }, (_, index) => `P${String(index)}`)
    const long = bookOf(ids.map((id) => person(id, { cadence: monthly })), ids.map((id) => call(id, ago(90))))
    const turns = Array.from({ length: 20 }, (_, index) => todayOn(long, ahead(index)).reachOut.map(({ name, reason }) => `${name} ${reason}`))
    expect(turns.every((names) => names.length === 1)).toBe(true)
    for (const id of ids) expect(turns.flat().filter((turn) => turn.startsWith(id))).toEqual([`${id} rhythm`, `${id} rhythm`, `${id} rhythm`, `${id} ask`, `${id} ask`])
  })

  test.each([
    { given: 'wanted since today, last talked half a year ago as far as they remember', fields: { cadence: { days: 30, since: today } }, rows: [call('Ana', ago(180), { estimated: true })], days: { 0: 'rhythm', 1: 'rhythm', 2: 'rhythm', 3: 'ask' } },
    { given: 'wanted since today, last talked on record half a year ago', fields: { cadence: { days: 30, since: today } }, rows: [call('Ana', ago(180))], days: { 0: 'rhythm', 2: 'rhythm', 3: 'ask' } },
    { given: 'wanted for long', fields: { cadence: monthly }, rows: [call('Ana', ago(180))], days: { 0: 'ask' } },
    { given: 'tagged today, by a rule as old as the book', fields: { tags: ['client'], taggedOn: today }, rows: [call('Ana', ago(180))], days: { 35: 'rhythm', 100: 'ask' } },
    { given: 'paused until today', fields: { cadence: monthly, state: { pausedUntil: today } }, rows: [call('Ana', ago(180))], days: { 0: 'rhythm', 2: 'rhythm', 3: 'ask' } },
  ])('long cold and alone in the round, $given: $days', ({ fields, rows, days }) => {
    const book = bookOf([person('Ana', fields)], rows, { tagRules: [{ tag: 'client', days: 30, since: ago(300) }] })
    expect(Object.fromEntries(Object.keys(days).map((on) => [on, reasons(book, ahead(Number(on))).flat()[0]]))).toEqual(days)
  })

  test('in words', () => {
    const book = due()
    for (const on of [0, 1, 2]) snooze(book, ahead(on))
    const why = todayOn(book, ahead(3)).reachOut[0]?.why ?? []
    expect(speaker('en')(why)).toBe('Keep, slow down, or let go? Last talked 34 days ago, you wanted 30. It came up 3 times since and nothing came of it.')
    expect(speaker('zh')(why)).toBe('保持、放慢，还是放下？上次联系是 34 天前，你希望每 30 天联系一次。此后提起了 3 次，一直没有联系。')
  })
})

describe('the answer', () => {
  const asked = (fields = {}) => {
    const book = bookOf([person('Ana', { cadence: monthly, ...fields })], [call('Ana', ago(31))], { tagRules: [{ tag: 'client', days: 30, since: ago(200) }] })
    for (const on of [-3, -2, -1]) snooze(book, ahead(on))
    expect(reasons(book)).toEqual([['ask']])
    return book
  }
  const wanted = (book: Book) => {
    const ana = book.people.get('Ana')
    return ana && cadenceOf(book, ana)?.days
  }
  test.each([
    { answer: 'keep' as const, fields: {}, days: 30, now: [['rhythm']] },
    { answer: 'slower' as const, fields: {}, days: 60, now: [] },
    { answer: 'letGo' as const, fields: {}, days: undefined, now: [] },
    { answer: 'slower' as const, fields: { cadence: undefined, tags: ['client'] }, days: 60, now: [] },
    { answer: 'letGo' as const, fields: { cadence: undefined, tags: ['client'] }, days: undefined, now: [] },
  ])('$answer, $fields: every $days days', ({ answer, fields, days, now }) => {
    const book = asked(fields)
    const before = contents(book)
    const change = run(book, { type: 'rhythm.answer', personId: 'Ana', answer })
    expect(wanted(book)).toBe(days)
    expect(reasons(book)).toEqual(now)
    expect(undo(book, change)).toBeUndefined()
    expect(contents(book)).toEqual(before)
    expect(reasons(book)).toEqual([['ask']])
  })

  test('kept: what was ignored before no longer counts, three times more ask again', () => {
    const book = asked()
    run(book, { type: 'rhythm.answer', personId: 'Ana', answer: 'keep' })
    for (const on of [1, 2, 3]) snooze(book, ahead(on))
    expect(reasons(book, ahead(4))).toEqual([['ask']])
  })

  test.each([
    { from: 14, tiers: undefined, to: 30 },
    { from: 20, tiers: undefined, to: 30 },
    { from: 365, tiers: undefined, to: 730 },
    { from: 30, tiers: [{ id: 'a', days: 45 }, { id: 'b', days: 10 }], to: 45 },
  ])('slower than $from with $tiers is $to', ({ from, tiers, to }) => {
    const book = bookOf([person('Ana', { cadence: { days: from, since: ago(400) } })], [], { tiers })
    run(book, { type: 'rhythm.answer', personId: 'Ana', answer: 'slower' })
    expect(wanted(book)).toBe(to)
  })
})

describe('coming due, and pulled forward', () => {
  const context = { today, localTime: `${today}T12:00`, finder: { find: () => [] } }
  const coming = (book: Book, input = {}) => comingDue.answer(book, comingDue.input.parse(input), context).rows.map(({ person: { name }, dueOn }) => `${name} ${dueOn}`)
  const given = () =>
    bookOf(
      [
        person('now', { cadence: monthly }),
        person('soon', { cadence: monthly }),
        person('later', { cadence: monthly }),
        person('far', { cadence: { days: 90, since: ago(9) } }),
        person('paused', { cadence: monthly, state: { pausedUntil: ahead(12) } }),
        person('archived', { cadence: monthly, state: 'archived' }),
        person('nobody'),
      ],
      [call('now', ago(31)), call('soon', ago(28)), call('later', ago(10)), call('far', ago(2)), call('paused', ago(25)), call('archived', ago(25)), call('nobody', ago(25))],
    )

  test('the soonest first, those due now left out', () => {
    expect(coming(given())).toEqual([`soon ${ahead(2)}`, `paused ${ahead(12)}`, `later ${ahead(20)}`])
    expect(coming(given(), { days: 5 })).toEqual([`soon ${ahead(2)}`])
    expect(coming(given(), { limit: 1 })).toEqual([`soon ${ahead(2)}`])
  })

  test('who was dismissed comes due again one cadence later', () => {
    const book = given()
    run(book, { type: 'nudge.dismiss', subjectId: 'now', reason: 'rhythm', dueOn: ago(1) }, ago(20))
    expect(coming(book)).toContain(`now ${ahead(10)}`)
    expect(todayOn(book, ahead(10)).reachOut.map(({ name }) => name)).toContain('now')
  })

  test('pulled forward they stand on Today from then on, in front and beyond the budget, until they were in touch', () => {
    const book = given()
    run(book, { type: 'settings.edit', patch: { budget: 1 } })
    const pulled = run(book, { type: 'nudge.pullForward', personId: 'later', dueOn: ahead(20) })
    run(book, { type: 'nudge.pullForward', personId: 'soon', dueOn: ahead(2) })
    expect(todayOn(book, today).reachOut.map(({ name }) => name)).toEqual(['soon', 'later'])
    expect(todayOn(book, ahead(5)).reachOut.map(({ name }) => name)).toEqual(['soon', 'later'])
    expect(todayOn(book, ago(1)).reachOut.map(({ name }) => name)).toEqual(['now'])
    expect(coming(book)).toEqual([`paused ${ahead(12)}`])
    run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['soon'], channel: 'call', direction: 'both', at: today } })
    expect(todayOn(book, today).reachOut.map(({ name }) => name)).toEqual(['later'])
    expect(todayOn(book, ahead(29)).reachOut.map(({ name }) => name)).not.toContain('soon')
    expect(undo(book, pulled)).toBeUndefined()
    expect(todayOn(book, today).reachOut.map(({ name }) => name)).toEqual([])
  })

  test('in words', () => {
    const book = given()
    run(book, { type: 'nudge.pullForward', personId: 'later', dueOn: ahead(20) })
    expect(speaker('en')(todayOn(book, today).reachOut[0]?.why ?? [])).toBe(`Ahead of time. Last talked 10 days ago, you wanted 30. Due on ${ahead(20)}.`)
  })

  test('snoozed or dismissed like any other', () => {
    const book = given()
    run(book, { type: 'nudge.pullForward', personId: 'later', dueOn: ahead(20) })
    run(book, { type: 'nudge.snooze', subjectId: 'later', reason: 'rhythm', until: ahead(3) })
    expect(todayOn(book, ahead(2)).reachOut.map(({ name }) => name)).not.toContain('later')
    expect(todayOn(book, ahead(3)).reachOut[0]).toMatchObject({ name: 'later' })
    run(book, { type: 'nudge.dismiss', subjectId: 'later', reason: 'rhythm', dueOn: ahead(20) })
    expect(todayOn(book, ahead(25)).reachOut.map(({ name }) => name)).not.toContain('later')
  })
})
