import { z } from 'zod'
import { defineCommand } from '../command'
import { editLabel } from '../entryCommands'
import { Problem } from '../problem'

/** An idea or a plan was given, today; says what to whom. */
export const giveGift = defineCommand(z.object({ id: z.string().min(1) }), ({ id }, { draft, book, today }) => {
  const gift = draft.get('entries', id)
  if (gift?.kind !== 'gift') throw new Problem('row.gone', 'This is no longer in the book.')
  if (gift.direction !== 'out' || (gift.status !== 'idea' && gift.status !== 'planned')) throw new Problem('gift.givenAlready', 'This is no idea any more. Nothing was changed.')
  draft.patch('entries', id, { status: 'given', at: today })
  return editLabel(book, gift, { ...gift, status: 'given' })
})
