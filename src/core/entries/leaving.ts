import { z } from 'zod'
import { dayOf } from '../days'
import { message } from '../message'
import { defineKind } from './kind'

export const leavingReasons = ['price', 'quality', 'service', 'competitor', 'noNeed', 'contactLeft', 'closed', 'neglected', 'other'] as const
export type LeavingReason = (typeof leavingReasons)[number]

/** Somebody does no more business with me. Asks to be told why until the answer is kept. */
export const leaving = defineKind({
  kind: 'leaving',
  area: 'sales',
  listed: true,
  fields: z.object({
    /** What they gave as their reason. */
    why: z.enum(leavingReasons).optional(),
    /** In their words. */
    text: z.string().optional(),
    /** Asked, and they did not say. */
    unanswered: z.literal(true).optional(),
  }),
  due: (entry) => (entry.why || entry.text || entry.unanswered ? undefined : dayOf(entry.at)),
  line: ({ why, text, unanswered }) =>
    why || text
      ? message('entries:leaving.why', { why: { key: `entries:leaving.reason.${why ?? 'other'}` }, text: text ? `: ${text}` : '' })
      : message(unanswered ? 'entries:leaving.unanswered' : 'entries:leaving.open'),
  searched: ['text'],
  markdown: ({ why, text, unanswered }) => [`**left**`, why ? ` (${why})` : '', text ? `: ${text}` : unanswered ? ', asked, no answer' : ''].join(''),
})
