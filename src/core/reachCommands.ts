import { z } from 'zod'
import { defineCommand } from './command'
import { Moment } from './dates'
import { addDays } from './days'
import { interactionChannels } from './entries/interaction'
import { checkedEntry } from './entryCommands'
import { message } from './message'
import { nudgeStateId } from './nudgeCommands'
import { NudgeReason } from './nudgeReason'
import { ReachChannel } from './people'
import { existing } from './personCommands'
import { Problem } from './problem'

export const reachOutcomes = ['talked', 'sent', 'answered', 'noAnswer'] as const
export type ReachOutcome = (typeof reachOutcomes)[number]

/** What is no debt to them, and comes back tomorrow where nobody answered; a promise and an answer that is owed stay. */
const comesBack: readonly NudgeReason[] = ['thanks', 'chance', 'suggestion', 'checkin']

/** How it went after reaching out, as a conversation on record. No answer puts the reminders it was about, and the reason why, off until tomorrow; the rhythm and a date come back by themselves. */
export const afterReaching = defineCommand(
  z.object({ personId: z.string(), channel: ReachChannel, outcome: z.enum(reachOutcomes), text: z.string().trim().optional(), reminderIds: z.array(z.string()).default([]), reason: NudgeReason.optional() }),
  ({ personId, channel, outcome, text, reminderIds, reason }, { draft, book, now, today, newId }) => {
    existing(book.people.get(personId))
    const took = outcome === 'talked' || outcome === 'answered'
    const entry = { id: newId(), kind: 'interaction', personIds: [personId], at: Moment.parse(today), createdAt: now, updatedAt: now }
    const how = { channel: channelOf(channel), direction: took ? 'both' : 'out', answered: took, text: text || undefined }
    draft.add('entries', checkedEntry({ ...entry, ...how }))
    if (outcome !== 'noAnswer') return message('changes:interaction.added')
    for (const id of reminderIds) {
      if (draft.get('entries', id)?.kind !== 'reminder') throw new Problem('row.gone', 'This reminder is no longer in the book.', { params: { id } })
      draft.patch('entries', id, { snoozedUntil: addDays(today, 1), snoozedTime: null, snoozedOn: today })
    }
    if (reason && comesBack.includes(reason)) {
      const id = nudgeStateId(personId, reason)
      draft.put('nudgeStates', { ...draft.get('nudgeStates', id), id, subjectId: personId, reason, snoozedUntil: addDays(today, 1), snoozedOn: today })
    }
    return message('changes:reach.noAnswer')
  },
)

/** Every messenger is a message on record. */
function channelOf(channel: ReachChannel): (typeof interactionChannels)[number] {
  return interactionChannels.find((known) => known === channel) ?? 'message'
}
