import { responseMinutes, spanOf as inUnits } from '../complaints/responseTime'
import { message } from '../message'
import type { ChartDefinition } from './chart'
import { listedWithin, spanOf } from './listedWithin'
import { median } from './median'
import { countedByMonth, placeOf } from './months'

const DAY = 24 * 60
const keys = ['inDay', 'inThree', 'slower', 'unanswered'] as const

/** How long complaints waited for an answer, by the month they were made in. */
export const responseTimes: ChartDefinition = {
  area: 'complaints',
  draw: (asked) => {
    const rows = countedByMonth(asked.months, keys)
    const waits: number[] = []
    for (const { entry, day } of listedWithin(asked, 'complaint', ...spanOf(asked))) {
      const minutes = responseMinutes(entry)
      if (minutes !== undefined) waits.push(minutes)
      const row = rows[placeOf(asked.months, day)]
      if (row) row[minutes === undefined ? (entry.answeredOn ? 'inThree' : 'unanswered') : minutes <= DAY ? 'inDay' : minutes <= 3 * DAY ? 'inThree' : 'slower'] += 1
    }
    const usual = median(waits)
    const { unit, count } = inUnits(Math.floor(usual ?? 0))
    return {
      shape: 'stack',
      columns: [{ key: 'month', as: 'month' }, ...keys.map((key) => ({ key, as: 'count' as const }))],
      series: [{ key: 'inDay', tone: 'leaf' }, { key: 'inThree', tone: 'amber' }, { key: 'slower', tone: 'ash' }, { key: 'unanswered', tone: 'ember' }],
      rows,
      words: usual === undefined ? [message('insights:words.complaintsNone')] : [message(`insights:words.complaints.${unit}`, { count }), message('insights:words.complaintsOpen', { count: rows.reduce((sum, row) => sum + row.unanswered, 0) })],
    }
  },
}
