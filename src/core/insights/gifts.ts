import { fromDayNumber } from '../days'
import type { BookView } from '../book'
import { type Giving, givingOf, givings } from '../gifts/giving'
import { message } from '../message'
import { totalsOf } from '../money'
import { keptRows, type KeptRows } from '../pages/keptRows'
import type { Asked, ChartDefinition } from './chart'
import { spanOf } from './listedWithin'

const tones = { 'free-will': 'ember', occasion: 'amber', earned: 'leaf', apology: 'ash', contractual: 'edge' } as const

/** Gifts given, by how they were given, and received, by year; all years on record, and what was spent. */
export const gifts: ChartDefinition = {
  prepare: (asked) => keptGifts(asked).prepare(),
  draw: (asked) => {
    const [, last] = spanOf(asked)
    const given = [...keptGifts(asked).all()].filter(({ day, personIds }) => day <= last && personIds.some((id) => asked.ids.has(id)))
    const years = [...new Set(given.map(({ year }) => year))].sort()
    const rows = years.map((year) => {
      const theirs = given.filter((gift) => gift.year === year)
      const out = theirs.filter(({ direction }) => direction === 'out')
      const byGiving = Object.fromEntries(givings.map((giving) => [giving, out.filter((gift) => gift.giving === giving).length]))
      return { year, ...byGiving, given: out.length, received: theirs.length - out.length, spent: totalsOf(out) }
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

/** What is counted of a gift that was given or received. */
interface GivenGift {
  readonly day: number
  readonly year: string
  readonly personIds: readonly string[]
  readonly direction: 'in' | 'out'
  readonly giving: Giving
  readonly amount?: string
  readonly currency?: string
}

/** Of every gift, kept: a change costs which it touches. */
function keptGifts({ book, today }: Pick<Asked, 'book' | 'today'>): KeptRows<GivenGift> {
  return keptRows(book, 'gifts given', today, () => book.listed.get('gift')?.keys() ?? [], (id) => givenGift(book, id))
}

function givenGift(book: BookView, id: string): GivenGift | undefined {
  const day = book.listed.get('gift')?.get(id)
  const entry = day === undefined ? undefined : book.entries.get(id)
  if (day === undefined || entry?.kind !== 'gift' || entry.status !== 'given') return undefined
  const { personIds, direction, price, currency } = entry
  return { day, year: fromDayNumber(day).slice(0, 4), personIds, direction, giving: givingOf(entry), amount: price, currency }
}
