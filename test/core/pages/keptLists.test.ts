import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awayShow } from '../../../src/core/away/awayViews'
import { type Book, settingsOf } from '../../../src/core/book'
import { cadenceLoad } from '../../../src/core/cadenceLoad'
import { calendarRange } from '../../../src/core/calendar'
import type { Change } from '../../../src/core/change'
import type { Command } from '../../../src/core/commands'
import { Day } from '../../../src/core/dates'
import { addDays } from '../../../src/core/days'
import { isHeldBack, waitingGifts } from '../../../src/core/gifts/giftRow'
import { giftIdeas, giftsWaiting } from '../../../src/core/gifts/giftViews'
import { giftRegister } from '../../../src/core/gifts/register'
import { giftGroups } from '../../../src/core/gifts/waitingKept'
import { peopleFacets } from '../../../src/core/facets/peopleFacets'
import { holdList, holdWaiting } from '../../../src/core/hold/holdList'
import { ledger } from '../../../src/core/gratitude/ledger'
import { insightsChart } from '../../../src/core/insights/insightsView'
import { outreachCheck } from '../../../src/core/outreach/outreachCheck'
import { peopleList } from '../../../src/core/peopleList'
import { promiseList, promiseStates } from '../../../src/core/promises/promiseList'
import { referralsShow } from '../../../src/core/sales/salesView'
import { triageNext } from '../../../src/core/triage'
import { weekShow } from '../../../src/core/week/weekViews'
import { toEnd } from '../../../src/core/steps'
import { gift, run } from '../given'
import { act, bookToBegin, commandOf, fresh, monthAndDay, names, type Step, step } from '../randomDays'
import { wholeWeek } from '../wholeWeek'
import { everyRow } from './everyRow'

/** Before the last of February, on which somebody was born in a leap year. */
const start = Day.parse('2026-02-17')
const contextOf = (today: Day) => ({ today, localTime: `${today}T09:30`, finder: { find: () => [] } })

/** What holds a gift back, besides all else a user does. */
function giving(book: Book, today: Day, next: Step): Command | undefined {
  const { what, who, other, number } = next
  const id = names[who] ?? ''
  const [giftId = ''] = [...(book.listed.get('gift')?.keys() ?? [])].slice(number % Math.max(1, book.listed.get('gift')?.size ?? 0))
  const [promiseId = ''] = [...(book.listed.get('promise')?.keys() ?? [])].slice(other % Math.max(1, book.listed.get('promise')?.size ?? 0))
  const idea = { kind: 'gift', direction: 'out', title: number % 3 ? 'a bottle of wine' : 'a scarf', price: '40', currency: 'EUR' }
  const all: (Command | undefined)[] = [
    { type: 'entry.add', entry: { ...idea, personIds: [id], status: number % 2 ? 'idea' : 'planned', at: addDays(today, -(number % 7)) } },
    { type: 'entry.add', entry: { ...idea, personIds: [...new Set([id, names[other] ?? ''])], status: number % 4 ? 'idea' : 'given', at: addDays(today, -(number % 7)) } },
    { type: 'entry.edit', id: giftId, patch: number % 3 ? { status: 'given', at: today, override: 'promised' } : { status: 'planned' } },
    { type: 'entry.delete', ids: [giftId] },
    { type: 'entry.add', entry: { kind: 'promise', personIds: [id], by: number % 2 ? 'me' : 'them', text: 'the plans' } },
    { type: 'entry.add', entry: { kind: 'referral', personIds: [...new Set([id, names[other] ?? ''])], byId: id } },
    { type: 'person.edit', id, patch: { introducedBy: number % 3 ? (names[other] ?? null) : null } },
    { type: 'promise.settle', id: promiseId, outcome: number % 2 ? 'kept' : 'broken' },
    { type: 'person.edit', id, patch: { offLimits: number % 3 ? [{ category: 'alcohol', state: number % 2 ? 'known' : 'asked-fine' }] : [], organisations: [{ name: `Company ${String(number % 2)}` }] } },
    { type: 'entry.add', entry: { kind: 'complaint', personIds: [id], text: 'broken', at: today } },
    { type: 'settings.edit', patch: { giftLimits: number % 2 ? [{ id: 'limit', name: 'rule', amount: '60', currency: 'EUR', per: number % 3 ? 'employer' : 'recipient' }] : [] } },
    { type: 'hold.place', scope: number % 2 ? 'tag' : 'everyone', value: 'client', reason: 'flood' },
    { type: 'settings.edit', patch: { leapDay: number % 3 ? 'mar-1' : 'feb-28' } },
  ]
  return what < 16 ? all[what % all.length] : commandOf(book, today, { ...next, what: other * 5 + (number % 5) })
}

/** Everybody has a bottle of wine coming, and everybody's child is the next of them; Eva was born on the 29th of February. */
function bookOfFriends(): Book {
  const book = bookToBegin(start)
  for (const [place, name] of names.entries()) {
    book.set('entries', `wine ${name}`, gift(name, addDays(start, -place), { id: `wine ${name}`, title: 'a bottle of wine', status: 'idea', price: '40', currency: 'EUR' }))
    const known = book.people.get(name)
    const birthday = name === 'Eva' ? { month: 2, day: 29 } : known?.birthday
    if (known) book.set('people', name, { ...known, birthday, organisations: [{ name: 'Company 0' }], relations: [{ personId: names[(place + 1) % names.length], label: 'child' }] })
  }
  return book
}

const groupOf = (book: Book, group: (typeof giftGroups)[number], today: Day, limit?: number) => everyRow((page) => giftIdeas.answer(book, { group, ...page }, contextOf(today)), limit)
const missed = (book: Book, today: Day, limit?: number) => everyRow((page) => awayShow.answer(book, { from: addDays(today, -12), ...page }, contextOf(today)), limit)

/** The other questions whose work is kept. */
function others(book: Book, today: Day, limit?: number) {
  const context = contextOf(today)
  const acts = (asked: object) => everyRow((page) => ledger.answer(book, { ...asked, ...page }, context), limit)
  return {
    ledger: [acts({}), acts({ direction: 'in', year: '2026' }), acts({ personId: 'Ana' }), ledger.answer(book, { offset: 0, limit: 1 }, context).years],
    register: [everyRow((page) => giftRegister.answer(book, { year: '2026', ...page }, context), limit), { ...giftRegister.answer(book, { year: '2026', offset: 0, limit: 1 }, context), rows: [] }],
    promises: promiseStates.map((state) => [everyRow((page) => promiseList.answer(book, { state, ...page }, context), limit), { ...promiseList.answer(book, { state, by: 'me', offset: 0, limit: 1 }, context), rows: [] }]),
    referrals: everyRow((page) => referralsShow.answer(book, page, context), limit),
    writing: outreachCheck.answer(book, { ids: [...names], about: 'wine' }, context),
    facets: peopleFacets.answer(book, {}, context),
    calendar: calendarRange.answer(book, { from: today, to: addDays(today, 20), perDay: 50 }, context),
    people: (['name', 'warmth'] as const).map((sort) => everyRow((page) => peopleList.answer(book, { query: '', sort, descending: sort === 'warmth', ...page }, context), limit)),
    triage: [{ skip: [], limit: 5 }, { skip: ['Ben', 'Eva', 'nobody'], limit: 2 }, { skip: ['Ben'], only: ['Ana', 'Ben', 'Cleo', 'nobody'], limit: 5 }].map((asked) => triageNext.answer(book, asked, context)),
    ahead: awayShow.answer(book, { offset: 0, limit: 1 }, context).ahead,
    holds: holdList.answer(book, {}, context),
    onHold: (settingsOf(book).holds ?? []).map(({ id }) => everyRow((page) => holdWaiting.answer(book, { id, ...page }, context))),
    charts: (['turns', 'rescued', 'movers', 'gifts'] as const).map((name) => insightsChart.answer(book, { name, months: 3 }, context)),
    loads: [{ tag: 'client', days: 30 }, { ids: ['Ana', 'Ben', 'Cleo'], days: 14 }, { tag: 'client', days: 30 }].map((asked) => {
      const load = cadenceLoad.answer(book, asked, context)
      return { ...load, othersPerDay: load.othersPerDay.toFixed(6) }
    }),
    // An average may be rounded otherwise where its people are added up in another order.
    warmth: insightsChart.answer(book, { name: 'warmth', months: 3 }, context).rows.map(({ warm, cooling, cold }) => [warm, cooling, cold]),
  }
}

/** Every question prepared, as far as a few steps go. */
function begin(book: Book, today: Day, steps: number): void {
  const input = { offset: 0, limit: 60 }
  const works = [
    giftIdeas.prepare?.(book, { group: 'held', ...input }, { today }),
    awayShow.prepare?.(book, input, { today }),
    weekShow.prepare?.(book, {}, { today }),
    calendarRange.prepare?.(book, { from: today, to: today, perDay: 50 }, { today }),
    ledger.prepare?.(book, input, { today }),
    outreachCheck.prepare?.(book, { ids: [...names], about: 'wine' }, { today }),
    referralsShow.prepare?.(book, input, { today }),
    promiseList.prepare?.(book, { state: 'open', ...input }, { today }),
    peopleFacets.prepare?.(book, {}, { today }),
    peopleList.prepare?.(book, { query: '', sort: 'name', descending: false, ...input }, { today }),
    triageNext.prepare?.(book, { skip: [], limit: 5 }, { today }),
    insightsChart.prepare?.(book, { name: 'turns', months: 3 }, { today }),
    insightsChart.prepare?.(book, { name: 'movers', months: 3 }, { today }),
    insightsChart.prepare?.(book, { name: 'gifts', months: 3 }, { today }),
    cadenceLoad.prepare?.(book, { tag: 'client', days: 30 }, { today }),
  ]
  for (const work of works) {
    for (let done = 0; done < steps && work; done++) if (work.next().done) break
  }
}

test('after any change, on any day, the pages of every kept list put together are what a book opened anew would show, once each', () => {
  let shown = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), fc.integer({ min: 1, max: 4 }), (steps, limit) => {
      const book = bookOfFriends()
      let today = start
      let last: Change | undefined
      for (const next of steps) {
        if (next.number % 5 === 0) begin(book, today, next.who)
        last = act(book, today, next, last, giving)
        if (next.number % 6 === 0) today = addDays(today, 1)
        const anew = fresh(book)
        const waiting = waitingGifts(anew, today)
        for (const group of giftGroups) {
          const rows = groupOf(book, group, today, limit)
          expect(rows).toEqual(waiting.filter((row) => (isHeldBack(row) ? 'held' : row.status === 'planned' ? 'planned' : 'ideas') === group))
          shown += rows.length
        }
        const week = wholeWeek(book, today, today, limit)
        expect(week).toEqual(wholeWeek(anew, today, today))
        expect(others(book, today, limit)).toEqual(others(anew, today))
        const away = missed(book, today, limit)
        expect(away).toEqual(missed(anew, today))
        expect(new Set(away.map(({ key }) => key)).size).toBe(away.length)
        shown += week.after.length + week.cooled.length + week.wentCold.length + away.length
      }
    }),
    { numRuns: 30 },
  )
  expect(shown).toBeGreaterThan(500)
})

test('the totals beside a page are of the whole lists, and one person has their own', () => {
  const book = bookToBegin(start)
  for (let number = 0; number < 9; number++) act(book, start, { what: number % 2, who: number % 5, other: 1, number: number + 1 }, undefined, giving)
  const { total, rows, totals } = giftIdeas.answer(book, { group: 'ideas', offset: 0, limit: 2 }, contextOf(start))
  expect([rows.length, totals.ideas]).toEqual([2, total])
  expect(totals.held + totals.planned + totals.ideas).toBe(book.waiting.get('gift')?.size)
  const { held, ideas } = giftsWaiting.answer(book, { personId: 'Ana' }, contextOf(start))
  expect([...held, ...ideas].every(({ people }) => people.some(({ id }) => id === 'Ana'))).toBe(true)
  expect(held.length + ideas.length).toBeGreaterThan(0)
})

test('what was prepared is not worked out again, and a change costs whom it touches', () => {
  const book = bookToBegin(start)
  const work = () => awayShow.prepare?.(book, { offset: 0, limit: 60 }, { today: start })
  const steps = (each = work()) => {
    let count = 0
    while (each && !each.next().done) count++
    return count
  }
  // The first look at everybody's dates takes no step of its own, so few are they.
  expect(steps()).toBeGreaterThanOrEqual(names.length * 2)
  expect(steps()).toBe(0)
  act(book, start, { what: 0, who: 0, other: 0, number: 1 }, undefined)
  expect(steps()).toBeLessThanOrEqual(3)
  const rest = work()
  if (rest) toEnd(rest)
})

const wineIsFine: Command = { type: 'person.edit', id: 'Ana', patch: { offLimits: [{ category: 'alcohol', state: 'asked-fine' }] } }
const sixtyAnEmployer: Command = { type: 'settings.edit', patch: { giftLimits: [{ id: 'limit', name: 'rule', amount: '60', currency: 'EUR', per: 'employer' }] } }

test.each<{ what: string; before?: Command[]; change: Command; from: string; to: string }>([
  { what: 'that wine is fine', change: wineIsFine, from: 'held', to: 'ideas' },
  { what: 'a reason all the same', change: { type: 'entry.edit', id: 'wine Ana', patch: { override: 'she asked for it' } }, from: 'held', to: 'ideas' },
  { what: 'its being planned', before: [wineIsFine], change: { type: 'entry.edit', id: 'wine Ana', patch: { status: 'planned' } }, from: 'ideas', to: 'planned' },
  { what: 'what a colleague was given', before: [wineIsFine, sixtyAnEmployer], change: { type: 'entry.edit', id: 'wine Dov', patch: { status: 'given', at: start, override: 'he asked for it' } }, from: 'ideas', to: 'held' },
  { what: 'a hold', before: [wineIsFine], change: { type: 'hold.place', scope: 'tag', value: 'client', reason: 'flood' }, from: 'ideas', to: 'held' },
])('$what moves a gift from $from to $to', ({ before = [], change, from, to }) => {
  const book = bookOfFriends()
  const where = () => giftGroups.find((group) => groupOf(book, group, start).some(({ id }) => id === 'wine Ana'))
  for (const command of before) run(book, command, start)
  expect(where()).toBe(from)
  run(book, change, start)
  expect(where()).toBe(to)
  expect(giftGroups.map((group) => groupOf(book, group, start))).toEqual(giftGroups.map((group) => groupOf(fresh(book), group, start)))
})

test('a birthday that passed stands beside whom somebody belongs to as soon as it is known, until they are told of themselves', () => {
  const book = bookOfFriends()
  const of = (name: string) => missed(book, start).filter(({ kind, personId }) => kind === 'date' && personId === name).length
  run(book, { type: 'person.setCadence', ids: ['Dov'], days: null }, start)
  run(book, { type: 'person.edit', id: 'Dov', patch: { birthday: null, tags: [] } }, start)
  expect(of('Cleo')).toBe(0)
  run(book, { type: 'person.edit', id: 'Dov', patch: { birthday: monthAndDay(addDays(start, -3)) } }, start)
  expect(of('Cleo')).toBe(1)
  run(book, { type: 'person.star', ids: ['Dov'], starred: true }, start)
  expect([of('Cleo'), of('Dov')]).toEqual([0, 1])
})

test('everybody by name, prepared in steps with a change between them, stands in order', () => {
  const book = bookOfFriends()
  const input = { query: '', sort: 'name' as const, descending: false, offset: 0, limit: 60 }
  const steps = peopleList.prepare?.(book, input, { today: start })
  for (let done = 0; done < 3; done++) steps?.next()
  run(book, { type: 'person.edit', id: 'Ana', patch: { name: { given: 'Zoe' } } }, start)
  if (steps) toEnd(steps)
  expect(peopleList.prepare?.(book, input, { today: start })?.next().done).toBe(true)
  expect(peopleList.answer(book, input, contextOf(start)).rows.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Dov', 'Eva', 'Zoe'])
})
