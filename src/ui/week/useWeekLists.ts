import type { PageAsked } from '../../core/pages/everyRow'
import type { Planned } from '../../core/week/plannedAfter'
import { plannedKey } from '../../core/week/plannedKey'
import type { WeekTurn } from '../../core/week/weekTurns'
import type { Week, WeekRow } from '../../core/week/weekViews'
import { calls } from '../book/client'
import { type LongRows, useLongList } from '../page/useLongList'

interface WeekLists {
  readonly of: Readonly<Record<WeekTurn, LongRows<WeekRow>>> & { readonly after: LongRows<Planned> }
  /** The beginning of each is here, or why it is not: drawn before, one would push the others down as it comes. */
  readonly ready: boolean
}

const personOf = ({ personId }: WeekRow) => personId

/** The lists of a week, each a page at a time. */
export function useWeekLists({ from }: Week): WeekLists {
  const useTurned = (turn: WeekTurn) => useLongList((page: PageAsked) => calls.ask.week.turned.queryOptions({ input: { of: from, turn, ...page } }), personOf)
  const of = {
    warmed: useTurned('warmed'),
    rescued: useTurned('rescued'),
    cooled: useTurned('cooled'),
    wentCold: useTurned('wentCold'),
    after: useLongList((page: PageAsked) => calls.ask.week.after.queryOptions({ input: { of: from, ...page } }), plannedKey),
  }
  return { of, ready: Object.values(of).every(({ total, error }) => total !== undefined || error) }
}
