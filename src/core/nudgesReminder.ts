import type { BookView } from './book'
import type { ClockTime, Day } from './dates'
import { dayNumber, daysBetween } from './days'
import { dueDay, type EntryOf } from './entries/registry'
import { dueTime } from './entries/reminder'
import { type Message, message } from './message'
import type { Cause } from './nudges'
import { aboutWhom } from './occasions/aboutWhom'
import { keepingCauses } from './occasions/keptCauses'
import { openEntries } from './occasions/openEntries'
import { standingOf } from './rhythmStanding'
import { isPutOff } from './putOff'

/** Open reminders that have fallen due; they stay until they are done, however late. With a time of day, those put off until later that day are left out. */
export function reminderCauses(book: BookView, day: Day, time?: ClockTime): Cause[] {
  const found: Cause[] = []
  for (const entry of openEntries(book, day)) {
    if (entry.kind !== 'reminder' || isLater(entry, day, time)) continue
    const cause = keptCause(book, entry, day)
    if (cause && cause.dueOn <= day && ![cause.subjectId, entry.id].some((id) => isPutOff(book, id, 'reminder', cause.dueOn, day))) found.push(cause)
  }
  return found
}

/** Ids of the reminders put off until later this day. */
export function laterToday(book: BookView, day: Day, time: ClockTime): string[] {
  return [...book.putOffIds].filter((id) => {
    const entry = book.openIds.get(id) === day ? book.entries.get(id) : undefined
    return entry?.kind === 'reminder' && isLater(entry, day, time)
  })
}

function isLater({ snoozedUntil, snoozedTime }: EntryOf<'reminder'>, day: Day, time: ClockTime | undefined): boolean {
  return time !== undefined && snoozedUntil === day && snoozedTime !== undefined && snoozedTime > time
}

/** People whose reminder was put off beyond the day, with the rhythm that was due by then: they are left in peace until it comes back, for one cadence at most. */
export function snoozedByReminder(book: BookView, day: Day): ReadonlySet<string> {
  const people = new Set<string>()
  for (const id of book.putOffIds) {
    if ((book.openIds.get(id) ?? day) <= day) continue
    const entry = book.entries.get(id)
    if (entry?.kind !== 'reminder' || entry.due.day > day) continue
    const { snoozedOn } = entry
    for (const personId of entry.personIds) if (snoozedOn === undefined || !comesAllTheSame(book, personId, dayNumber(snoozedOn), day)) people.add(personId)
  }
  return people
}

/** Nobody goes cold unseen because of something else that can wait. */
function comesAllTheSame(book: BookView, personId: string, since: number, day: Day): boolean {
  const person = book.outlineOf(personId)
  const standing = person && standingOf(book, person)
  return standing !== undefined && (standing.due > since || dayNumber(day) >= since + standing.cadence.days)
}

const keptCause = keepingCauses(causeOf)

function causeOf(book: BookView, entry: EntryOf<'reminder'>, day: Day): Cause | undefined {
  const dueOn = dueDay(entry)
  if (dueOn === undefined) return undefined
  const { subjectId, personId, others } = aboutWhom(book, entry, day)
  return {
    subjectId,
    personId,
    reason: 'reminder',
    dueOn,
    why: [...whyReminder(entry, dueOn, day), ...(others.length > 0 ? [message('nudges:reminder.with', { names: others.join(', ') })] : [])],
    reminder: { id: entry.id, title: entry.title, time: dueTime(entry), repeats: entry.repeat !== undefined },
    overdueDays: daysBetween(dueOn, day),
  }
}

function whyReminder(entry: EntryOf<'reminder'>, dueOn: Day, day: Day): Message[] {
  const { title } = entry
  const time = dueTime(entry)
  if (dueOn < day) return [message('nudges:reminder.open'), message('nudges:reminder.since', { title, day: dueOn })]
  const today = message('nudges:reminder.today')
  return time ? [today, message('nudges:reminder.at', { title, time })] : [today, message('nudges:reminder.what', { title })]
}
