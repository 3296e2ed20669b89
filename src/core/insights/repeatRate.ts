import { message } from '../message'
import { buyingDaysOf } from '../sales/purchases'
import type { ChartDefinition } from './chart'
import { countedByMonth, placeOf } from './months'

const keys = ['first', 'again'] as const

/** First and repeated purchases of each month, and of everybody who had bought by its end how many had bought again. */
export const repeatRate: ChartDefinition = {
  area: 'sales',
  draw: ({ book, ids, months }) => {
    const rows = countedByMonth(months, keys)
    const buyers = months.map(() => 0)
    const repeaters = months.map(() => 0)
    const all = book.rememberEach(buyingDaysOf)
    for (const id of ids.keys()) {
      const days = all.get(id) ?? []
      for (const [index, day] of days.entries()) {
        const row = rows[placeOf(months, day)]
        if (row) row[index === 0 ? 'first' : 'again'] += 1
      }
      for (const [place, { to }] of months.entries()) {
        if (days[0] !== undefined && days[0] <= to) buyers[place] = (buyers[place] ?? 0) + 1
        if (days[1] !== undefined && days[1] <= to) repeaters[place] = (repeaters[place] ?? 0) + 1
      }
    }
    const [now, again] = [buyers.at(-1) ?? 0, repeaters.at(-1) ?? 0]
    return {
      shape: 'stack',
      columns: [{ key: 'month', as: 'month' }, { key: 'first', as: 'count' }, { key: 'again', as: 'count' }, { key: 'buyers', as: 'count' }, { key: 'repeaters', as: 'count' }, { key: 'rate', as: 'percent' }],
      series: [{ key: 'first', tone: 'amber' }, { key: 'again', tone: 'leaf' }],
      rows: rows.map((row, place) => ({ ...row, buyers: buyers[place] ?? 0, repeaters: repeaters[place] ?? 0, rate: rateOf(repeaters[place] ?? 0, buyers[place] ?? 0) })),
      words: [now === 0 ? message('insights:words.repeatNone') : message('insights:words.repeat', { again, count: now, rate: rateOf(again, now) ?? 0 })],
    }
  },
}

/** Per cent, rounded; nothing of nobody. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole)
}
