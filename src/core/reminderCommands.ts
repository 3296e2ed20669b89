import { z } from 'zod'
import { type CommandContext, defineCommand } from './command'
import { ClockTime, Day } from './dates'
import { dueDay, type EntryOf } from './entries/registry'
import { message } from './message'
import { nextAfterSkipping, nextOccurrence } from './repeats'
import { Problem } from './problem'

const Id = z.string().min(1)
const noSnooze = { snoozedUntil: null, snoozedTime: null, snoozedOn: null }

/** The day it stood for where the user saw it; left out: whatever it stands for now. An old notification or another window may be behind. */
const SeenOn = Day.optional()

/** Done: one that comes back moves to its next day after today; a single one, and the last of a series, is kept as done. */
export const finishReminder = defineCommand(z.object({ id: Id, seenOn: SeenOn }), ({ id, seenOn }, context) => {
  const entry = reminderOf(id, context, seenOn)
  moveOn(entry, entry.repeat && nextOccurrence(entry.repeat, entry.due.day, context.today), context)
  return message('changes:reminder.done', { title: entry.title })
})

/** Leaves out this one time; the series goes on. */
export const skipReminder = defineCommand(z.object({ id: Id }), ({ id }, context) => {
  const entry = reminderOf(id, context)
  if (!entry.repeat) throw new Problem('reminder.single', 'This reminder does not come back, so there is no time to skip.')
  skipTo(entry, context)
  return message('changes:reminder.skipped', { title: entry.title })
})

/** It does not come back any more. */
export const endReminder = defineCommand(z.object({ id: Id }), ({ id }, context) => {
  const entry = reminderOf(id, context)
  moveOn(entry, undefined, context)
  return message('changes:reminder.ended', { title: entry.title })
})

/** Not before a day, or a time of that day; what was said beside them joins the title as it is by now. One that comes back is called the same every time. */
export const snoozeReminder = defineCommand(z.object({ id: Id, until: Day, time: ClockTime.optional(), adds: z.string().optional(), seenOn: SeenOn }), ({ id, until, time, adds, seenOn }, context) => {
  const entry = reminderOf(id, context, seenOn)
  context.draft.patch('entries', id, { snoozedUntil: until, snoozedTime: time ?? null, snoozedOn: context.today, doneAt: null, ...(adds && !entry.repeat && { title: entry.title + adds }) })
  return time ? message('changes:reminder.snoozedAt', { title: entry.title, until, time }) : message('changes:reminder.snoozed', { title: entry.title, until })
})

function reminderOf(id: string, { draft }: CommandContext, seenOn?: Day): EntryOf<'reminder'> {
  const entry = draft.get('entries', id)
  if (entry?.kind !== 'reminder') throw new Problem('row.gone', 'This reminder is no longer in the book.')
  if (seenOn !== undefined && dueDay(entry) !== seenOn) throw new Problem('reminder.past', 'This was done or put off already.')
  return entry
}

/** Leaves out the time it stands for; a series that has no further one has ended. */
export function skipTo(entry: EntryOf<'reminder'>, context: CommandContext): void {
  moveOn(entry, entry.repeat && nextAfterSkipping(entry.repeat, entry.due.day, context.today), context)
}

function moveOn({ id, due }: EntryOf<'reminder'>, next: Day | undefined, { draft, now }: CommandContext): void {
  draft.patch('entries', id, next === undefined ? { doneAt: now, ...noSnooze } : { due: { ...due, day: next }, ...noSnooze })
}
