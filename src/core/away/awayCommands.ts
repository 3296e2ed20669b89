import { z } from 'zod'
import { AwayKind } from './missed'
import { type CommandContext, defineCommand } from '../command'
import { Day, Moment } from '../dates'
import { dayNumber, fromDayNumber } from '../days'
import { checkedEntry } from '../entryCommands'
import { message } from '../message'
import { nudgeStateId } from '../nudgeCommands'
import { entryCause } from '../occasions/entryCauses'
import { existing } from '../personCommands'
import { Problem } from '../problem'
import { skipTo } from '../reminderCommands'
import { historyOf, warmthDays } from '../warmth'
import { cadenceOf } from '../wantedCadence'

export const AwayChoice = z.object({
  kind: AwayKind,
  personId: z.string().optional(),
  entryId: z.string().optional(),
  does: z.enum(['keep', 'move', 'drop']),
  /** Where it moves to. */
  until: Day.optional(),
  /** What the reminder says that takes the place of a date that has passed. */
  title: z.string().optional(),
})
export type AwayChoice = z.infer<typeof AwayChoice>
type Choice = AwayChoice

/** What was missed, gone through: each kept as it stands, moved to a day, or dropped. One change. */
export const settleAway = defineCommand(z.object({ choices: z.array(AwayChoice).min(1) }), ({ choices }, context) => {
  settle(choices, context)
  return message('changes:away.settled', { count: choices.length })
})

export function settle(choices: readonly Choice[], context: CommandContext): void {
  for (const choice of choices) {
    if (choice.does === 'move' && !choice.until) throw new Problem('away.noDay', 'Say to which day this moves.', { field: 'until' })
    if (choice.kind === 'reminder') settleReminder(choice, context)
    else if (choice.kind === 'date') settleDate(choice, context)
    else if (choice.kind === 'entry') settleEntry(choice, context)
    else settleCold(choice, context)
  }
}

/** Dropped, a single one goes; one that comes back leaves out this time. */
function settleReminder({ entryId = '', does, until }: Choice, context: CommandContext): void {
  const { draft, book } = context
  const entry = draft.get('entries', entryId)
  if (entry?.kind !== 'reminder') throw new Problem('row.gone', 'This reminder is no longer in the book.', { params: { id: entryId } })
  if (does === 'move') draft.patch('entries', entryId, { snoozedUntil: until, snoozedTime: null, snoozedOn: context.today })
  if (does !== 'drop') return
  if (entry.repeat) return skipTo(entry, context)
  draft.remove('entries', entryId)
  for (const [id, { subjectId }] of book.nudgeStates) if (subjectId === entryId) draft.remove('nudgeStates', id)
}

/** A promise of theirs, or something to ask about: moved or dropped for this time, as on Today. */
function settleEntry({ entryId = '', does, until }: Choice, { draft, book, today }: CommandContext): void {
  const entry = draft.get('entries', entryId)
  const cause = entry && entryCause(book, entry, today)
  if (!cause) throw new Problem('row.gone', 'This is no longer in the book.', { params: { id: entryId } })
  if (does === 'move') draft.patch('entries', entryId, { snoozedUntil: until })
  if (does !== 'drop') return
  const { subjectId, reason, dueOn } = cause
  const id = nudgeStateId(subjectId, reason)
  draft.put('nudgeStates', { ...draft.get('nudgeStates', id), id, subjectId, reason, dismissedDue: dueOn })
}

/** A date that has passed comes back as a reminder, today or on another day; dropped, it comes next year. */
function settleDate({ personId = '', does, until, title }: Choice, { draft, book, now, today, newId }: CommandContext): void {
  existing(book.people.get(personId))
  if (does === 'drop') return
  const due = { day: does === 'move' && until ? until : today }
  draft.add('entries', checkedEntry({ id: newId(), kind: 'reminder', personIds: [personId], at: Moment.parse(today), createdAt: now, updatedAt: now, title, due }))
}

/** Moved, the rhythm waits until that day; dropped, it rests until the next conversation. */
function settleCold({ personId = '', does, until }: Choice, { draft, book, today }: CommandContext): void {
  const person = existing(book.people.get(personId))
  const cadence = cadenceOf(book, person)
  if (does === 'keep' || !cadence) return
  const id = nudgeStateId(personId, 'rhythm')
  const due = fromDayNumber(warmthDays(dayNumber(today), cadence, book.remember(personId, historyOf)).due)
  const decided = does === 'move' ? { snoozedUntil: until } : { dismissedDue: due, dismissedUntil: undefined }
  draft.put('nudgeStates', { ...draft.get('nudgeStates', id), id, subjectId: personId, reason: 'rhythm', ...decided })
}
