import { z } from 'zod'
import { type CommandContext, defineCommand } from '../command'
import { Day } from '../dates'
import type { EntryOf } from '../entries/registry'
import { message } from '../message'
import { Problem } from '../problem'

const Id = z.string().min(1)
const Why = z.string().trim().min(1).optional()

/** Kept (late, where the day had passed) or broken, and why; said again, the last answer stands. */
export const settlePromise = defineCommand(z.object({ id: Id, outcome: z.enum(['kept', 'broken']), why: Why }), ({ id, outcome, why }, context) => {
  const entry = promiseOf(id, context)
  const settledOn = context.today
  const isLate = outcome === 'kept' && entry.due !== undefined && settledOn > entry.due
  context.draft.patch('entries', id, { outcome: isLate ? 'late' : outcome, settledOn, why: why ?? null })
  return message(`changes:promise.${isLate ? 'late' : outcome}`, { text: entry.text })
})

export const reopenPromise = defineCommand(z.object({ id: Id }), ({ id }, context) => {
  const entry = promiseOf(id, context)
  context.draft.patch('entries', id, { outcome: null, settledOn: null, why: null })
  return message('changes:promise.reopened', { text: entry.text })
})

/** Both agreed on another day; the one first said is remembered. */
export const movePromise = defineCommand(z.object({ id: Id, due: Day }), ({ id, due }, context) => {
  const entry = promiseOf(id, context)
  const firstDue = entry.firstDue ?? entry.due
  context.draft.patch('entries', id, { due, snoozedUntil: null, ...(firstDue && firstDue !== due && { firstDue }) })
  return message('changes:promise.moved', { text: entry.text, due })
})

function promiseOf(id: string, { draft }: CommandContext): EntryOf<'promise'> {
  const entry = draft.get('entries', id)
  if (entry?.kind !== 'promise') throw new Problem('row.gone', 'This promise is no longer in the book.', { params: { id } })
  return entry
}
