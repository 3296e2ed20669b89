import { expect, test } from 'vitest'
import { type ChartName, chartNames } from '../../../src/core/insights/chart'
import { insightsChart, insightsNames } from '../../../src/core/insights/insightsView'
import { referralTree } from '../../../src/core/sales/referralTree'
import { displayName } from '../../../src/core/people'
import { day, sampleBook } from '../sampleBook'
import { speaker } from '../texts'

const today = day('2026-11-21')
const book = sampleBook(today)
const context = { today, localTime: '2026-11-21T09:30', finder: { find: () => [] } }
const say = speaker('en')
const said = (name: ChartName) => say(insightsChart.answer(book, { name, months: 12 }, context).words)

test('the sample book shows every chart, with these figures', () => {
  expect(insightsNames.answer(book, {}, context).names).toEqual(chartNames)
  expect(Object.fromEntries(chartNames.map((name) => [name, said(name)]))).toEqual({
    warmth: 'On average 58% warm now, 71% at first. Today 20 warm, 8 cooling, 3 cold.',
    turns: 'Rescued from cold: 40. Went cold: 22. Each person counts once a month; whoever was talked to in that month does not count as gone cold.',
    movers: 'Warmer than on 2026-08-31: 14. Cooler: 13.',
    rescued: 'Rescued from cold 40 times.',
    channels: '164 conversations on record; one with several people counts for each.',
    gifts: '19 gifts given, 9 received, all years together.',
    thanks: 'Usually thanked after 2 days. Still owed: 1.',
    promises: 'You kept 2 of 4 promises on their day: 50%. They kept 0 of 2: 0%.',
    complaints: 'Usually answered after 14 hours. Not answered yet: 0.',
    referrals: '17 people were sent, 3 became a client.',
    repeat: '7 of 8 buyers bought again: 88%.',
    sales: '20 purchases: 67020.00 EUR + 26145.50 GBP.',
    leaving: 'One person left. Most often: Closed down (1).',
  })
})

test('and who sent whom', () => {
  const lines = referralTree(book).map(({ depth, personId, outcome, branch }) => {
    const person = book.people.get(personId)
    return `${'  '.repeat(depth)}${person ? displayName(person) : ''} ${outcome ?? branch.map(({ amount, currency }) => amount + currency).join('+')}`.trimEnd()
  })
  expect(lines).toEqual([
    'Prof. Ingrid Bäckström 25780.00EUR',
    '  Åsa Lindqvist won',
    '    Mikael Sørensen open',
    '  Freya Halvorsen nothing',
    '  Günter Weiß introduced',
    '    Chloé Marchand introduced',
    '      Benoît Lacombe introduced',
    '    Dr. Katrin Vogel introduced',
    'Marta Quiroga',
    '  Jordi Puig introduced',
    '  Nadia Benali introduced',
    'Ruth Aldous 15770.00GBP',
    '  Ines Okafor won',
    '    Kit Rowntree introduced',
    'Ada Osei',
    '  Noor El Amrani introduced',
    '田辺由紀 5175.50GBP',
    '  김민지 won',
    'Anjali Deshpande',
    '  Rohan Iyer introduced',
    '张伟',
    '  李晓彤 introduced',
    'Łucja Wójcik',
    '  Carla Nogueira introduced',
    'Omar Haddad',
    '  ليلى منصور open',
  ])
})
