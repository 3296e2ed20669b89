import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CatalogueFile } from '../../../src/core/gifts/catalogue'
import { rankIdeas } from '../../../src/core/gifts/fit'
import { giftFacts, wishesIn } from '../../../src/core/gifts/fitFacts'
import { situationsIn } from '../../../src/core/gifts/situations'
import type { OwnIdea } from '../../../src/core/gifts/ownIdea'
import type { Person } from '../../../src/core/people'
import { bookOf, call, day, gift, note, person } from '../given'

const catalogue = CatalogueFile.parse(JSON.parse(readFileSync(new URL('../../../resources/gifts/catalogue.json', import.meta.url), 'utf8')))
const today = day('2026-11-21')

function ideasFor(fields: Partial<Person>, entries: Parameters<typeof bookOf>[1] = [], { most, own }: { readonly most?: { amount: string; currency: string }; readonly own?: OwnIdea[] } = {}) {
  const ana = person('Ana', fields)
  const book = bookOf([ana], entries, own ? { giftCatalogue: own } : {})
  const finder = { find: () => [] }
  const facts = giftFacts.output.parse(giftFacts.answer(book, { personId: 'Ana' }, { today, localTime: `${today}T10:00`, finder }))
  return rankIdeas(ana, facts, catalogue, { language: 'en', most })
}

describe('what somebody said they would like', () => {
  test.each([
    ['She has been looking for the green ink since art school.', 'green ink since art school'],
    ['Lost her reading lamp on the train.', 'reading lamp on the train'],
    ['他一直想要一台老式收音机，找了很久', '一台老式收音机'],
    ['Is looking for a better price.', undefined],
    ['Wants shorter lead times.', undefined],
  ])('%s → %s', (text, title) => expect(wishesIn({ text, on: today, entryId: 'e' })[0]?.title).toBe(title))
})

test.each([
  ['Started a new job in Lyon', ['new-job']],
  ['二宝下个月出生', ['new-baby']],
  ['Broke her ankle, surgery on Friday', ['recovering']],
  ['Just talked about lamps', []],
])('%s: %j', (text, found) => expect(situationsIn(text)).toEqual(found))

describe('ideas come in the order of how well they fit', () => {
  test('what they said, how they are doing, what they like, what pleases anybody', () => {
    const said = note('Ana', '2026-10-01', 'Would love a proper star chart for the roof.')
    const ideas = ideasFor({ interests: [{ text: 'trail running in Collserola' }], situation: { text: 'Recovering from a knee operation', asOf: day('2026-11-01') } }, [said])
    const order = ideas.map(({ from }) => from)
    expect(ideas[0]).toMatchObject({ from: 'said', entryId: said.id, title: 'proper star chart for the roof' })
    expect(ideas.find(({ from }) => from === 'interest')).toMatchObject({ key: 'catalogue:trail-map', why: { params: { text: 'trail running in Collserola' } } })
    expect(order).toEqual([...order].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)))
    expect(new Set(order)).toEqual(new Set(rank))
  })

  test('never what they were given, did not take, or have coming', () => {
    const before = ideasFor({ interests: [{ text: 'chess' }] })
    const title = before.find(({ key }) => key === 'catalogue:chess-book')?.title ?? ''
    for (const status of ['given', 'declined', 'planned', 'idea']) expect(ideasFor({ interests: [{ text: 'chess' }] }, [gift('Ana', '2024-01-01', { title, status })]).map(({ key }) => key)).not.toContain('catalogue:chess-book')
  })

  test('never what is known to be off limits; what nobody asked about says so', () => {
    const said = call('Ana', '2026-10-01', { text: 'Would love a bottle of Barolo.' })
    expect(ideasFor({ offLimits: [{ category: 'alcohol', state: 'known' }] }, [said]).filter(({ from }) => from === 'said')).toEqual([])
    expect(ideasFor({}, [said])[0]).toMatchObject({ from: 'said', concerns: [{ verdict: 'held', about: 'alcohol' }] })
  })

  test('the user’s own ideas stand among them', () => {
    const own = [{ id: 'o1', title: 'Handbook of knots', fits: ['sailing'] }, { id: 'o2', title: 'Our own calendar', fits: [] }]
    expect(ideasFor({ interests: [{ text: 'sailing' }] }, [], { own }).flatMap(({ from, title }) => (from === 'own' ? title : []))).toEqual(['Handbook of knots', 'Our own calendar'])
    expect(ideasFor({}, [], { own }).flatMap(({ from, title }) => (from === 'own' ? title : []))).toEqual(['Our own calendar'])
  })

  test('price is a limit and nothing else: it takes ideas away and never moves one', () => {
    const fields = { interests: [{ text: 'jazz' }, { text: 'gardening' }, { text: 'chess' }] }
    const all = ideasFor(fields).map(({ key }) => key)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom('EUR', 'CNY', 'XAU'), (amount, currency) => {
        const within = ideasFor(fields, [], { most: { amount: String(amount), currency } }).map(({ key }) => key)
        expect(within).toEqual(all.filter((key) => within.includes(key)))
      }),
      { numRuns: 30 },
    )
    expect(ideasFor(fields, [], { most: { amount: '20', currency: 'EUR' } }).map(({ key }) => key)).not.toContain('catalogue:record')
    expect(ideasFor(fields, [], { most: { amount: '20', currency: 'XAU' } }).map(({ key }) => key)).toEqual(all)
  })
})

const rank = ['said', 'situation', 'interest', 'anybody'] as readonly string[]

test('the catalogue names nothing that is risky for everybody, and nothing twice', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  expect(ideasFor({}).filter(({ concerns }) => concerns.length > 0)).toEqual([])
  for (const { price } of catalogue) expect(Object.keys(price).length).toBeGreaterThan(10)
})
