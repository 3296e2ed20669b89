import type { BookView } from './book'
import type { Day } from './dates'
import { addDays, dayNumber } from './days'
import { THANKS_WITHIN } from './gratitude/thanksDays'
import { nudgeStateId } from './nudgeCommands'
import { type NudgeReason, reasonsInOrder } from './nudgeReason'
import { PROMISE_LEAD } from './promises/promiseCauses'
import type { NudgeState } from './settings'
import { lastTalkedUpTo } from './touches'

/**
 * Snoozing a row puts off its reason and all that is less pressing until that day, except what has a day of its own that came only after the snooze: it comes on its day.
 * Dismissing lasts for that reason and due day, of a rhythm for one cadence. Of several dates each stands for itself.
 */
export function isPutOff(book: BookView, subjectId: string, reason: NudgeReason, dueOn: Day, day: Day): boolean {
  if (!book.decided.has(subjectId)) return false
  for (const rank of reasonsInOrder) {
    const state = book.nudgeStates.get(nudgeStateId(subjectId, rank))
    if (state?.snoozedUntil && state.snoozedUntil > day && !hasCome(book, state, rank, reason, dueOn, day)) return true
    const decided = state?.dates?.find((date) => date.day === dueOn)
    if (rank === reason) return (state?.dismissedDue === dueOn && !isOver(state.dismissedUntil, day)) || (decided !== undefined && (decided.until === undefined || decided.until > day))
    if (state?.dates?.some(({ until }) => until !== undefined && until > day)) return true
  }
  return false
}

const isOver = (until: Day | undefined, day: Day) => until !== undefined && until <= day

/** Reasons with a day of their own, and how many days before it they may have stood in the row that was put off. */
const aheadOf: Partial<Readonly<Record<NudgeReason, number>>> = { promise: PROMISE_LEAD, complaint: 0, thanks: THANKS_WITHIN, reminder: 0, date: 0, rhythm: 0, drift: 0, ask: 0 }

/** Whether something came after its row was put off. Dates that were put off without naming any are all meant; a rhythm that was put off is another one once they have talked. */
function hasCome(book: BookView, { snoozedOn, subjectId }: NudgeState, rank: NudgeReason, reason: NudgeReason, dueOn: Day, day: Day): boolean {
  const ahead = aheadOf[reason]
  if (snoozedOn === undefined || ahead === undefined || (rank === 'date' && reason === 'date')) return false
  if (rank === 'rhythm' || rank === 'drift' || rank === 'ask') return (lastTalkedUpTo(book.touches.get(subjectId) ?? [], dayNumber(day)) ?? -Infinity) >= dayNumber(snoozedOn)
  return dueOn <= day && dueOn > addDays(snoozedOn, ahead)
}
