import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import { type Cell, type ChartName, chartNames } from '../../../src/core/insights/chart'
import { charts } from '../../../src/core/insights/charts'
import { insightsChart, insightsNames } from '../../../src/core/insights/insightsView'
import { bookOf, call, complaint, day, favour, gift, leaving, mail, person, promise, purchase, referral } from '../given'
import { speaker } from '../texts'

const today = day('2026-11-21')
const context = { today, localTime: '2026-11-21T09:30', finder: { find: (query: string) => [{ id: query, score: 1, matches: [] }] } }
const every = (days: number) => ({ cadence: { days, since: day('2026-08-01') } })

/** Ana is talked to each month, Ben was cold and rescued in October, Cleo went cold in September; Dan has no rhythm. */
const fixed = bookOf(
  [person('Ana', every(30)), person('Ben', every(20)), person('Cleo', every(25)), person('Dan')],
  [
    ...['2026-08-05', '2026-09-02', '2026-10-01', '2026-11-01'].map((on) => call('Ana', on)),
    call('Ben', '2026-08-10', { channel: 'meeting' }),
    call('Ben', '2026-10-12', { channel: 'video' }),
    call('Cleo', '2026-08-03'),
    call('Dan', '2026-11-02', { channel: 'meeting' }),
    mail('Dan', '2026-11-03'),
    call('Dan', '2026-11-04', { answered: false }),
    gift('Ana', '2025-12-20', { price: '30.50', currency: 'EUR' }),
    gift('Ana', '2026-08-02', { price: '12.25', currency: 'EUR', occasion: 'birthday' }),
    gift('Ben', '2026-08-03', { price: '8', currency: 'GBP', giving: 'earned' }),
    gift('Ben', '2026-09-01', { status: 'idea' }),
    gift('Cleo', '2026-10-02', { direction: 'in', thankedOn: day('2026-10-03') }),
    gift('Cleo', '2026-10-20', { direction: 'in', reaction: 'hung it up' }),
    favour('Ben', '2026-10-05', { direction: 'in', thankedOn: day('2026-10-11') }),
    favour('Ben', '2026-11-15', { direction: 'in' }),
    referral('Ana', ['Dan'], '2026-09-10', { thankedOn: day('2026-10-01') }),
    referral('Ana', ['Cleo'], '2026-09-12', { outcome: 'nothing', thankedOn: day('2026-09-12') }),
    purchase('Dan', '2026-09-20', { amount: '100.10', currency: 'EUR' }),
    purchase('Dan', '2026-11-05', { amount: '0.90', currency: 'EUR' }),
    purchase('Ben', '2026-11-06', { amount: '40', currency: 'GBP' }),
    leaving('Cleo', '2026-11-10', { why: 'price', text: 'half as dear elsewhere' }),
    leaving('Ben', '2026-11-12', { why: 'price' }),
    leaving('Dan', '2026-11-13'),
    promise('Ana', '2026-07-01', { outcome: 'kept', settledOn: day('2026-09-01') }),
    promise('Ana', '2026-10-01', { outcome: 'kept', settledOn: day('2026-10-02') }),
    promise('Ben', '2026-10-01', { outcome: 'late', settledOn: day('2026-10-20') }),
    promise('Ben', '2026-10-01', { by: 'them', outcome: 'broken', settledOn: day('2026-10-21') }),
    promise('Ben', '2026-11-01'),
    complaint('Ana', '2026-09-05T10:00[UTC]', { answeredOn: day('2026-09-05'), answeredAt: '2026-09-05T12:30:00Z' }),
    complaint('Ana', '2026-10-05T10:00[UTC]', { answeredOn: day('2026-10-09'), answeredAt: '2026-10-09T12:30:00Z' }),
    complaint('Cleo', '2026-11-05'),
  ],
)

/** The table behind a chart, its rows as their columns stand. */
function table(book: Book, name: ChartName, input: { readonly personId?: string; readonly query?: string; readonly months?: number } = {}): Cell[][] {
  const { columns, rows } = insightsChart.answer(book, { months: 4, ...input, name }, context)
  return rows.map((row) => columns.map(({ key }) => row[key] ?? null))
}
const said = (book: Book, name: ChartName) => speaker('en')(insightsChart.answer(book, { months: 4, name }, context).words)

describe('exact figures of a fixed book', () => {
  test.each<{ name: ChartName; rows: Cell[][]; words: string }>([
    {
      name: 'warmth',
      rows: [['2026-08', 1, 2, 0, 50], ['2026-09', 1, 0, 2, 30], ['2026-10', 1, 1, 1, 37], ['2026-11', 1, 0, 2, 31]],
      words: 'On average 31% warm now, 50% at first. Today 1 warm, 0 cooling, 2 cold.',
    },
    { name: 'turns', rows: [['2026-08', 0, 3, 0, 0], ['2026-09', 0, 1, 0, 2], ['2026-10', 1, 1, 0, 0], ['2026-11', 0, 1, 0, 1]], words: 'Rescued from cold: 1. Went cold: 3. Each person counts once a month; whoever was talked to in that month does not count as gone cold.' },
    { name: 'movers', rows: [['Ana', 55, 63, 8], ['Ben', 48, 25, -23], ['Cleo', 46, 5, -41]], words: 'Warmer than on 2026-08-31: 1. Cooler: 2.' },
    { name: 'rescued', rows: [['Ben', '2026-09-19', '2026-10-12']], words: 'Rescued from cold once.' },
    { name: 'channels', rows: [['call', 5], ['meeting', 2], ['video', 1]], words: '8 conversations on record; one with several people counts for each.' },
    {
      name: 'gifts',
      rows: [
        ['2025', 1, 0, 0, 0, 0, 1, 0, [{ amount: '30.50', currency: 'EUR' }]],
        ['2026', 0, 1, 1, 0, 0, 2, 2, [{ amount: '12.25', currency: 'EUR' }, { amount: '8', currency: 'GBP' }]],
      ],
      words: '3 gifts given, 2 received, all years together.',
    },
    { name: 'thanks', rows: [['2026-08', 0, 0, 0, 0, 0], ['2026-09', 1, 0, 1, 0, 0], ['2026-10', 1, 1, 0, 1, 0], ['2026-11', 0, 0, 0, 0, 1]], words: 'Usually thanked after 3.5 days. Still owed: 1.' },
    { name: 'promises', rows: [['2026-08', 0, 0, 0, 0, 0, 0], ['2026-09', 1, 0, 0, 0, 0, 0], ['2026-10', 1, 1, 0, 0, 0, 1], ['2026-11', 0, 0, 0, 0, 0, 0]], words: 'You kept 2 of 3 promises on their day: 67%. They kept 0 of 1: 0%.' },
    { name: 'complaints', rows: [['2026-08', 0, 0, 0, 0], ['2026-09', 1, 0, 0, 0], ['2026-10', 0, 0, 1, 0], ['2026-11', 0, 0, 0, 1]], words: 'Usually answered after 2 days. Not answered yet: 1.' },
    { name: 'referrals', rows: [['Ana', 2, 1, 0, 1, 0, [{ amount: '101.00', currency: 'EUR' }]]], words: '2 people were sent, 1 became a client.' },
    { name: 'repeat', rows: [['2026-08', 0, 0, 0, 0, null], ['2026-09', 1, 0, 1, 0, 0], ['2026-10', 0, 0, 1, 0, 0], ['2026-11', 1, 1, 2, 1, 50]], words: '1 of 2 buyers bought again: 50%.' },
    { name: 'sales', rows: [['2026-08', '0', '0'], ['2026-09', '100.10', '0'], ['2026-10', '0', '0'], ['2026-11', '0.90', '40']], words: '3 purchases: 101.00 EUR + 40 GBP.' },
    { name: 'leaving', rows: [['Dan', '2026-11-13', 'open', ''], ['Ben', '2026-11-12', 'price', ''], ['Cleo', '2026-11-10', 'price', 'half as dear elsewhere']], words: '3 people left. Most often: The price (2).' },
  ])('$name', ({ name, rows, words }) => {
    expect(table(fixed, name)).toEqual(rows)
    expect(said(fixed, name)).toBe(words)
  })

  test('of one person, and of those a search finds', () => {
    expect(table(fixed, 'channels', { personId: 'Dan' })).toEqual([['meeting', 1]])
    expect(table(fixed, 'channels', { query: 'Ben' })).toEqual([['meeting', 1], ['video', 1]])
    expect(table(fixed, 'sales', { query: 'Ben', months: 1 })).toEqual([['2026-11', '40']])
    expect(table(fixed, 'referrals', { personId: 'Dan' })).toEqual([])
  })
})

test.each(chartNames)('%s of an empty book has nothing to count', (name) => {
  const { rows, columns } = insightsChart.answer(bookOf([]), { name, months: 3 }, context)
  const counts = rows.flatMap((row) => columns.filter(({ as }) => as === 'count').map(({ key }) => row[key]))
  expect(counts.every((count) => count === 0)).toBe(true)
  expect(charts[name]).toBeDefined()
})

test('somebody who only keeps friends warm sees none of the sales words', () => {
  expect(insightsNames.answer(bookOf([]), {}, context).names).toEqual(['warmth', 'turns', 'movers', 'rescued', 'channels', 'gifts', 'thanks'])
  expect(insightsNames.answer(fixed, {}, context).names).toEqual(chartNames)
})
