import { fromDayNumber } from '../days'
import { message } from '../message'
import { displayName } from '../people'
import type { ChartDefinition } from './chart'
import { keptTurns, turnsOfAll } from './turn'

const LONGEST = 200

/** Who was cold and was talked to, the latest first: once for each month it happened in. */
export const rescued: ChartDefinition = {
  prepare: ({ book, months, today }) => keptTurns(book, months, today).prepare(),
  draw: (asked) => {
    const found = turnsOfAll(asked).flatMap(({ turn, personId, coldOn, talkedOn }) => (turn === 'rescued' && coldOn !== undefined && talkedOn !== undefined ? { personId, coldOn, talkedOn } : []))
    found.sort((a, b) => b.talkedOn - a.talkedOn || (a.personId < b.personId ? -1 : 1))
    const nameOf = (personId: string) => {
      const person = asked.book.people.get(personId)
      return person ? displayName(person) : ''
    }
    return {
      shape: 'list',
      columns: [{ key: 'name', as: 'person' }, { key: 'coldOn', as: 'day' }, { key: 'talkedOn', as: 'day' }],
      series: [],
      rows: found.slice(0, LONGEST).map((row) => ({ name: nameOf(row.personId), ...row, coldOn: fromDayNumber(row.coldOn), talkedOn: fromDayNumber(row.talkedOn) })),
      words: [message('insights:words.rescued', { count: found.length })],
    }
  },
}
