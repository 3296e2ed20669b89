import { z } from 'zod'
import type { BookView } from './book'
import { defineCommand } from './command'
import { addDays, Day } from './dates'
import { message } from './message'
import type { NudgeState } from './settings'
import { cadenceOf } from './wantedCadence'

const Subject = {
  /** The person the nudge is about, or the entry (a reminder about nobody). */
  subjectId: z.string().min(1),
  reason: z.string().min(1),
}

/** The one state row of a nudge: what the user decided about this reason for this person. */
export function nudgeStateId(subjectId: string, reason: string): string {
  return `${subjectId}:${reason}`
}

/** Dates tried in vain come up for so many days (datesAhead.ts). */
export const BELATED = 7

/** The dates a row speaks of, each put off or dismissed on its own. */
const Dates = z.array(Day).min(1).optional()

/** Not before `until`; of a person's dates only those named, where any are. */
export const snoozeNudge = defineCommand(z.object({ ...Subject, until: Day, dates: Dates }), ({ subjectId, reason, until, dates }, { draft, today }) => {
  const id = nudgeStateId(subjectId, reason)
  const before = draft.get('nudgeStates', id)
  const decided = dates ? { dates: withDates(before, dates, today, until) } : { snoozedUntil: until }
  draft.put('nudgeStates', { ...before, id, subjectId, reason, ...decided, ...putOff(before, reason, today) })
  return message('changes:nudge.snoozed', { until })
})

/** Not again for this due day; the next one asks anew. A rhythm has a next one only once the two have talked, so it comes back one cadence later. */
export const dismissNudge = defineCommand(z.object({ ...Subject, dueOn: Day, dates: Dates }), ({ subjectId, reason, dueOn, dates }, { draft, book, today }) => {
  const id = nudgeStateId(subjectId, reason)
  const before = draft.get('nudgeStates', id)
  const decided = reason === 'date' ? { dates: withDates(before, dates ?? [dueOn], today) } : { dismissedDue: dueOn, dismissedUntil: reason === 'rhythm' ? oneCadenceOn(book, subjectId, today) : undefined }
  draft.put('nudgeStates', { ...before, id, subjectId, reason, ...decided, ...putOff(before, reason, today) })
  return message('changes:nudge.dismissed')
})

function oneCadenceOn(book: BookView, personId: string, today: Day): Day | undefined {
  const person = book.people.get(personId)
  const cadence = person && cadenceOf(book, person)
  return cadence && addDays(today, cadence.days)
}

/** What was decided about single dates, without those long past. */
function withDates(before: NudgeState | undefined, days: readonly Day[], today: Day, until?: Day): NudgeState['dates'] {
  const kept = (before?.dates ?? []).filter(({ day }) => day >= addDays(today, -BELATED) && !days.includes(day))
  return [...kept, ...days.map((day) => ({ day, ...(until && { until }) }))]
}

/** Enough to tell that somebody was put off again and again. */
const DAYS_KEPT = 9

/** A rhythm or drift that was put off is remembered by the day; other reasons are not asked about. */
function putOff(before: NudgeState | undefined, reason: string, today: Day): Pick<NudgeState, 'putOffOn'> {
  if (reason !== 'rhythm' && reason !== 'drift') return {}
  return { putOffOn: [...(before?.putOffOn ?? []).filter((day) => day !== today), today].slice(-DAYS_KEPT) }
}
