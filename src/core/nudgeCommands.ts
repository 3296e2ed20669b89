import { z } from 'zod'
import type { BookView } from './book'
import { type CommandContext, defineCommand } from './command'
import { Day } from './dates'
import { addDays } from './days'
import { dueDay, type EntryOf } from './entries/registry'
import { message } from './message'
import { aboutWhom } from './occasions/aboutWhom'
import { skipTo } from './reminderCommands'
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
  const decided = dates ? { dates: withDates(before, dates, today, until) } : { snoozedUntil: until, snoozedOn: today }
  draft.put('nudgeStates', { ...before, id, subjectId, reason, ...decided, ...putOff(before, reason, today) })
  return message('changes:nudge.snoozed', { until })
})

/** Not again for this due day; the next one asks anew: a reminder that comes back goes on to its next day. A rhythm has a next one only once the two have talked, so it comes back one cadence later. */
export const dismissNudge = defineCommand(z.object({ ...Subject, dueOn: Day, dates: Dates }), ({ subjectId, reason, dueOn, dates }, context) => {
  const { draft, book, today } = context
  if (reason === 'reminder') {
    for (const reminder of remindersOf(context, subjectId, dueOn)) dismissReminder(reminder, dueOn, context)
    return message('changes:nudge.dismissed')
  }
  const id = nudgeStateId(subjectId, reason)
  const before = draft.get('nudgeStates', id)
  const decided = reason === 'date' ? { dates: withDates(before, dates ?? [dueOn], today) } : { dismissedDue: dueOn, dismissedUntil: reason === 'rhythm' ? oneCadenceOn(book, subjectId, today) : undefined }
  draft.put('nudgeStates', { ...before, id, subjectId, reason, ...decided, ...putOff(before, reason, today) })
  return message('changes:nudge.dismissed')
})

/** The open reminders a row stands for that are due on a day. */
function remindersOf({ book, today }: CommandContext, subjectId: string, dueOn: Day): EntryOf<'reminder'>[] {
  return [subjectId, ...(book.entryIds.get(subjectId) ?? [])].flatMap((id) => {
    const entry = book.entries.get(id)
    return entry?.kind === 'reminder' && dueDay(entry) === dueOn && aboutWhom(book, entry, today).subjectId === subjectId ? [entry] : []
  })
}

/** Each is let go on its own, so that another one for the same day still comes. */
function dismissReminder(reminder: EntryOf<'reminder'>, dueOn: Day, context: CommandContext): void {
  if (reminder.repeat) return skipTo(reminder, context)
  const id = nudgeStateId(reminder.id, 'reminder')
  context.draft.put('nudgeStates', { ...context.draft.get('nudgeStates', id), id, subjectId: reminder.id, reason: 'reminder', dismissedDue: dueOn })
}

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
