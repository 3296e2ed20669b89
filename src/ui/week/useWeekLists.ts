import { useState } from 'react'
import type { PageAsked } from '../../core/pages/everyRow'
import type { Planned } from '../../core/week/plannedAfter'
import { plannedKey } from '../../core/week/plannedKey'
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

const personOf = ({ personId }: WeekRow) => personId

/** The lists of a week, each a page at a time, until they are printed: paper has no button for more. */
export function useWeekLists({ from }: Week): WeekLists {
  const [printing, setPrinting] = useState(false)
  const useTurned = (turn: WeekTurn) => useLongList((page: PageAsked) => calls.ask.week.turned.queryOptions({ input: { of: from, turn, ...page } }), personOf, printing)
  const of = {
    warmed: useTurned('warmed'),
    rescued: useTurned('rescued'),
    cooled: useTurned('cooled'),
    wentCold: useTurned('wentCold'),
    after: useLongList((page: PageAsked) => calls.ask.week.after.queryOptions({ input: { of: from, ...page } }), plannedKey, printing),
  }
  const lists = [of.after, ...weekTurnNames.map((turn) => of[turn])]
  const print = usePrintWhole(printing, setPrinting, {
    isWhole: lists.every(({ isWhole }) => isWhole),
    error: lists.find(({ error }) => error)?.error,
    retry: () => lists.forEach(({ retry }) => retry()),
  })
  return { of, printing, print }
}
