import { dayOf } from '../days'
import { message } from '../message'
import { displayName } from '../people'
import type { ChartDefinition } from './chart'
import { listedWithin, spanOf } from './listedWithin'

/** Who left and why, as they put it, the latest first. */
export const leavings: ChartDefinition = {
  area: 'sales',
  draw: (asked) => {
    const rows = listedWithin(asked, 'leaving', ...spanOf(asked)).reverse().map(({ entry }) => {
      const person = asked.book.people.get(entry.personIds[0] ?? '')
      return { name: person ? displayName(person) : '', personId: person?.id ?? null, on: dayOf(entry.at), why: entry.why ?? (entry.unanswered ? 'unanswered' : entry.text ? 'other' : 'open'), text: entry.text ?? '' }
    })
    const counts = new Map<string, number>()
    for (const { why } of rows) if (why !== 'open' && why !== 'unanswered') counts.set(why, (counts.get(why) ?? 0) + 1)
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    return {
      shape: 'list',
      columns: [{ key: 'name', as: 'person' }, { key: 'on', as: 'day' }, { key: 'why', as: 'word', words: 'sales:answer' }, { key: 'text', as: 'text' }],
      series: [],
      rows,
      words: [message('insights:words.leaving', { count: rows.length }), ...(most ? [message('insights:words.leavingWhy', { why: { key: `sales:answer.${most[0]}` }, count: most[1] })] : [])],
    }
  },
}
