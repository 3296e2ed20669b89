import { z } from 'zod'
import { defineCommand } from '../command'
import { suggestionSteps } from '../entries/suggestion'
import { message } from '../message'
import { Problem } from '../problem'

/** Where their advice has got to: considered, used with what came of it, told them, or decided otherwise. */
export const stepSuggestion = defineCommand(
  z.object({ id: z.string().min(1), step: z.enum(suggestionSteps), outcome: z.string().trim().min(1).optional() }),
  ({ id, step, outcome }, { draft, today }) => {
    const entry = draft.get('entries', id)
    if (entry?.kind !== 'suggestion') throw new Problem('row.gone', 'This advice is no longer in the book.', { params: { id } })
    const used = step === 'used' || step === 'told'
    draft.patch('entries', id, { step, usedOn: used ? (entry.usedOn ?? today) : null, toldOn: step === 'told' ? today : null, snoozedUntil: null, ...(outcome && { outcome }) })
    return message(`changes:suggestion.${step}`, { text: entry.text })
  },
)
