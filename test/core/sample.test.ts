import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Book, settingsOf } from '../../src/core/book'
import { applyChange } from '../../src/core/change'
import { decide } from '../../src/core/commands'
import { dayOf } from '../../src/core/days'
import { interactionChannels } from '../../src/core/entries/interaction'
import { Entry, entryKinds } from '../../src/core/entries/registry'
import { displayName, initials, Person } from '../../src/core/people'
import { sampleRows } from '../../src/core/sample'
import { warmthOf } from '../../src/core/warmth'
import { anyDay, day, fillSample, morningOf, sampleBook, sampleFiles } from './sampleBook'
import { undo } from './undo'

const saturday = day('2026-11-21')
const { people, entries } = sampleRows(sampleFiles, morningOf(saturday))
const everybody = people.map((person) => ({
  name: displayName(person),
  person,
  theirs: entries.filter(({ personIds }) => personIds.includes(person.id)),
}))

describe('the sample book', () => {
  test('holds 40 people and a year of what happened', () => {
    const book = sampleBook(saturday)
    expect(book.people.size).toBe(40)
    expect(book.entries.size).toBeGreaterThanOrEqual(220)
    expect(settingsOf(book)).toMatchObject({ sample: true, purpose: 'both' })
  })

  test('is one change, and undoing it leaves the book empty', () => {
    const book = new Book()
    const change = decide(book, fillSample, morningOf(saturday))
    applyChange(book, change)
    expect(undo(book, change)).toBeUndefined()
    expect([book.people.size, book.entries.size, book.settings.size]).toEqual([0, 0, 0])
  })

  test('does not mix with people who are already there', () => {
    const book = sampleBook(saturday)
    expect(() => decide(book, fillSample, morningOf(saturday))).toThrow('empty book')
  })

  test('uses every kind of entry, every channel and every state', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(entryKinds))
    const channels = entries.flatMap((entry) => (entry.kind === 'interaction' ? entry.channel : []))
    expect(new Set(channels)).toEqual(new Set(interactionChannels))
    const states = people.map(({ state }) => (typeof state === 'string' ? state : 'paused'))
    expect(new Set(states)).toEqual(new Set(['active', 'paused', 'archived', 'deceased']))
    const gifts = entries.flatMap((entry) => (entry.kind === 'gift' ? `${entry.direction} ${entry.status}` : []))
    expect(new Set(gifts)).toEqual(new Set(['out idea', 'out planned', 'out given', 'out declined', 'in given']))
  })

  test('shows warm, cooling and cold relationships', () => {
    const book = sampleBook(saturday)
    const tones = people.flatMap(({ id, state }) => (state === 'active' ? (warmthOf(book, id, saturday).warmth?.tone ?? []) : []))
    const count = (tone: string) => tones.filter((one) => one === tone).length
    expect(count('warm')).toBeGreaterThanOrEqual(10)
    expect(count('cooling')).toBeGreaterThanOrEqual(4)
    expect(count('cold')).toBeGreaterThanOrEqual(3)
  })

  test('every id leads to somebody in it', () => {
    const ids = new Set(people.map(({ id }) => id))
    const all = [...people, ...entries].map(({ id }) => id)
    expect(new Set(all).size).toBe(all.length)
    const meant = people.flatMap((person) => [person.introducedBy ?? [], person.relations.flatMap(({ personId }) => personId ?? [])].flat())
    const about = entries.flatMap(({ personIds }) => personIds)
    expect([...meant, ...about].filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('everybody in it', () => {
  test.each([
    { rule: 'is a whole person', check: isWhole },
    { rule: 'reads well, with nothing left blank', check: readsWell },
    { rule: 'cannot be called or written to by accident', check: isOutOfReach },
    { rule: 'can be reached the way they prefer', check: hasPreferredMeans },
    { rule: 'has a history between the day they were added and yesterday', check: hasHistory },
  ])('$rule', ({ check }) => {
    for (const one of everybody) check(one)
  })
})

type Told = (typeof everybody)[number]

function isWhole({ name, person }: Told) {
  expect(Person.parse(person), name).toEqual(person)
  expect(name).not.toBe('')
  expect(initials(person), name).not.toBe('')
  for (const { personId, name: theirs } of person.relations) expect(personId ?? theirs, name).toBeTruthy()
}

function readsWell({ name, person, theirs }: Told) {
  expect(theirs.length, name).toBeGreaterThan(0)
  for (const text of textsIn([person, theirs])) {
    expect(text, name).toBe(text.trim())
    expect(text, name).not.toMatch(/^$| {2}|lorem|undefined|\?\?/i)
  }
}

function isOutOfReach({ name, person, theirs }: Told) {
  for (const { value } of person.phones) expect(value, name).toMatch(reservedNumbers)
  for (const { value } of person.emails) expect(value, name).toMatch(/@[a-z-]+\.example$/)
  const links = [...person.urls.map(({ value }) => value), ...theirs.flatMap((entry) => (entry.kind === 'gift' ? (entry.url ?? []) : []))]
  for (const link of links) expect(new URL(link).hostname, name).toMatch(/\.example$/)
}

const means: Readonly<Record<string, 'phones' | 'emails' | 'handles' | 'addresses'>> = {
  call: 'phones',
  sms: 'phones',
  whatsapp: 'phones',
  signal: 'phones',
  mail: 'emails',
  wechat: 'handles',
  telegram: 'handles',
  letter: 'addresses',
}

function hasPreferredMeans({ name, person }: Told) {
  const needed = means[person.reach.channel ?? '']
  if (needed) expect(person[needed], name).not.toEqual([])
}

function hasHistory({ name, person, theirs }: Told) {
  for (const entry of theirs) {
    expect(Entry.parse(entry), name).toEqual(entry)
    expect(dayOf(entry.at) >= person.createdAt.slice(0, 10), `${name}: ${entry.at} is before they were added`).toBe(true)
    expect(dayOf(entry.at) < saturday, `${name}: ${entry.at} has not happened yet`).toBe(true)
  }
}

/** Ofcom, NANPA, PTS, Bundesnetzagentur, ARCEP and ACMA keep these for stories; Spain keeps none, so its numbers are plainly made up. */
const reservedNumbers =
  /^(\+44 20 7946 0\d{3}|\+44 7700 900 \d{3}|\+44 113 496 0\d{3}|\+44 1632 960 \d{3}|\+1 503-555-01\d\d|\+34 600 (000 \d{3}|123 456)|\+46 8 465 004 \d\d|\+46 70 174 06 \d\d|\+46 31 390 06 \d\d|\+49 30 23125 \d{3}|\+33 6 39 98 \d\d \d\d|\+61 491 570 156)$/

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

describe('on any day it is opened', () => {
  test('all of it is valid, and nothing was written down in the future', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { now, ...moments } = morningOf(today)
        const rows = sampleRows(sampleFiles, { now, ...moments })
        for (const row of [...rows.people, ...rows.entries]) expect(row.createdAt <= now).toBe(true)
        for (const { birthday } of rows.people) if (birthday?.year) expect(birthday.year).toBeLessThan(Number(today.slice(0, 4)))
      }),
      { numRuns: 60, examples: [[day('2028-02-29')], [day('2028-02-19')], [day('2027-01-01')]] },
    )
  })
})
