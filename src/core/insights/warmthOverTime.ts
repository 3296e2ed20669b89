import type { BookView } from '../book'
import { message } from '../message'
import { daysUntil, DUE } from '../warmthCurve'
import { KeptRows, keptRows } from '../pages/keptRows'
import type { Asked, ChartDefinition } from './chart'
import { levelAt, standingAt, tracked } from './touchesUpTo'

/** How many people were warm, cooling and cold at the end of each month, and how warm all of them on average. */
export const warmthOverTime: ChartDefinition = {
  prepare: (asked) => keptWarmth(asked).prepare(),
  draw: (asked) => {
    const { book, ids, months } = asked
    const rows = months.map(({ key }) => ({ month: key, warm: 0, cooling: 0, cold: 0, sum: 0 }))
    const everybody = ids === book.people ? keptWarmth(asked) : new KeptRows(ids.keys(), (id) => warmthOver(book, id, months))
    for (const { levels, tones } of everybody.all()) {
      for (const [place, row] of rows.entries()) {
        const tone = toneOf[tones[place] ?? '']
        if (!tone) continue
        row[tone] += 1
        row.sum += levels[place] ?? 0
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

/** How warm somebody was at the end of the months. */
interface WarmthOver {
  readonly levels: readonly number[]
  /** A letter for each month; a space before it began to be counted. */
  readonly tones: string
}

const toneOf: Readonly<Record<string, 'warm' | 'cooling' | 'cold'>> = { w: 'warm', l: 'cooling', c: 'cold' }

/** Of everybody, kept: a change costs whom it touches. */
function keptWarmth({ book, today, months }: Omit<Asked, 'ids'>): KeptRows<WarmthOver> {
  return keptRows(book, `warmth over ${months.length} months`, today, () => book.people.keys(), (id) => warmthOver(book, id, months))
}

function warmthOver(book: BookView, id: string, months: Asked['months']): WarmthOver | undefined {
  const [one] = tracked(book, [id])
  if (!one) return undefined
  const levels: number[] = []
  let tones = ''
  for (const { to } of months) {
    const standing = standingAt(one, to)
    const halfway = standing && standing.from + daysUntil(DUE, standing.peak, one.cadence.days)
    tones += !standing || halfway === undefined ? ' ' : to >= standing.cold ? 'c' : to >= halfway ? 'l' : 'w'
    levels.push(standing ? levelAt(one, standing, to) : 0)
  }
  return { levels, tones }
}

/** Per cent, rounded; nothing of nobody. */
export function averageOf(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((100 * sum) / count)
}
