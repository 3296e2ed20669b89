import { fromDayNumber } from '../dates'
import { givingOf, givings } from '../gifts/giving'
import { message } from '../message'
import { totalsOf } from '../money'
import type { ChartDefinition } from './chart'
import { listedWithin, spanOf } from './listedWithin'

const tones = { 'free-will': 'ember', occasion: 'amber', earned: 'leaf', apology: 'ash', contractual: 'edge' } as const

/** Gifts given, by how they were given, and received, by year; all years on record, and what was spent. */
export const gifts: ChartDefinition = {
  draw: (asked) => {
    const given = listedWithin(asked, 'gift', Number.NEGATIVE_INFINITY, spanOf(asked)[1]).filter(({ entry }) => entry.status === 'given')
    const years = [...new Set(given.map(({ day }) => fromDayNumber(day).slice(0, 4)))].sort()
    const rows = years.map((year) => {
      const theirs = given.filter(({ day }) => fromDayNumber(day).startsWith(year)).map(({ entry }) => entry)
      const out = theirs.filter(({ direction }) => direction === 'out')
      const byGiving = Object.fromEntries(givings.map((giving) => [giving, out.filter((one) => givingOf(one) === giving).length]))
      return { year, ...byGiving, given: out.length, received: theirs.length - out.length, spent: totalsOf(out.map(({ price, currency }) => ({ amount: price, currency }))) }
    })
    return {
      shape: 'stack',
      columns: [{ key: 'year', as: 'year' }, ...[...givings, 'given', 'received'].map((key) => ({ key, as: 'count' as const })), { key: 'spent', as: 'money' }],
      series: givings.map((key) => ({ key, tone: tones[key] })),
      rows,
      words: [message('insights:words.gifts', { given: rows.reduce((sum, row) => sum + row.given, 0), received: rows.reduce((sum, row) => sum + row.received, 0) })],
    }
  },
}
