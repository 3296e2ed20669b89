import { z } from 'zod'
import { Day } from '../dates'
import { dayOf } from '../days'
import { message } from '../message'
import { defineKind } from './kind'

export const referralOutcomes = ['open', 'won', 'nothing'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** Somebody sent somebody to me. `byId` is who sent; the entry is about them and everybody they sent. */
export const referral = defineKind({
  kind: 'referral',
  area: 'sales',
  listed: true,
  fields: z.object({
    /** Left out where the sender was erased. */
    byId: z.string().min(1).optional(),
    /** What it was about. */
    text: z.string().optional(),
    outcome: z.enum(referralOutcomes),
    /** What came of it, in words. */
    result: z.string().optional(),
    /** The day the sender was thanked. */
    thankedOn: Day.optional(),
  }),
  due: (entry) => (entry.thankedOn ? undefined : dayOf(entry.at)),
  line: ({ outcome, text = '' }) => message(text ? 'entries:referral.about' : 'entries:referral.plain', { outcome: { key: `entries:referral.outcome.${outcome}` }, text }),
  searched: ['text', 'result'],
  markdown: ({ outcome, text, result, thankedOn }) =>
    [`**referral** (${outcome === 'won' ? 'became a client' : outcome === 'nothing' ? 'came to nothing' : 'open'})`, text ? `: ${text}` : '', result ? `. What came of it: ${result}` : '', thankedOn ? `. Thanked on ${thankedOn}` : ''].join(''),
})
