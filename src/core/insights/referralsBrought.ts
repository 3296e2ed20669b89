import { message } from '../message'
import { totalsOf } from '../money'
import { displayName } from '../people'
import { broughtBy, comings, outcomeOf } from '../sales/referrals'
import type { ChartDefinition } from './chart'

/** Who sent how many people, what came of them and what they brought; all on record, whenever it was. */
export const referralsBrought: ChartDefinition = {
  area: 'sales',
  draw: ({ book, ids }) => {
    const senders = new Map<string, { won: number; open: number; nothing: number; introduced: number; brought: ReturnType<typeof broughtBy> }>()
    for (const coming of comings(book).values()) {
      if (!ids.has(coming.by)) continue
      const row = senders.get(coming.by) ?? { won: 0, open: 0, nothing: 0, introduced: 0, brought: [] }
      const brought = broughtBy(book, coming)
      row[outcomeOf(coming, brought)] += 1
      row.brought = totalsOf([...row.brought, ...brought])
      senders.set(coming.by, row)
    }
    const rows = [...senders].map(([personId, { won, open, nothing, introduced, brought }]) => {
      const person = book.people.get(personId)
      return { name: person ? displayName(person) : '', personId, sent: won + open + nothing + introduced, won, open, nothing, introduced, brought }
    })
    rows.sort((a, b) => b.won - a.won || b.sent - a.sent || (a.personId < b.personId ? -1 : 1))
    return {
      shape: 'stack',
      columns: [{ key: 'name', as: 'person' }, { key: 'sent', as: 'count' }, { key: 'won', as: 'count' }, { key: 'open', as: 'count' }, { key: 'nothing', as: 'count' }, { key: 'introduced', as: 'count' }, { key: 'brought', as: 'money' }],
      series: [{ key: 'won', tone: 'leaf' }, { key: 'open', tone: 'amber' }, { key: 'nothing', tone: 'ash' }, { key: 'introduced', tone: 'edge' }],
      rows,
      words: [message('insights:words.referrals', { sent: rows.reduce((sum, row) => sum + row.sent, 0), won: rows.reduce((sum, row) => sum + row.won, 0) })],
    }
  },
}
