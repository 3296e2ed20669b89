import { describe, expect, test } from 'vitest'
import { cadenceLoad } from '../../src/core/cadenceLoad'
import { addDays, daysBetween } from '../../src/core/days'
import type { Person } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { defaultTiers } from '../../src/core/tiers'
import { type LastSpoke, triageNext } from '../../src/core/triage'
import { historyOf, warmthOf } from '../../src/core/warmth'
import { bookOf, call, contents, day, monthly, note, person, run } from './given'
import { undo } from './undo'

const today = day('2026-11-21')
const context = { today, localTime: `${today}T12:00`, finder: { find: () => [] } }
const answer = (lastSpoke: LastSpoke, days = 30, on = bookOf([person('Ana')])) => ({ on, change: run(on, { type: 'triage.answer', personId: 'Ana', days, lastSpoke }, today) })

const tiers = defaultTiers.map(({ days }) => days)

test('keys 1 to 5', () => {
  expect(tiers).toEqual([14, 30, 60, 120, 365])
})

describe('when they last spoke becomes a conversation from memory', () => {
  test.each([
    { lastSpoke: 'week' as const, on: '2026-11-18', due: '2026-12-18', tone: 'warm' },
    { lastSpoke: 'month' as const, on: '2026-11-06', due: '2026-12-06', tone: 'warm' },
    { lastSpoke: 'year' as const, on: '2026-07-24', due: '2026-08-23', tone: 'cold' },
  ])('this $lastSpoke: $on, due $due', ({ lastSpoke, on, due, tone }) => {
    const { on: book } = answer(lastSpoke)
    expect([...book.entries.values()]).toMatchObject([{ kind: 'interaction', at: on, estimated: true, personIds: ['Ana'] }])
    expect(warmthOf(book, 'Ana', today)).toMatchObject({ lastTalked: on, warmth: { dueOn: due, tone, estimated: true } })
  })

  test('longer ago: cold, and due on a day of their own within one cadence', () => {
    const { warmth } = warmthOf(answer('longer').on, 'Ana', today)
    expect(warmth).toMatchObject({ tone: 'cold', estimated: true })
    expect(daysBetween(today, warmth?.dueOn ?? today)).toBeGreaterThanOrEqual(1)
    expect(daysBetween(today, warmth?.dueOn ?? today)).toBeLessThanOrEqual(30)
  })

  test("don't know: nothing is made up, counted from today", () => {
    const { on } = answer('unknown')
    expect(on.entries.size).toBe(0)
    expect(on.people.get('Ana')?.cadence).toMatchObject({ days: 30, since: today })
    expect(warmthOf(on, 'Ana', today).warmth?.estimated).toBe(true)
  })

  test('what the book knows better stays: a call on record later than the guess', () => {
    const on = bookOf([person('Ana')], [call('Ana', '2026-11-10')])
    answer('year', 30, on)
    expect(on.entries.size).toBe(1)
    expect(warmthOf(on, 'Ana', today).warmth).toMatchObject({ dueOn: '2026-12-10', estimated: false })
  })

  test('one answer is one change, and one undo', () => {
    const on = bookOf([person('Ana')])
    const before = contents(on)
    const { change } = answer('year', 30, on)
    expect(undo(on, change)).toBeUndefined()
    expect(contents(on)).toEqual(before)
  })
})

describe('whom to ask about', () => {
  const next = (people: readonly Person[], rows = [] as ReturnType<typeof call>[], input = {}) => triageNext.answer(bookOf(people, rows), triageNext.input.parse(input), context)
  const names = (...given: Parameters<typeof next>) => next(...given).people.map(({ id }) => id)

  test('starred first, then who was talked to, then who is best known; companies and the nameless last', () => {
    const people = [
      person('company', { kind: 'organisation' }),
      person('nameless', { name: {}, emails: [{ value: 'x@example.com' }] }),
      person('plain'),
      person('known', { phones: [{ value: '1' }], emails: [{ value: 'a@example.com' }], birthday: { month: 5, day: 1 } }),
      person('noted'),
      person('called'),
      person('starred', { starred: true }),
    ]
    expect(names(people, [call('called', '2026-10-01'), call('called', '2026-09-01'), note('noted', '2026-10-01', 'hm')])).toEqual(['starred', 'called', 'noted', 'known', 'plain', 'nameless', 'company'])
  })

  test('not those with a cadence, archived, deceased or paused, nor those skipped', () => {
    const people = [person('Ana'), person('Ben', { cadence: monthly }), person('Cy', { state: 'archived' }), person('Dee', { state: 'deceased' }), person('Eve', { state: { pausedUntil: addDays(today, 9) } }), person('Flo')]
    expect(next(people, [], { skip: ['Flo'] })).toMatchObject({ people: [{ id: 'Ana' }], left: 1 })
  })

  test('only those just imported, when asked so', () => {
    expect(names([person('Ana'), person('Ben')], [], { only: ['Ben', 'gone'] })).toEqual(['Ben'])
  })
})

describe('ten minutes later Today is right', () => {
  const answers: readonly LastSpoke[] = ['week', 'month', 'year', 'longer', 'unknown']
  const triaged = (count: number, days: (index: number) => number, spoke: (index: number) => LastSpoke) => {
    const ids = Array.from({ length: count }, (_, index) => `P${String(index).padStart(3, '0')}`)
    const book = bookOf(ids.map((id) => person(id)))
    ids.forEach((personId, index) => run(book, { type: 'triage.answer', personId, days: days(index), lastSpoke: spoke(index) }, today))
    return book
  }

  test('with all kinds of answers: somebody to reach out to, never more than the budget', () => {
    const book = triaged(60, (index) => tiers[index % 5] ?? 30, (index) => answers[Math.floor(index / 5) % 5] ?? 'week')
    const { reachOut, first } = todayOn(book, today)
    expect(first).toEqual([])
    expect(reachOut.length).toBeGreaterThanOrEqual(1)
    expect(reachOut.length).toBeLessThanOrEqual(5)
    for (const { dueOn } of reachOut) expect(dueOn <= today).toBe(true)
  })

  test.each([{ spoke: 'longer' as const }, { spoke: 'unknown' as const }])('120 people nobody talked to for long ($spoke) do not come due on one day', ({ spoke }) => {
    const book = triaged(120, () => 30, () => spoke)
    const perDay = new Map<string, number>()
    for (const id of book.people.keys()) {
      const dueOn = warmthOf(book, id, today).warmth?.dueOn ?? ''
      perDay.set(dueOn, (perDay.get(dueOn) ?? 0) + 1)
    }
    expect(perDay.size).toBeGreaterThanOrEqual(25)
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(12)
    expect(perDay.has(today)).toBe(false)
  })

  test('those spread are shown as due on their day, not as long cold', () => {
    const book = triaged(20, () => 30, () => 'longer')
    const due = [...book.people.keys()].map((id) => warmthOf(book, id, today).warmth?.dueOn ?? today)
    const busy = [...new Set(due)].find((on) => due.filter((other) => other === on).length >= 2) ?? today
    expect(todayOn(book, busy).reachOut.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a bulk assignment', () => {
  const ids = Array.from({ length: 90 }, (_, index) => `P${String(index).padStart(2, '0')}`)
  const assigned = () => {
    const book = bookOf(ids.map((id) => person(id)), ids.slice(0, 30).map((id) => call(id, '2026-11-10')))
    const load = cadenceLoad.answer(book, { ids, days: 30 }, context)
    run(book, { type: 'person.setCadence', ids, days: 30 }, today)
    return { book, load }
  }

  test('is shown as the daily load it creates', () => {
    const { load } = assigned()
    expect(load).toMatchObject({ perDay: 3, budget: 5 })
    expect(load.next).toHaveLength(30)
    expect(load.next[0]?.due).toBe(0)
  })

  test('comes due as shown', () => {
    const { book, load } = assigned()
    const due = new Map<string, number>()
    for (const id of ids) {
      const dueOn = warmthOf(book, id, today).warmth?.dueOn ?? ''
      due.set(dueOn, (due.get(dueOn) ?? 0) + 1)
    }
    for (const { day: on, due: count } of load.next) expect(due.get(on) ?? 0, on).toBe(count)
  })

  test('people talked to lately keep their own day, the others are spread over the cadence', () => {
    const { book } = assigned()
    for (const id of ids.slice(0, 30)) expect(warmthOf(book, id, today).warmth?.dueOn).toBe('2026-12-10')
    const spread = ids.slice(30).map((id) => warmthOf(book, id, today).warmth?.dueOn ?? '')
    expect(new Set(spread).size).toBeGreaterThanOrEqual(20)
    expect(spread.every((on) => on > today && on <= addDays(today, 30))).toBe(true)
  })

  test('after the first conversation the cadence counts from it', () => {
    const { book } = assigned()
    run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: ['P50'], channel: 'call', direction: 'both', at: addDays(today, 5) } })
    expect(warmthOf(book, 'P50', addDays(today, 6)).warmth?.dueOn).toBe(addDays(today, 35))
    expect(book.remember('P50', historyOf).conversations).toHaveLength(1)
  })
})
