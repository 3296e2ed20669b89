import { message } from '../message'
import { daysUntil, DUE } from '../warmthCurve'
import type { ChartDefinition } from './chart'
import { levelAt, standingAt, tracked } from './touchesUpTo'

/** How many people were warm, cooling and cold at the end of each month, and how warm all of them on average. */
export const warmthOverTime: ChartDefinition = {
  draw: ({ book, ids, months }) => {
    const rows = months.map(({ key }) => ({ month: key, warm: 0, cooling: 0, cold: 0, sum: 0 }))
    for (const one of tracked(book, ids.keys())) {
      for (const [place, { to }] of months.entries()) {
        const standing = standingAt(one, to)
        const row = rows[place]
        if (!standing || !row) continue
        const halfway = standing.from + daysUntil(DUE, standing.peak, one.cadence.days)
        row[to >= standing.cold ? 'cold' : to >= halfway ? 'cooling' : 'warm'] += 1
        row.sum += levelAt(one, standing, to)
      }
    }
    const shown = rows.map(({ sum, ...row }) => ({ ...row, average: averageOf(sum, row.warm + row.cooling + row.cold) }))
    const [first, last] = [shown.find(({ average }) => average !== null), shown.at(-1)]
    return {
      shape: 'stack',
      columns: [{ key: 'month', as: 'month' }, { key: 'warm', as: 'count' }, { key: 'cooling', as: 'count' }, { key: 'cold', as: 'count' }, { key: 'average', as: 'percent' }],
      series: [{ key: 'warm', tone: 'ember' }, { key: 'cooling', tone: 'amber' }, { key: 'cold', tone: 'ash' }],
      rows: shown,
      words: last && typeof last.average === 'number' && typeof first?.average === 'number' ? [message('insights:words.warmth', { now: last.average, before: first.average, warm: last.warm, cooling: last.cooling, cold: last.cold })] : [],
    }
  },
}

/** Per cent, rounded; nothing of nobody. */
export function averageOf(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((100 * sum) / count)
}
