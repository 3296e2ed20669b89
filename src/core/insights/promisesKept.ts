import { dayNumber } from '../days'
import { message } from '../message'
import { keptRate } from '../promises/keptRate'
import type { ChartDefinition } from './chart'
import { listedWithin, spanOf } from './listedWithin'
import { countedByMonth, placeOf } from './months'

const keys = ['kept', 'late', 'broken', 'theirsKept', 'theirsLate', 'theirsBroken'] as const
const theirs = { kept: 'theirsKept', late: 'theirsLate', broken: 'theirsBroken' } as const

/** How promises ended, mine and theirs, by the month they ended in. */
export const promisesKept: ChartDefinition = {
  area: 'promises',
  draw: (asked) => {
    const rows = countedByMonth(asked.months, keys)
    const [from, to] = spanOf(asked)
    const ended = listedWithin(asked, 'promise', Number.NEGATIVE_INFINITY, to).flatMap(({ entry, day }) => {
      const on = entry.settledOn ? dayNumber(entry.settledOn) : day
      return entry.outcome && on >= from && on <= to ? [{ by: entry.by, outcome: entry.outcome, on }] : []
    })
    for (const { by, outcome, on } of ended) {
      const row = rows[placeOf(asked.months, on)]
      if (row) row[by === 'me' ? outcome : theirs[outcome]] += 1
    }
    const said = (['me', 'them'] as const).flatMap((by) => {
      const rate = keptRate(ended.filter((promise) => promise.by === by))
      return rate.percent === undefined ? [] : [message(`insights:words.promises.${by}`, { percent: rate.percent, kept: rate.kept, count: rate.kept + rate.late + rate.broken })]
    })
    return {
      shape: 'stack',
      columns: [{ key: 'month', as: 'month' }, ...keys.map((key) => ({ key, as: 'count' as const }))],
      series: [{ key: 'kept', tone: 'leaf' }, { key: 'late', tone: 'amber' }, { key: 'broken', tone: 'ember' }],
      rows,
      words: said.length > 0 ? said : [message('insights:words.promises.none')],
    }
  },
}
