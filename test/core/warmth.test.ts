import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadFirstDue } from '../../src/core/cadence'
import { addDays, daysBetween, fromDayNumber } from '../../src/core/days'
import type { Entry } from '../../src/core/entries/registry'
import type { Cadence } from '../../src/core/people'
import { historyOf, warmthOf, warmthOn } from '../../src/core/warmth'
import { bookOf, call, day, gift, mail, note, person } from './given'

const monthly: Cadence = { days: 30, since: day('2026-06-01') }
const talked = (on: string) => call('Ana', on)
const waved = (on: string) => mail('Ana', on)
const warmth = (on: string, cadence: Cadence, entries: readonly Entry[]) => warmthOn(day(on), cadence, historyOf(bookOf([person('Ana')], entries), 'Ana'))

describe('a monthly contact', () => {
  test.each([
    { given: 'a call on 1 Sept', entries: [talked('2026-09-01')], due: '2026-10-01', cold: '2026-10-31' },
    { given: 'two calls', entries: [talked('2026-09-10'), talked('2026-09-01')], due: '2026-10-10', cold: '2026-11-09' },
    { given: 'a call, then a like', entries: [talked('2026-09-01'), waved('2026-09-21')], due: '2026-10-16', cold: '2026-11-15' },
    { given: 'a call, then four newsletters', entries: ['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24'].map(waved).concat(talked('2026-09-01')), due: '2026-10-16', cold: '2026-11-15' },
    { given: 'a call the day before a mail: warmth is full, not more', entries: [talked('2026-09-01'), waved('2026-09-02')], due: '2026-10-02', cold: '2026-11-01' },
    { given: 'a mail before the call', entries: [waved('2026-08-21'), talked('2026-09-01')], due: '2026-10-01', cold: '2026-10-31' },
    { given: 'a call from before tracking began', entries: [talked('2025-01-01')], due: '2025-01-31', cold: '2025-03-02' },
    { given: 'a call after the asked day', entries: [talked('2026-09-01'), talked('2026-12-02')], due: '2026-10-01', cold: '2026-10-31' },
    { given: 'a mail after the asked day', entries: [talked('2026-09-01'), waved('2026-12-02')], due: '2026-10-01', cold: '2026-10-31' },
    { given: 'never a word', entries: [], due: '2026-07-01', cold: '2026-07-31' },
  ])('$given: due $due, cold $cold', ({ entries, due, cold }) => {
    expect(warmth('2026-12-01', monthly, entries)).toMatchObject({ dueOn: due, coldOn: cold })
  })

  test.each([
    { on: '2026-09-01', level: 1, tone: 'warm' },
    { on: '2026-09-30', level: 0.512, tone: 'warm' },
    { on: '2026-10-01', level: 0.5, tone: 'cooling' },
    { on: '2026-10-30', level: 0.256, tone: 'cooling' },
    { on: '2026-10-31', level: 0.25, tone: 'cold' },
  ])('called on 1 Sept is $tone on $on', ({ on, level, tone }) => {
    const found = warmth(on, monthly, [talked('2026-09-01')])
    expect(found.tone).toBe(tone)
    expect(found.level).toBeCloseTo(level, 3)
  })
})

describe('what counts as a conversation, a light touch, nothing', () => {
  test.each([
    { entry: call('Ana', '2026-09-01'), counts: 'full' },
    { entry: call('Ana', '2026-09-01', { answered: false }), counts: 'nothing' },
    { entry: call('Ana', '2026-09-01', { channel: 'meeting' }), counts: 'full' },
    { entry: call('Ana', '2026-09-01', { channel: 'meeting', answered: false }), counts: 'nothing' },
    { entry: call('Ana', '2026-09-01', { channel: 'video' }), counts: 'full' },
    { entry: call('Ana', '2026-09-01', { channel: 'visit' }), counts: 'full' },
    { entry: call('Ana', '2026-09-01', { channel: 'letter', direction: 'out' }), counts: 'full' },
    { entry: call('Ana', '2026-09-01', { channel: 'voicemail', direction: 'out' }), counts: 'nothing' },
    { entry: mail('Ana', '2026-09-01'), counts: 'light' },
    { entry: mail('Ana', '2026-09-01', { direction: 'both' }), counts: 'full' },
    { entry: mail('Ana', '2026-09-01', { direction: 'in' }), counts: 'light' },
    { entry: call('Ana', '2026-09-01', { bulk: true }), counts: 'nothing' },
    { entry: mail('Ana', '2026-09-01', { answered: true }), counts: 'full' },
    { entry: mail('Ana', '2026-09-01', { bulk: true }), counts: 'nothing' },
    { entry: mail('Ana', '2026-09-01', { channel: 'message' }), counts: 'light' },
    { entry: mail('Ana', '2026-09-01', { channel: 'social' }), counts: 'light' },
    { entry: gift('Ana', '2026-09-01'), counts: 'light' },
    { entry: gift('Ana', '2026-09-01', { status: 'idea' }), counts: 'nothing' },
    { entry: gift('Ana', '2026-09-01', { direction: 'in' }), counts: 'nothing' },
    { entry: note('Ana', '2026-09-01', 'thought of her'), counts: 'nothing' },
  ])('$entry.kind $entry.channel $entry.direction $entry.answered $entry.bulk $entry.status: $counts', ({ entry, counts }) => {
    const { conversations, lights } = historyOf(bookOf([person('Ana')], [entry]), 'Ana')
    expect(conversations.length > 0 ? 'full' : lights.length > 0 ? 'light' : 'nothing').toBe(counts)
  })
})

describe('a first due day from a bulk assignment', () => {
  const spread = { ...monthly, firstDue: day('2026-06-09') }
  test.each([
    { given: 'never a word', entries: [], due: '2026-06-09', cold: '2026-07-31' },
    { given: 'last talked long before', entries: [talked('2025-12-01')], due: '2026-06-09', cold: '2026-01-30' },
    { given: 'talked on the day tracking began', entries: [talked('2026-06-01')], due: '2026-07-01', cold: '2026-07-31' },
    { given: 'talked since', entries: [talked('2026-06-20')], due: '2026-07-20', cold: '2026-08-19' },
    { given: 'mailed since: the mail buys time', entries: [waved('2026-06-09')], due: '2026-07-09', cold: '2026-08-08' },
  ])('$given: due $due, cold $cold', ({ entries, due, cold }) => {
    expect(warmth('2026-12-01', spread, entries)).toMatchObject({ dueOn: due, coldOn: cold })
  })

  test('is only given to people never talked to or already due', () => {
    const today = day('2026-11-21')
    const book = bookOf([person('Ana'), person('Ben'), person('Cy'), person('Dee')], [call('Ben', '2026-11-10'), call('Cy', '2026-09-01'), call('Dee', '2027-01-01')])
    const given = (id: string) => spreadFirstDue(book, person(id), 30, today).firstDue
    expect(given('Ben')).toBeUndefined()
    for (const id of ['Ana', 'Cy', 'Dee']) {
      expect(daysBetween(today, given(id) ?? today)).toBeGreaterThanOrEqual(1)
      expect(daysBetween(today, given(id) ?? today)).toBeLessThanOrEqual(30)
    }
  })
})

test.each([
  { given: 'a call on record', entries: [talked('2026-09-01')], estimated: false },
  { given: 'a call from memory', entries: [call('Ana', '2026-09-01', { estimated: true })], estimated: true },
  { given: 'a call on record, one from memory before', entries: [call('Ana', '2026-08-01', { estimated: true }), talked('2026-09-01')], estimated: false },
  { given: 'a call on record and one from memory on the same day', entries: [call('Ana', '2026-09-01', { estimated: true }), talked('2026-09-01')], estimated: false },
  { given: 'never a word', entries: [], estimated: true },
])('$given: estimated is $estimated', ({ entries, estimated }) => {
  expect(warmth('2026-12-01', monthly, entries).estimated).toBe(estimated)
})

test('without a cadence there is no warmth, but the last conversation is known', () => {
  expect(warmthOf(bookOf([person('Ana')], [talked('2026-09-01')]), 'Ana', day('2026-12-01'))).toEqual({ warmth: null, lastTalked: '2026-09-01' })
})

const anyDay = fc.integer({ min: 15_000, max: 25_000 }).map(fromDayNumber)
const anyCadence = fc.integer({ min: 1, max: 3650 })

test('is due exactly one cadence after a conversation and cold after two, whatever the cadence', () => {
  fc.assert(
    fc.property(anyDay, anyCadence, (on, days) => {
      const found = warmth(on, { days, since: on }, [talked(on)])
      expect(found.dueOn).toBe(addDays(on, days))
      expect(found.coldOn).toBe(addDays(on, 2 * days))
    }),
  )
})

test('is due on the first day at a half, and cold on the first at a quarter, after any light touch', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 1000 }), (on, days, later) => {
      const touch = addDays(on, later)
      const entries = [talked(on), waved(touch)]
      const level = (when: string) => warmth(when, { days, since: on }, entries).level
      const { dueOn, coldOn } = warmth(touch, { days, since: on }, entries)
      expect(level(dueOn)).toBeLessThanOrEqual(0.5 + 1e-9)
      expect(level(coldOn)).toBeLessThanOrEqual(0.25 + 1e-9)
      if (dueOn > touch) expect(level(addDays(dueOn, -1))).toBeGreaterThan(0.5)
      if (coldOn > touch) expect(level(addDays(coldOn, -1))).toBeGreaterThan(0.25)
    }),
  )
})

test('a light touch warms, never beyond full, and never colder than before', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 1000 }), (on, days, later) => {
      const touch = addDays(on, later)
      const before = warmth(touch, { days, since: on }, [talked(on)]).level
      const after = warmth(touch, { days, since: on }, [talked(on), waved(touch)]).level
      expect(after).toBeCloseTo(Math.min(1, before + 0.25), 9)
    }),
  )
})
