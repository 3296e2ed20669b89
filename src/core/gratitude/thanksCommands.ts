import { z } from 'zod'
import { defineCommand } from '../command'
import { Day } from '../dates'
import { message } from '../message'
import { displayName } from '../people'
import { Problem } from '../problem'

/** Notes that somebody was thanked, today unless said otherwise. */
export const sayThanks = defineCommand(z.object({ entryId: z.string().min(1), on: Day.optional() }), ({ entryId, on }, { draft, today }) => {
  const entry = draft.get('entries', entryId)
  if (!entry) throw new Problem('row.gone', 'This is no longer in the book.', { params: { id: entryId } })
  const isReferral = entry.kind === 'referral'
  if (!isReferral && ((entry.kind !== 'gift' && entry.kind !== 'favour') || entry.direction !== 'in')) throw new Problem('thanks.nothing', 'This is nothing to say thanks for.')
  draft.patch('entries', entryId, { thankedOn: on ?? today })
  const [person] = (isReferral ? [entry.byId ?? ''] : entry.personIds).flatMap((id) => draft.get('people', id) ?? [])
  const name = person ? displayName(person) : ''
  return isReferral ? message('changes:thanks.referral', { name }) : message('changes:thanks.said', { name, title: entry.title })
})
