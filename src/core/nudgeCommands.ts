import { z } from 'zod'
import { defineCommand } from './command'
import { Day } from './dates'
import { message } from './message'

const Subject = {
  /** The person the nudge is about, or the entry (a reminder about nobody). */
  subjectId: z.string().min(1),
  reason: z.string().min(1),
}

/** The one state row of a nudge: what the user decided about this reason for this person. */
export function nudgeStateId(subjectId: string, reason: string): string {
  return `${subjectId}:${reason}`
}

/** Not before `until`. */
export const snoozeNudge = defineCommand(z.object({ ...Subject, until: Day }), ({ subjectId, reason, until }, { draft }) => {
  const id = nudgeStateId(subjectId, reason)
  draft.put('nudgeStates', { ...draft.get('nudgeStates', id), id, subjectId, reason, snoozedUntil: until })
  return message('changes:nudge.snoozed', { until })
})

/** Not again for this due day; the next one asks anew. */
export const dismissNudge = defineCommand(z.object({ ...Subject, dueOn: Day }), ({ subjectId, reason, dueOn }, { draft }) => {
  const id = nudgeStateId(subjectId, reason)
  draft.put('nudgeStates', { ...draft.get('nudgeStates', id), id, subjectId, reason, dismissedDue: dueOn })
  return message('changes:nudge.dismissed')
})
