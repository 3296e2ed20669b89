import { useState } from 'react'
import type { Day } from '../../core/dates'
import type { Nudge, TodayShown } from '../../core/today'

type Section = 'first' | 'reachOut'

export interface HeldRow {
  readonly nudge: Nudge
  readonly section: Section
  /** Seen to, or no longer due: shown greyed where it was. */
  readonly gone: boolean
  /** Still due, only beyond today's number by now. */
  readonly beyond: boolean
}

interface Held {
  readonly rows: readonly HeldRow[]
  /** The day whose list this is; another one than today after midnight, until the new one is asked for. */
  readonly day: Day
  /** How many have come since and wait to be let in. */
  readonly fresh: number
  readonly letIn: () => void
}

/**
 * Keeps the list still under the user's hands: rows stay in their place and card, what is handled is greyed, who is only beyond the day's number by now stays as they are, what is new waits until it is asked for,
 * at midnight too. Leaving the page starts over: what it shows at first may be from before, and is replaced by the first answer. An empty list takes in what comes.
 */
export function useHeldList(today: TodayShown, isFetching: boolean): Held {
  const [held, setHeld] = useState<State>(() => opened(today, true))
  const current = taken(held, today, isFetching)
  if (current !== held) setHeld(current)
  const known = new Set(current.rows.map(({ nudge }) => nudge.subjectId))
  return {
    rows: current.rows,
    day: current.day,
    fresh: nudgesOf(today).filter(({ subjectId }) => !known.has(subjectId)).length,
    letIn: () => setHeld(opened(today, false)),
  }
}

interface State {
  readonly today: TodayShown
  readonly day: Day
  readonly rows: readonly HeldRow[]
  /** Until the first answer is there, what is shown is what was known before. */
  readonly opening: boolean
}

const opened = (today: TodayShown, opening: boolean): State => ({ today, day: today.day, rows: rowsOf(today), opening })

function taken(held: State, today: TodayShown, isFetching: boolean): State {
  if (held.today !== today) return held.opening ? opened(today, isFetching) : next(held, today)
  return held.opening && !isFetching ? { ...held, opening: false } : held
}

function next({ day, rows }: State, today: TodayShown): State {
  if (rows.length === 0) return opened(today, false)
  const live = new Map(nudgesOf(today).map((nudge) => [nudge.subjectId, nudge]))
  const waits = new Set(today.next)
  const standing = (id: string) => ({ gone: !live.has(id) && !waits.has(id), beyond: !live.has(id) && waits.has(id) })
  return { today, day, opening: false, rows: rows.map(({ nudge, section }) => ({ nudge: live.get(nudge.subjectId) ?? nudge, section, ...standing(nudge.subjectId) })) }
}

const nudgesOf = ({ first, reachOut }: TodayShown): readonly Nudge[] => [...first, ...reachOut]

function rowsOf({ first, reachOut }: TodayShown): HeldRow[] {
  const row = (section: Section) => (nudge: Nudge): HeldRow => ({ nudge, section, gone: false, beyond: false })
  return [...first.map(row('first')), ...reachOut.map(row('reachOut'))]
}
