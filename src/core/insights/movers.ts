import { fromDayNumber } from '../dates'
import { message } from '../message'
import { displayName } from '../people'
import type { ChartDefinition } from './chart'
import { levelAt, standingAt, tracked } from './touchesUpTo'

/** So many of those who warmed most, and as many of those who cooled most. */
const EACH_WAY = 10

/** Warmth is compared with how it stood so many months ago. */
const MONTHS_BACK = 3

/** Who is warmer or cooler now than three months ago (or at the beginning of what is asked for), the most first. */
export const movers: ChartDefinition = {
  draw: ({ book, ids, months }) => {
    const [start, end] = [(months.slice(-MONTHS_BACK)[0]?.from ?? 0) - 1, months.at(-1)?.to ?? 0]
    const moved: { readonly personId: string; readonly before: number; readonly now: number; readonly change: number }[] = []
    for (const one of tracked(book, ids.keys())) {
      const [was, is] = [standingAt(one, start), standingAt(one, end)]
      if (!was || !is) continue
      const before = percent(levelAt(one, was, start))
      const now = percent(levelAt(one, is, end))
      if (now !== before) moved.push({ personId: one.person.id, before, now, change: now - before })
    }
    moved.sort((a, b) => b.change - a.change || (a.personId < b.personId ? -1 : 1))
    const [warmed, cooled] = [moved.filter(({ change }) => change > 0), moved.filter(({ change }) => change < 0)]
    const rows = [...warmed.slice(0, EACH_WAY), ...cooled.slice(-EACH_WAY)].map((row) => {
      const person = book.people.get(row.personId)
      return { name: person ? displayName(person) : '', ...row }
    })
    return {
      shape: 'list',
      columns: [{ key: 'name', as: 'person' }, { key: 'before', as: 'percent' }, { key: 'now', as: 'percent' }, { key: 'change', as: 'percent' }],
      series: [],
      rows,
      words: [message('insights:words.movers', { day: fromDayNumber(start), warmed: warmed.length, cooled: cooled.length })],
    }
  },
}

const percent = (level: number) => Math.round(100 * level)
