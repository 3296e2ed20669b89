import type { Book } from '../../src/core/book'
import type { Day } from '../../src/core/dates'
import type { Planned } from '../../src/core/week/plannedAfter'
import type { WeekTurn } from '../../src/core/week/weekTurns'
import { weekAfter, weekShow, weekTurned } from '../../src/core/week/weekViews'
import { everyRow } from './pages/everyRow'

const finder = { find: () => [] }

/** Everything a week tells, so many rows at a time. */
export function wholeWeek(book: Book, of: Day, today: Day, limit?: number) {
  const context = { today, localTime: `${today}T09:30`, finder }
  const { from, to, underWay, totals, next } = weekShow.answer(book, { of }, context)
  const turned = (turn: WeekTurn) => everyRow((page) => weekTurned.answer(book, { of, turn, ...page }, context), limit)
  const after = everyRow<Planned>((page) => weekAfter.answer(book, { of, ...page }, context) as { total: number; rows: Planned[] }, limit)
  return { from, to, underWay, totals, warmed: turned('warmed'), rescued: turned('rescued'), cooled: turned('cooled'), wentCold: turned('wentCold'), next, after }
}
