import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concernsOf } from '../../../src/core/gifts/checks'
import type { GiftLimit } from '../../../src/core/gifts/giftLimit'
import { registerOf } from '../../../src/core/gifts/register'
import { totalsOf } from '../../../src/core/money'
import { bookOf, day, gift, person, run } from '../given'
import { speaker } from '../texts'

const today = day('2026-11-21')
const say = speaker('en')
const yearly: GiftLimit = { id: 'y', name: 'deduction', amount: '25', currency: 'USD', per: 'recipient' }
const firm: GiftLimit = { id: 'f', name: 'per company', amount: '100', currency: 'EUR', per: 'employer' }
const single: GiftLimit = { id: 's', name: 'one gift', amount: '50', currency: 'EUR', per: 'gift' }
const officials: GiftLimit = { id: 'o', name: 'public officials', amount: '0', currency: 'EUR', per: 'gift', tags: ['official'] }

const at = (company: string) => ({ organisations: [{ name: company }] })
const people = [
  person('Ana', { ...at('Northwind'), relations: [{ personId: 'Leo', name: 'Leo', label: 'husband' }] }),
  person('Leo'),
  person('Ben', at('northwind')),
  person('Oda', { tags: ['Official'] }),
]

describe('limits the user set', () => {
  test.each([
    { it: 'is within', limits: [yearly], before: [], price: '19.99', currency: 'USD', then: undefined },
    { it: 'is near from four fifths on', limits: [yearly], before: [], price: '20.00', currency: 'USD', then: 'near' },
    { it: 'is reached, not passed', limits: [yearly], before: [gift('Ana', '2026-02-01', { price: '5', currency: 'USD' })], price: '20', currency: 'USD', then: 'near' },
    { it: 'is passed by a cent', limits: [yearly], before: [gift('Ana', '2026-02-01', { price: '5.01', currency: 'USD' })], price: '20', currency: 'USD', then: 'refused' },
    { it: 'counts the household', limits: [yearly], before: [gift('Leo', '2026-02-01', { price: '20', currency: 'USD' })], price: '6', currency: 'USD', then: 'refused' },
    { it: 'counts no other year', limits: [yearly], before: [gift('Ana', '2025-12-31', { price: '20', currency: 'USD' })], price: '6', currency: 'USD', then: undefined },
    { it: 'counts no other currency', limits: [yearly], before: [gift('Ana', '2026-02-01', { price: '20', currency: 'EUR' })], price: '6', currency: 'USD', then: undefined },
    { it: 'counts no idea', limits: [yearly], before: [gift('Ana', '2026-02-01', { price: '20', currency: 'USD', status: 'idea' })], price: '6', currency: 'USD', then: undefined },
    { it: 'counts all at one employer', limits: [firm], before: [gift('Ben', '2026-02-01', { price: '80', currency: 'EUR' })], price: '20.01', currency: 'EUR', then: 'refused' },
    { it: 'holds for one gift alone', limits: [single], before: [gift('Ana', '2026-02-01', { price: '50', currency: 'EUR' })], price: '30', currency: 'EUR', then: undefined },
    { it: 'says nothing without a price', limits: [yearly], before: [], price: undefined, currency: undefined, then: undefined },
    { it: 'is for those with the tag alone', limits: [officials], before: [], price: '5', currency: 'EUR', then: undefined },
  ])('it $it: $then', ({ limits, before, price, currency, then }) => {
    const book = bookOf(people, before, { giftLimits: limits })
    const found = concernsOf(book, { personIds: ['Ana'], title: 'a scarf', price, currency, at: today }, today)
    expect(found.map(({ verdict }) => verdict)).toEqual(then ? [then] : [])
  })

  test.each([
    { who: 'the wife of an official', to: 'Pia', limit: { ...yearly, currency: 'EUR', tags: ['official'] }, before: [gift('Oda', '2026-02-01', { price: '20', currency: 'EUR' })] },
    { who: 'a colleague of somebody tagged', to: 'Ben', limit: { ...firm, amount: '25', tags: ['official'] }, before: [gift('Olga', '2026-02-01', { price: '20', currency: 'EUR' })] },
  ])('count $who, in the warning as in the register', ({ to, limit, before }) => {
    const all = [...people.filter(({ id }) => id !== 'Oda'), person('Oda', { tags: ['Official'], relations: [{ personId: 'Pia', label: 'wife' }] }), person('Pia'), person('Olga', { ...at('Northwind'), tags: ['official'] })]
    const given = gift(to, '2026-03-01', { title: 'a scarf', price: '6', currency: 'EUR' })
    expect(concernsOf(bookOf(all, before, { giftLimits: [limit] }), given as never, today).map(({ verdict }) => verdict)).toEqual(['refused'])
    const { standings } = registerOf(bookOf(all, [...before, given], { giftLimits: [limit] }), '2026', today)
    expect(standings.map(({ total, state }) => [total, state])).toEqual([['26', 'over']])
  })

  test('are told in a sentence with the sums', () => {
    const book = bookOf(people, [gift('Leo', '2026-02-01', { price: '20', currency: 'USD' })], { giftLimits: [yearly] })
    const [concern] = concernsOf(book, { personIds: ['Ana'], title: 'a scarf', price: '6', currency: 'USD', at: today }, today)
    expect(concern && say([concern.why])).toBe('With this Ana has had 26 USD this year; your limit “deduction” is 25 USD, counted with their household.')
  })

  test('stop a gift from being given, not from being thought of; a written reason lets it through', () => {
    const book = bookOf(people, [], { giftLimits: [single, officials] })
    const give = (personId: string, fields: object) => run(book, { type: 'entry.add', entry: { kind: 'gift', personIds: [personId], direction: 'out', title: 'a scarf', reason: 'cold office', currency: 'EUR', ...fields } })
    const refused = expect.objectContaining({ code: 'gift.limit', field: 'override' }) as Error
    expect(give('Ana', { status: 'idea', price: '60' }).rows).toHaveLength(1)
    expect(() => give('Ana', { status: 'given', title: 'a hat', price: '60' })).toThrow(refused)
    expect(() => give('Oda', { status: 'given', currency: undefined })).toThrow(refused)
    expect(give('Ana', { status: 'given', title: 'gloves', price: '60', override: 'agreed with compliance on 3 March' }).rows).toHaveLength(1)
  })
})

describe('the register', () => {
  const rows = [
    gift('Ana', '2026-02-01', { title: 'map', price: '14.50', currency: 'EUR' }),
    gift('Ben', '2026-03-01', { title: 'belt', price: '32.00', currency: 'EUR', override: 'agreed' }),
    gift('Leo', '2026-03-02', { title: 'hat', price: '10', currency: 'USD' }),
    gift('Ana', '2026-04-01', { title: 'idea', status: 'idea', price: '99', currency: 'EUR' }),
    gift('Ana', '2025-04-01', { title: 'old', price: '99', currency: 'EUR' }),
    gift('Ana', '2026-05-01', { title: 'honey', direction: 'in', price: '99', currency: 'EUR' }),
  ]

  test('holds what was given in the year, with employers, sums and how much of each limit is used', () => {
    const register = registerOf(bookOf(people, rows, { giftLimits: [firm, { ...yearly, amount: '12' }] }), '2026', today)
    expect(register.rows.map(({ title, employers }) => [title, ...employers])).toEqual([['map', 'Northwind'], ['belt', 'northwind'], ['hat']])
    expect(register.totals).toEqual([{ amount: '46.50', currency: 'EUR' }, { amount: '10', currency: 'USD' }])
    expect(register.years).toEqual(['2026', '2025'])
    expect(register.standings.map(({ who, total, state }) => [who, total, state])).toEqual([['Northwind', '46.50', 'within'], ['Ana + Leo', '10', 'near']])
  })

  test('its totals equal the sum of its rows in every currency, whatever was given', () => {
    const given = fc.record({ who: fc.constantFrom('Ana', 'Ben', 'Leo'), price: fc.integer({ min: 0, max: 1_000_000 }), currency: fc.constantFrom('EUR', 'USD', 'CNY'), year: fc.constantFrom('2025', '2026') })
    fc.assert(
      fc.property(fc.array(given, { maxLength: 20 }), (gifts) => {
        const all = gifts.map(({ who, price, currency, year }) => gift(who, `${year}-06-01`, { price: (price / 100).toFixed(2), currency }))
        const register = registerOf(bookOf(people, all, { giftLimits: [firm] }), '2026', today)
        expect(register.totals).toEqual(totalsOf(register.rows.map(({ price = '0', currency = '' }) => ({ amount: price, currency }))))
        expect(register.rows).toHaveLength(gifts.filter(({ year }) => year === '2026').length)
      }),
      { numRuns: 60 },
    )
  })
})

test('limits are set, changed and taken away, and bring gifts at work into sight', () => {
  const book = bookOf([])
  run(book, { type: 'giftLimit.set', limit: yearly })
  run(book, { type: 'giftLimit.set', limit: { ...yearly, amount: '30' } })
  expect(book.settings.get('settings')).toMatchObject({ giftLimits: [{ amount: '30' }], areas: ['giftPolicy'] })
  run(book, { type: 'giftLimit.remove', id: 'y' })
  expect(book.settings.get('settings')?.giftLimits).toEqual([])
})
