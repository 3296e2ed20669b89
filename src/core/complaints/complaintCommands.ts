import { z } from 'zod'
import { type CommandContext, defineCommand } from '../command'
import type { EntryOf } from '../entries/registry'
import { message } from '../message'
import { Problem } from '../problem'

const Id = z.string().min(1)
const noSnooze = { snoozedUntil: null }
const Text = z.string().trim().min(1).optional()

/** They were answered, with what was offered: the clock stops. */
export const answerComplaint = defineCommand(z.object({ id: Id, offered: Text }), ({ id, offered }, context) => {
  const entry = complaintOf(id, context)
  context.draft.patch('entries', id, { ...answered(entry, context), ...(offered && { offered }) })
  return message('changes:complaint.answered', { text: entry.text })
})

/** Made good: gifts, greetings and asks go on, and in a week one asks whether it held. */
export const solveComplaint = defineCommand(z.object({ id: Id, offered: Text }), ({ id, offered }, context) => {
  const entry = complaintOf(id, context)
  context.draft.patch('entries', id, { ...answered(entry, context), solvedOn: context.today, goOn: null, ...noSnooze, ...(offered && { offered }) })
  return message('changes:complaint.solved', { text: entry.text })
})

export const followUpComplaint = defineCommand(z.object({ id: Id }), ({ id }, context) => {
  const entry = complaintOf(id, context)
  if (!entry.solvedOn) throw new Problem('complaint.notSolved', 'Solve it first; afterwards one asks whether all is well.')
  context.draft.patch('entries', id, { followedUpOn: context.today })
  return message('changes:complaint.followedUp', { text: entry.text })
})

/** It came back, or was not solved after all. */
export const reopenComplaint = defineCommand(z.object({ id: Id }), ({ id }, context) => {
  const entry = complaintOf(id, context)
  context.draft.patch('entries', id, { solvedOn: null, followedUpOn: null, ...noSnooze })
  return message('changes:complaint.reopened', { text: entry.text })
})

/** Gifts, greetings and asks go on for a reason, although it is not solved; without one they wait again. */
export const overrideComplaint = defineCommand(z.object({ id: Id, reason: z.string().trim() }), ({ id, reason }, context) => {
  const entry = complaintOf(id, context)
  context.draft.patch('entries', id, { goOn: reason || null })
  return message(reason ? 'changes:complaint.goOn' : 'changes:complaint.waits', { text: entry.text })
})

function answered({ answeredOn }: EntryOf<'complaint'>, { now, today }: CommandContext): Readonly<Record<string, unknown>> {
  return answeredOn ? {} : { answeredOn: today, answeredAt: now, ...noSnooze }
}

function complaintOf(id: string, { draft }: CommandContext): EntryOf<'complaint'> {
  const entry = draft.get('entries', id)
  if (entry?.kind !== 'complaint') throw new Problem('row.gone', 'This complaint is no longer in the book.', { params: { id } })
  return entry
}
