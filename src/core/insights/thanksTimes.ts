import { dayNumber } from '../days'
import { owesThanks } from '../gratitude/thanks'
import { THANKS_WITHIN } from '../gratitude/thanksDays'
import { message } from '../message'
import type { Asked, ChartDefinition } from './chart'
import { listedWithin, spanOf } from './listedWithin'
import { median } from './median'
import { countedByMonth, placeOf } from './months'

const WEEK = 7
const keys = ['inTime', 'inWeek', 'later', 'noDay', 'notYet'] as const

/** How long what came (gifts, favours, referrals) waited for thanks, by the month it came in. */
export const thanksTimes: ChartDefinition = {
  draw: (asked) => {
    const rows = countedByMonth(asked.months, keys)
    const waits: number[] = []
    for (const { day, thankedOn, owed } of received(asked)) {
      const row = rows[placeOf(asked.months, day)]
      const wait = thankedOn === undefined ? undefined : Math.max(0, dayNumber(thankedOn) - day)
      if (wait !== undefined) waits.push(wait)
      if (row) row[wait === undefined ? (owed ? 'notYet' : 'noDay') : wait <= THANKS_WITHIN ? 'inTime' : wait <= WEEK ? 'inWeek' : 'later'] += 1
    }
    const usual = median(waits)
    return {
      shape: 'stack',
      columns: [{ key: 'month', as: 'month' }, ...keys.map((key) => ({ key, as: 'count' as const }))],
      series: [{ key: 'inTime', tone: 'leaf' }, { key: 'inWeek', tone: 'amber' }, { key: 'later', tone: 'ash' }, { key: 'noDay', tone: 'edge' }, { key: 'notYet', tone: 'ember' }],
      rows,
      words: [usual === undefined ? message('insights:words.thanksNone') : message('insights:words.thanks', { count: usual }), message('insights:words.thanksOpen', { count: rows.reduce((sum, { notYet }) => sum + notYet, 0) })],
    }
  },
}

function received(asked: Asked) {
  const [from, to] = spanOf(asked)
  const given = [...listedWithin(asked, 'gift', from, to), ...listedWithin(asked, 'favour', from, to)].filter(({ entry }) => entry.direction === 'in' && (entry.kind === 'favour' || entry.status === 'given'))
  return [
    ...given.map(({ entry, day }) => ({ day, thankedOn: entry.thankedOn, owed: owesThanks(entry) })),
    ...listedWithin(asked, 'referral', from, to).filter(({ entry }) => entry.byId !== undefined && asked.ids.has(entry.byId)).map(({ entry, day }) => ({ day, thankedOn: entry.thankedOn, owed: true })),
  ]
}
