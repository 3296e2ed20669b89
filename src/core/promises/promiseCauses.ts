import type { Day } from '../dates'
import { addDays, dayOf, daysBetween } from '../days'
import type { EntryOf } from '../entries/registry'
import { type Message, message } from '../message'
import type { CauseOf } from '../occasions/entryCause'

/** One of mine stands on Today from the day before, so that there is a day left to keep it. */
export const PROMISE_LEAD = 1

/** An open promise that has come up: mine from the day before its day, theirs once the day has passed. */
export const promiseCause: CauseOf<'promise'> = (promise, dueOn, day) => {
  const from = promise.by === 'me' && promise.due !== undefined && !promise.snoozedUntil ? addDays(dueOn, -PROMISE_LEAD) : dueOn
  if (day < from) return undefined
  return { reason: 'promise', next: 'keep', asks: promise.by === 'them', why: [message(`promises:tone.${promise.by}`), whyPromise(promise, day)], overdueDays: Math.max(0, daysBetween(promise.due ?? dueOn, day)) }
}

/** Where a promise stands on a day, in a sentence. */
export function whyPromise({ by, text, due, outcome, settledOn, at }: EntryOf<'promise'>, day: Day): Message {
  const params = { text, ...(due && { due }), ...(settledOn && { on: settledOn }) }
  if (outcome) return message(`promises:ended.${outcome}`, { ...params, on: settledOn ?? dayOf(at) })
  if (!due) return message(`promises:${by}.noDay`, { text, on: dayOf(at) })
  const when = due < day ? 'late' : due === day ? 'today' : due === addDays(day, 1) ? 'tomorrow' : 'ahead'
  return message(`promises:${by}.${when}`, { ...params, count: daysBetween(due, day) })
}
