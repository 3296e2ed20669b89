import { z } from 'zod'
import type { BookView } from '../book'
import { type CommandContext, defineCommand } from '../command'
import { dayOf } from '../days'
import { message } from '../message'
import { displayName } from '../people'
import { Problem } from '../problem'
import { type Act, actsWith, isAct, isSpent, opensChance } from './acts'
import { Askable } from './asking'

/** Something was asked in return for what was done: the chance of this act is had, and of all before it. */
export const takeChance = defineCommand(z.object({ entryId: z.string().min(1), asked: Askable }), ({ entryId, asked }, context) => {
  const act = chanceOf(context, entryId)
  for (const spent of withEarlier(context.book, act)) context.draft.patch('entries', spent.id, { askedOn: context.today, asked })
  return message('changes:chance.taken', { name: nameOf(context, act), asked: { key: `gratitude:asked.${asked}` } })
})

/** Nothing is to be asked for this act, nor for those before it. */
export const letChanceGo = defineCommand(z.object({ entryId: z.string().min(1) }), ({ entryId }, context) => {
  const act = chanceOf(context, entryId)
  for (const spent of withEarlier(context.book, act)) context.draft.patch('entries', spent.id, { letGoOn: context.today })
  return message('changes:chance.letGo', { name: nameOf(context, act) })
})

function chanceOf({ draft }: CommandContext, entryId: string): Act {
  const entry = draft.get('entries', entryId)
  if (!entry) throw new Problem('row.gone', 'This is no longer in the book.', { params: { id: entryId } })
  if (!isAct(entry) || !opensChance(entry)) throw new Problem('chance.nothing', 'This is nothing that could be returned.')
  if (isSpent(entry)) throw new Problem('chance.spent', 'Something was asked for this before, or it was let go.')
  return entry
}

function withEarlier(book: BookView, act: Act): Act[] {
  const earlier = act.personIds.flatMap((personId) => actsWith(book, personId, dayOf(act.at))).filter((other) => other.id !== act.id && opensChance(other) && !isSpent(other))
  return [act, ...new Map(earlier.map((other) => [other.id, other])).values()]
}

function nameOf({ draft }: CommandContext, act: Act): string {
  const person = act.personIds.map((id) => draft.get('people', id)).find((found) => found !== undefined)
  return person ? displayName(person) : ''
}
