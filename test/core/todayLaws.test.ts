import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import type { Day } from '../../src/core/dates'
import { addDays } from '../../src/core/days'
import type { Person } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { warmthOf } from '../../src/core/warmth'
import { bookOf, call, day, person, reminder, run } from './given'

const start = day('2026-01-01')
const on = (days: number) => addDays(start, days)
const talk = (book: Book, personId: string, at: Day) => run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: [personId], channel: 'call', direction: 'both', at } }, at)
const fresh = (book: Book) => bookOf([...book.people.values()], [...book.entries.values()], book.settings.get('settings') ?? {})

test('due exactly one cadence after a full conversation, their own or their tag’s, and never the day before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 3000 }), fc.boolean(), (days, at, own) => {
      const fields = own ? { cadence: { days, since: on(0) } } : { tags: ['client'] }
      const book = bookOf([person('Ana', fields)], [call('Ana', on(at))], { tagRules: [{ tag: 'client', days: own ? 1 : days, since: start }] })
      expect(warmthOf(book, 'Ana', on(at)).warmth?.dueOn).toBe(on(at + days))
      expect(todayOn(book, on(at + days - 1)).reachOut).toEqual([])
      expect(todayOn(book, on(at + days)).reachOut).toMatchObject([{ personId: 'Ana', dueOn: on(at + days) }])
    }),
    { numRuns: 60 },
  )
})

/** Every day of a year: what the person at the desk saw on the days Hearth was open, calling everybody they were shown. */
function liveAYear(book: Book, isOpen: (day: number) => boolean): { readonly seen: ReadonlyMap<string, number[]> } {
  const seen = new Map<string, number[]>()
  for (let at = 0; at < 365; at++) {
    if (!isOpen(at)) continue
    const { reachOut } = todayOn(book, on(at))
    expect(new Set(reachOut.map(({ subjectId }) => subjectId)).size).toBe(reachOut.length)
    for (const { name } of reachOut) {
      seen.set(name, [...(seen.get(name) ?? []), at])
      talk(book, name, on(at))
    }
  }
  return { seen }
}

test('a year with Hearth closed at random: everybody comes on the first open day from their due day on, once, and not again before their time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(7, 14, 30, 60, 120), { minLength: 1, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 7, maxLength: 60 }), (cadences, pattern) => {
      const isOpen = (at: number) => pattern[at % pattern.length] ?? true
      const names = cadences.map((_, index) => `P${String(index)}`)
      const book = bookOf(cadences.map((days, index) => person(names[index] ?? '', { cadence: { days, since: start } })), names.map((name) => call(name, start)), { budget: 50 })
      const { seen } = liveAYear(book, isOpen)
      cadences.forEach((days, index) => {
        const expected: number[] = []
        for (let due = days; due < 365; ) {
          while (due < 365 && !isOpen(due)) due++
          if (due < 365) expected.push(due)
          due += days
        }
        expect(seen.get(names[index] ?? '') ?? []).toEqual(expected)
      })
    }),
    { numRuns: 25 },
  )
})

test('what the book has kept in mind through many days is what a book opened anew shows', () => {
  const act = fc.record({ who: fc.integer({ min: 0, max: 5 }), what: fc.constantFrom('talk', 'snooze', 'dismiss', 'pull', 'tag', 'rule', 'never', 'wait'), ahead: fc.integer({ min: 0, max: 20 }) })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const people: Person[] = Array.from({ length: 6 }, (_, index) => person(`P${String(index)}`, index % 2 ? { cadence: { days: 10 + index, since: start } } : { tags: ['client'] }))
      const book = bookOf(people, people.map(({ id }, index) => call(id, on(index))), { tagRules: [{ tag: 'client', days: 20, since: start }] })
      let at = 20
      for (const { who, what, ahead } of acts) {
        const id = `P${String(who)}`
        const today = on(at)
        const dueOn = warmthOf(book, id, today).warmth?.dueOn ?? today
        if (what === 'talk') talk(book, id, today)
        if (what === 'snooze') run(book, { type: 'nudge.snooze', subjectId: id, reason: 'rhythm', until: on(at + ahead) }, today)
        if (what === 'dismiss') run(book, { type: 'nudge.dismiss', subjectId: id, reason: 'rhythm', dueOn }, today)
        if (what === 'pull') run(book, { type: 'nudge.pullForward', personId: id, dueOn }, today)
        if (what === 'tag') run(book, { type: 'person.tag', ids: [id], add: ['vip'] }, today)
        if (what === 'rule') run(book, { type: 'tagRule.set', tag: who % 2 ? 'vip' : 'client', days: 5 + ahead }, today)
        if (what === 'never') run(book, { type: 'person.setCadence', ids: [id], days: ahead % 2 ? null : 'tags' }, today)
        at += ahead
        const anew = fresh(book)
        for (const [stateId, state] of book.nudgeStates) anew.set('nudgeStates', stateId, state)
        expect(todayOn(book, on(at))).toEqual(todayOn(anew, on(at)))
      }
    }),
    { numRuns: 40 },
  )
})

test('the budget never hides a reminder, a date or who was pulled forward', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 }), (reminders, birthdays, pulled, budget) => {
      const ids = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}${String(index)}`)
      const monthly = { days: 30, since: start }
      const people = [
        ...ids('reminded', reminders).map((id) => person(id)),
        ...ids('born', birthdays).map((id) => person(id, { starred: true, birthday: { month: 4, day: 1 } })),
        ...ids('pulled', pulled).map((id) => person(id, { cadence: monthly })),
        ...ids('due', 20).map((id) => person(id, { cadence: monthly })),
      ]
      const rows = [...ids('reminded', reminders).map((id) => reminder([id], '2026-03-20')), ...ids('pulled', pulled).map((id) => call(id, '2026-03-20')), ...ids('due', 20).map((id) => call(id, '2026-02-20'))]
      const book = bookOf(people, rows, { budget })
      for (const personId of ids('pulled', pulled)) run(book, { type: 'nudge.pullForward', personId, dueOn: day('2026-04-19') }, day('2026-04-01'))
      const { first, reachOut, waiting } = todayOn(book, day('2026-04-01'))
      expect(first).toHaveLength(reminders + birthdays)
      expect(reachOut.filter(({ name }) => name.startsWith('pulled'))).toHaveLength(pulled)
      expect(reachOut).toHaveLength(Math.max(pulled, budget))
      expect(reachOut.length + waiting).toBe(pulled + 20)
    }),
    { numRuns: 40 },
  )
})

test('400 people wanted every 30 days, nobody ever called: each of the long cold gets a turn once in as many days as there are people', () => {
  const ids = Array.from({ length: 400 }, (_, index) => `P${String(index).padStart(3, '0')}`)
  const book = bookOf(ids.map((id) => person(id, { cadence: { days: 30, since: start } })), ids.map((id, index) => call(id, on(index % 30))))
  const settled = 200
  const turns = new Map<string, number>()
  for (let at = settled; at < settled + 400; at++) for (const { name } of todayOn(book, on(at)).reachOut) turns.set(name, (turns.get(name) ?? 0) + 1)
  expect([...turns.keys()].sort()).toEqual(ids)
  expect(new Set(turns.values())).toEqual(new Set([1]))
})

test('400 people with a budget of 5, everybody shown is called: the long cold come back one a day, none waits longer than a round', () => {
  const ids = Array.from({ length: 400 }, (_, index) => `P${String(index).padStart(3, '0')}`)
  const monthly = { cadence: { days: 120, since: start } }
  const book = bookOf(ids.map((id) => person(id, monthly)), ids.map((id, index) => call(id, on(-(index * 7) % 700))))
  const longColdFor = new Map<string, number>()
  let longest = 0
  for (let at = 0; at < 400; at++) {
    const { reachOut } = todayOn(book, on(at))
    for (const { name } of reachOut) talk(book, name, on(at))
    for (const id of ids) {
      const { warmth } = warmthOf(book, id, on(at))
      const waits = warmth && addDays(warmth.coldOn, 120) <= on(at) ? (longColdFor.get(id) ?? 0) + 1 : 0
      longColdFor.set(id, waits)
      longest = Math.max(longest, waits)
    }
  }
  expect(longest).toBeLessThanOrEqual(400)
})

test('400 people on 30 days, a budget of 5 and everybody shown is called: more fall due than there is room for, yet who is about to go cold comes before the long cold and nobody is never shown', () => {
  const ids = Array.from({ length: 400 }, (_, index) => `P${String(index).padStart(3, '0')}`)
  const book = bookOf(ids.map((id) => person(id, { cadence: { days: 30, since: start } })), ids.map((id, index) => call(id, on(-(index % 30)))))
  const never = new Set(ids)
  for (let at = 0; at < 900; at++) {
    const { reachOut } = todayOn(book, on(at))
    const longCold = reachOut.map(({ name }) => addDays(warmthOf(book, name, on(at)).warmth?.coldOn ?? on(at), 30) <= on(at))
    expect(longCold.slice(0, -1)).not.toContain(true)
    for (const { name } of reachOut) {
      never.delete(name)
      talk(book, name, on(at))
    }
  }
  expect([...never]).toEqual([])
})
