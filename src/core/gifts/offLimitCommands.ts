import { z } from 'zod'
import { defineCommand } from '../command'
import { foldText } from '../fold'
import { message } from '../message'
import { nudgeStateId } from '../nudgeCommands'
import { displayName, OffLimit } from '../people'
import { existing } from '../personCommands'
import { clueKey, OFF_LIMITS } from './clues'
import { categoryOf, offLimitNames, riskCategories } from './riskCategories'

/** Writes down whether something is off limits for somebody: in place of what was not known of that category, else besides. */
export const setOffLimit = defineCommand(z.object({ personId: z.string().min(1), limit: OffLimit }), ({ personId, limit }, { draft }) => {
  const person = existing(draft.get('people', personId))
  const category = categoryOf(limit.category)
  const written = { ...limit, category: category ? offLimitNames[category] : limit.category.trim() }
  const isSame = (other: OffLimit) => (category ? categoryOf(other.category) === category : foldText(other.category) === foldText(limit.category))
  const sameText = (other: OffLimit) => foldText(other.text ?? '') === foldText(limit.text ?? '')
  const others = person.offLimits.filter((other) => !isSame(other) || (other.state === 'known' && limit.state === 'known' && !sameText(other)))
  draft.patch('people', personId, { offLimits: [...others, written] })
  return message(`changes:offLimit.${limit.state}`, { name: displayName(person), what: category ? { key: `gifts:category.${category}` } : written.category })
})

/** A suggested off-limits that is none; it is not offered again. */
export const declineClue = defineCommand(z.object({ personId: z.string().min(1), category: z.enum(riskCategories), text: z.string() }), ({ personId, ...clue }, { draft }) => {
  const person = existing(draft.get('people', personId))
  const id = nudgeStateId(personId, OFF_LIMITS)
  const before = draft.get('nudgeStates', id)
  draft.put('nudgeStates', { ...before, id, subjectId: personId, reason: OFF_LIMITS, declinedClues: [...new Set([...(before?.declinedClues ?? []), clueKey(clue)])] })
  return message('changes:offLimit.declined', { name: displayName(person) })
})
