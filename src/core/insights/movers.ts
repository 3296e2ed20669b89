import type { BookView } from '../book'
import { fromDayNumber } from '../days'
import { message } from '../message'
import { KeptRows, keptRows } from '../pages/keptRows'
import { displayName } from '../people'
import type { Asked, ChartDefinition } from './chart'
import { levelAt, standingAt, tracked } from './touchesUpTo'

/** So many of those who warmed most, and as many of those who cooled most. */
const EACH_WAY = 10

/** Warmth is compared with how it stood so many months ago. */
const MONTHS_BACK = 3

interface Moved {
  readonly personId: string
  readonly before: number
  readonly now: number
  readonly change: number
}

/** Who is warmer or cooler now than three months ago (or at the beginning of what is asked for), the most first. */
export const movers: ChartDefinition = {
  prepare: (asked) => keptMoved(asked).prepare(),
  draw: (asked) => {
    const { book, ids, months } = asked
    const { start, end } = spanOf(months)
    const moved = ids === book.people ? keptMoved(asked) : new KeptRows(ids.keys(), (id) => movedOf(book, id, start, end))
    const warmed = moved.list('warmed', mostFirst, ({ change }) => change > 0)
    const cooled = moved.list('cooled', (a, b) => mostFirst(b, a), ({ change }) => change < 0)
    const rows = [...warmed.page(0, EACH_WAY), ...cooled.page(0, EACH_WAY).reverse()].map((row) => {
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

function spanOf(months: Asked['months']): { readonly start: number; readonly end: number } {
  return { start: (months.slice(-MONTHS_BACK)[0]?.from ?? 0) - 1, end: months.at(-1)?.to ?? 0 }
}

/** Of everybody, kept: a change costs whom it touches. */
function keptMoved({ book, today, months }: Omit<Asked, 'ids'>): KeptRows<Moved> {
  const { start, end } = spanOf(months)
  return keptRows(book, `moved since ${start}`, today, () => book.people.keys(), (id) => movedOf(book, id, start, end))
}

function movedOf(book: BookView, id: string, start: number, end: number): Moved | undefined {
  const [one] = tracked(book, [id])
  const [was, is] = one ? [standingAt(one, start), standingAt(one, end)] : []
  if (!one || !was || !is) return undefined
  const before = percent(levelAt(one, was, start))
  const now = percent(levelAt(one, is, end))
  return now === before ? undefined : { personId: id, before, now, change: now - before }
}

const mostFirst = (a: Moved, b: Moved) => b.change - a.change || (a.personId < b.personId ? -1 : 1)

const percent = (level: number) => Math.round(100 * level)
