import { dayOf, daysBetween } from '../days'
import { message } from '../message'
import type { CauseOf } from '../occasions/entryCause'

/** A complaint without an answer, one not solved a week after it, or one to ask about a week after it was. */
export const complaintCause: CauseOf<'complaint'> = (complaint, dueOn, day) => {
  if (day < dueOn) return undefined
  const { text, at, answeredOn, solvedOn } = complaint
  if (solvedOn) return { reason: 'checkin', next: 'followUp', why: [message('complaints:tone.solved'), message('complaints:why.solved', { text, on: solvedOn })], overdueDays: 0 }
  if (answeredOn) return { reason: 'complaint', next: 'solve', why: [message('complaints:tone.answered'), message('complaints:why.answered', { text, on: answeredOn })], overdueDays: 0 }
  const count = daysBetween(dayOf(at), day)
  return { reason: 'complaint', next: 'answer', why: [message('complaints:tone.open'), message(count > 0 ? 'complaints:why.since' : 'complaints:why.today', { text, count })], overdueDays: count }
}
