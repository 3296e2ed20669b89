import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import { addDays, daysBetween } from '../../../src/core/days'
import type { Entry } from '../../../src/core/entries/registry'
import { type Nudge, todayOn } from '../../../src/core/today'
import { bookOf, day, favour, gift, person, run } from '../given'
import { speaker } from '../texts'

const say = speaker('en')
const start = day('2026-09-01')
const on = (offset: number) => addDays(start, offset)

/** A book in which something may be asked in return of Ana, who is from work. */
const bookWith = (entries: readonly Entry[], fields = {}) => bookOf([person('Ana', { tags: ['client'] })], entries, { areas: ['asks'], ...fields })

function chanceOn(book: Book, offset: number): Nudge | undefined {
  const { first, reachOut } = todayOn(book, on(offset))
  return [...first, ...reachOut].find(({ reasons }) => reasons.includes('chance'))
}

/** The days, counted from the first, on which something may be asked. */
const chancesOver = (book: Book, days = 40) => Array.from({ length: days + 1 }, (_, offset) => offset).filter((offset) => chanceOn(book, offset))
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('over forty days after something from me', () => {
  test.each([
    { given: 'a gift', entries: [gift('Ana', on(0))], chances: span(3, 30) },
    { given: 'a favour', entries: [favour('Ana', on(0))], chances: span(3, 30) },
    { given: 'a gift of theirs', entries: [gift('Ana', on(0), { direction: 'in', thankedOn: on(0) })], chances: [] },
    { given: 'an idea', entries: [gift('Ana', on(0), { status: 'idea' })], chances: [] },
    { given: 'a gift by contract', entries: [gift('Ana', on(0), { giving: 'contractual' })], chances: [] },
    { given: 'an apology', entries: [gift('Ana', on(0), { giving: 'apology' })], chances: [] },
    { given: 'a gift, and a second one on day 10: quiet again for three days', entries: [gift('Ana', on(0)), gift('Ana', on(10), { title: 'a hat' })], chances: [...span(3, 9), ...span(13, 40)] },
    { given: 'a gift, returned on day 8', entries: [gift('Ana', on(0)), favour('Ana', on(8), { direction: 'in', thankedOn: on(8) })], chances: span(3, 7) },
  ])('$given', ({ entries, chances }) => expect(chancesOver(bookWith(entries))).toEqual(chances))

  test('with days of the user’s own', () => {
    expect(chancesOver(bookWith([gift('Ana', on(0))], { gratitude: { quietDays: 7, fadeDays: 14 } }))).toEqual(span(7, 14))
  })

  test('nothing unless the user wants it, and nothing of friends', () => {
    expect(chancesOver(bookWith([gift('Ana', on(0))], { areas: [] }))).toEqual([])
    expect(chancesOver(bookOf([person('Ana')], [gift('Ana', on(0))], { areas: ['asks'] }))).toEqual([])
  })
})

describe('the one chance', () => {
  test('is said with its end', () => {
    const row = chanceOn(bookWith([gift('Ana', on(0), { title: 'Trail map' })]), 5)
    expect(row && say(row.why)).toBe('If you wish. Your gift “Trail map” of 2026-09-01 was well received: a good time to ask for advice, an introduction, a review or a referral. After 2026-10-01 Hearth lets it rest.')
  })

  test('warns where two gifts came before it in a row', () => {
    const two = [gift('Ana', on(0)), gift('Ana', on(4), { title: 'a hat' })]
    const row = chanceOn(bookWith(two), 8)
    expect(row && say(row.why)).toContain('They had 2 gifts in a row from you; an ask now may be taken for a bill.')
    const between = chanceOn(bookWith([gift('Ana', on(0)), favour('Ana', on(2), { direction: 'in', thankedOn: on(2) }), gift('Ana', on(4), { title: 'a hat' })]), 8)
    expect(between && say(between.why)).not.toContain('in a row')
  })

  test('is had once: asked, it never comes back for this act, nor for those before it', () => {
    const acts = [gift('Ana', on(0)), gift('Ana', on(4), { title: 'a hat' })]
    const book = bookWith(acts)
    const [first, second] = acts
    run(book, { type: 'chance.take', entryId: second?.id ?? '', asked: 'review' }, on(8))
    expect(book.entries.get(first?.id ?? '')).toMatchObject({ askedOn: on(8), asked: 'review' })
    expect(chancesOver(book)).toEqual([])
    expect(() => run(book, { type: 'chance.take', entryId: second?.id ?? '', asked: 'advice' }, on(9))).toThrow('asked for this before')
  })

  test('is let go for good', () => {
    const act = gift('Ana', on(0))
    const book = bookWith([act])
    run(book, { type: 'chance.letGo', entryId: act.id }, on(5))
    expect(chancesOver(book)).toEqual([])
  })
})

test('an act gives at most one ask, never within the quiet days, never once gratitude has faded', () => {
  const acts = fc.array(fc.record({ on: fc.integer({ min: 0, max: 60 }), kind: fc.constantFrom('gift', 'favour'), direction: fc.constantFrom('out', 'out', 'in') }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(acts, fc.integer({ min: 1, max: 12 }), (told, patience) => {
      const entries = told.map(({ on: offset, kind, direction }) => (kind === 'gift' ? gift : favour)('Ana', on(offset), { direction, ...(direction === 'in' && { thankedOn: on(offset) }) }))
      const book = bookWith(entries)
      const asks: { readonly entryId: string; readonly on: number }[] = []
      let waited = 0
      for (let offset = 0; offset <= 100; offset++) {
        const row = chanceOn(book, offset)
        const behind = row?.behind.find(({ reason }) => reason === 'chance')
        if (!behind) continue
        waited += 1
        if (waited < patience) continue
        waited = 0
        run(book, { type: 'chance.take', entryId: behind.entryId, asked: 'advice' }, on(offset))
        asks.push({ entryId: behind.entryId, on: offset })
      }
      expect(new Set(asks.map(({ entryId }) => entryId)).size).toBe(asks.length)
      for (const ask of asks) {
        const act = entries.find(({ id }) => id === ask.entryId)
        const age = act && daysBetween(day(act.at), on(ask.on))
        expect(age).toBeGreaterThanOrEqual(3)
        expect(age).toBeLessThanOrEqual(30)
        const out = told.filter(({ on: offset, direction }) => direction === 'out' && offset <= ask.on)
        expect(Math.min(...out.map(({ on: offset }) => ask.on - offset))).toBeGreaterThanOrEqual(3)
      }
    }),
    { numRuns: 80 },
  )
})
