import { z } from 'zod'
import { AwayChoice, settle } from '../away/awayCommands'
import { type CommandContext, defineCommand } from '../command'
import type { Message } from '../message'
import { message } from '../message'
import { displayName } from '../people'
import { existing } from '../personCommands'
import { Problem } from '../problem'
import { SETTINGS_ID } from '../settings'
import { type Hold, holdScopes } from './holdRow'

const Text = z.string().trim()

/** Stops greeting, asking and notifying about some people until it is ended. A search comes with whom it found. */
export const placeHold = defineCommand(
  z.object({ scope: z.enum(holdScopes), value: Text.optional(), reason: Text, personIds: z.array(z.string()).optional() }),
  ({ scope, value, reason, personIds }, { draft, today, newId }) => {
    if (!reason) throw new Problem('hold.noReason', 'Say why: it stands wherever something is held back.', { field: 'reason' })
    if (scope !== 'everyone' && !value) throw new Problem('hold.noValue', 'Say which.', { field: 'value' })
    if (scope === 'search' && !personIds?.length) throw new Problem('hold.nobody', 'Nobody is found by this search.', { field: 'value' })
    const hold: Hold = { id: newId(), scope, reason, since: today, ...(scope !== 'everyone' && { value }), ...(scope === 'search' && { personIds }) }
    const before = draft.get('settings', SETTINGS_ID)
    draft.put('settings', { ...before, id: SETTINGS_ID, holds: [...(before?.holds ?? []), hold] })
    return message(`changes:hold.${scope}`, { value: value ?? '' })
  },
)

/** Ends a hold, with what was due meanwhile gone through: each kept, moved or dropped. One change. */
export const resumeHold = defineCommand(z.object({ id: z.string(), choices: z.array(AwayChoice).default([]) }), ({ id, choices }, context) => {
  const { others } = holdIn(id, context)
  put(context, others)
  settle(choices, context)
  return message('changes:hold.resumed', { count: choices.length })
})

/** Leaves one person out of a hold, with why; without a reason they are under it again. */
export const exceptFromHold = defineCommand(z.object({ id: z.string(), personId: z.string(), reason: Text }), ({ id, personId, reason }, context): Message => {
  const name = displayName(existing(context.book.people.get(personId)))
  const { hold, others } = holdIn(id, context)
  const except = (hold.except ?? []).filter((one) => one.personId !== personId)
  const next = { ...hold, except: reason ? [...except, { personId, reason }] : except }
  put(context, [...others, next])
  return message(reason ? 'changes:hold.except' : 'changes:hold.held', { name })
})

function holdIn(id: string, { draft }: CommandContext): { readonly hold: Hold; readonly others: readonly Hold[] } {
  const holds = draft.get('settings', SETTINGS_ID)?.holds ?? []
  const hold = holds.find((one) => one.id === id)
  if (!hold) throw new Problem('hold.gone', 'This hold has ended already.', { params: { id } })
  return { hold, others: holds.filter((one) => one !== hold) }
}

function put({ draft }: CommandContext, holds: readonly Hold[]): void {
  const before = draft.get('settings', SETTINGS_ID)
  draft.put('settings', { ...before, id: SETTINGS_ID, holds: holds.length > 0 ? [...holds] : undefined })
}
