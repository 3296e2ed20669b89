import { z } from 'zod'
import { defineCommand } from '../command'
import { message } from '../message'
import { displayName } from '../people'
import { Problem } from '../problem'
import { owesThanks } from './thanks'

/** A card is on its way, today; what it answers has then been thanked for. */
export const sendCard = defineCommand(z.object({ entryId: z.string().min(1) }), ({ entryId }, { draft, today }) => {
  const card = draft.get('entries', entryId)
  if (card?.kind !== 'card') throw new Problem('row.gone', 'This is no longer in the book.', { params: { id: entryId } })
  draft.patch('entries', entryId, { status: 'sent', at: today })
  const answered = card.forId === undefined ? undefined : draft.get('entries', card.forId)
  if (answered && owesThanks(answered)) draft.patch('entries', answered.id, { thankedOn: today })
  const [person] = card.personIds.flatMap((id) => draft.get('people', id) ?? [])
  return message('changes:card.sent', { name: person ? displayName(person) : '' })
})
