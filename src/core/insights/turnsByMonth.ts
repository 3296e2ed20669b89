import { message } from '../message'
import type { ChartDefinition } from './chart'
import { countedByMonth } from './months'
import { keptTurns, turns, turnsOfAll } from './turn'

/** How many people warmed, were rescued from cold, cooled and went cold in each month. */
export const turnsByMonth: ChartDefinition = {
  prepare: ({ book, months, today }) => keptTurns(book, months, today).prepare(),
  draw: (asked) => {
    const rows = countedByMonth(asked.months, turns)
    for (const { turn, place } of turnsOfAll(asked)) {
      const row = rows[place]
      if (row) row[turn] += 1
    }
    const sum = (turn: (typeof turns)[number]) => rows.reduce((total, row) => total + row[turn], 0)
    return {
      shape: 'stack',
      columns: [{ key: 'month', as: 'month' }, ...turns.map((key) => ({ key, as: 'count' as const }))],
      series: [{ key: 'rescued', tone: 'leaf' }, { key: 'warmed', tone: 'ember' }, { key: 'cooled', tone: 'amber' }, { key: 'wentCold', tone: 'ash' }],
      rows,
      words: [message('insights:words.turns', { rescued: sum('rescued'), wentCold: sum('wentCold') })],
    }
  },
}
