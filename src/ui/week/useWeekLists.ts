import { useState } from 'react'
import type { Planned } from '../../core/week/plannedAfter'
import { type WeekTurn, weekTurnNames } from '../../core/week/weekTurns'
import type { Week, WeekRow } from '../../core/week/weekViews'
import { calls } from '../book/client'
import { type LongRows, useLongList } from '../page/useLongList'
import { usePrintWhole } from '../page/usePrintWhole'

interface WeekLists {
  readonly of: Readonly<Record<WeekTurn, LongRows<WeekRow>>> & { readonly after: LongRows<Planned> }
  /** Everything is drawn, to be printed. */
  readonly printing: boolean
  /** Prints everything once it is here. */
  readonly print: () => void
}

/** The lists of a week, each a page at a time, until they are printed: paper has no button for more. */
export function useWeekLists({ from }: Week): WeekLists {
  const [printing, setPrinting] = useState(false)
  const useTurned = (turn: WeekTurn) => useLongList((page) => calls.ask.week.turned.queryOptions({ input: { of: from, turn, ...page } }), printing)
  const of = {
    warmed: useTurned('warmed'),
    rescued: useTurned('rescued'),
    cooled: useTurned('cooled'),
    wentCold: useTurned('wentCold'),
    after: useLongList((page) => calls.ask.week.after.queryOptions({ input: { of: from, ...page } }), printing),
  }
  const isWhole = of.after.isWhole && weekTurnNames.every((turn) => of[turn].isWhole)
  usePrintWhole(printing, isWhole, setPrinting)
  return { of, printing, print: () => setPrinting(true) }
}
