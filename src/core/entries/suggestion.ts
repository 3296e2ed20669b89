import { z } from 'zod'
import { Day } from '../dates'
import { message } from '../message'
import { defineKind } from './kind'

export const suggestionSteps = ['heard', 'considering', 'used', 'told', 'declined'] as const
export type SuggestionStep = (typeof suggestionSteps)[number]

/** Advice somebody gave: once it was used, they should hear what came of it. */
export const suggestion = defineKind({
  kind: 'suggestion',
  area: 'suggestions',
  listed: true,
  fields: z.object({
    text: z.string().trim().min(1),
    step: z.enum(suggestionSteps),
    usedOn: Day.optional(),
    /** What came of it. */
    outcome: z.string().optional(),
    toldOn: Day.optional(),
    /** Not to be spoken of before. */
    snoozedUntil: Day.optional(),
  }),
  due: ({ step, usedOn, snoozedUntil }) => (step === 'used' ? (snoozedUntil ?? usedOn) : undefined),
  putOff: ({ step, snoozedUntil }) => step === 'used' && snoozedUntil !== undefined,
  line: (entry) => message(`entries:suggestion.${entry.step}`, { text: entry.text }),
  searched: ['text', 'outcome'],
  markdown: (entry) => [`**advice from them** ${entry.text} (${entry.step})`, entry.outcome ? `: ${entry.outcome}` : ''].join(''),
})
