import { z } from 'zod'
import { Day } from '../dates'
import { Giving, givingOf } from '../gifts/giving'
import { asking } from '../gratitude/asking'
import { message } from '../message'
import { Amount, Currency } from '../money'
import { defineKind } from './kind'

/** A gift, from the first idea to how it was received. */
export const gift = defineKind({
  kind: 'gift',
  listed: true,
  waits: (entry) => entry.direction === 'out' && (entry.status === 'idea' || entry.status === 'planned'),
  owes: (entry) => entry.direction === 'in' && entry.status === 'given' && !entry.thankedOn && !entry.reaction?.trim(),
  fields: z.object({
    /** `out`: from me to them. */
    direction: z.enum(['out', 'in']),
    status: z.enum(['idea', 'planned', 'given', 'declined']),
    title: z.string().trim().min(1),
    /** Why it fits this person. */
    reason: z.string().optional(),
    occasion: z.string().optional(),
    price: Amount.optional(),
    currency: Currency.optional(),
    url: z.string().optional(),
    reaction: z.string().optional(),
    /** The day they were thanked for what they gave. */
    thankedOn: Day.optional(),
    /** How it is given; left out: as its occasion tells (gifts/giving.ts). */
    giving: Giving.optional(),
    /** The deal it was tied to. */
    deal: z.string().optional(),
    /** Why it is right all the same, where something speaks against it. */
    override: z.string().optional(),
    ...asking,
  }),
  depth: (entry) => (entry.status === 'given' && entry.direction === 'out' ? 'light' : 'nothing'),
  edited: (before, { direction, status, title }, names) => (direction === 'out' && status === 'given' && before.status !== 'given' && names !== '' ? message('changes:gift.given', { title, names }) : undefined),
  line: (entry) => message(`entries:gift.${entry.direction}.${entry.status}`, { title: entry.title, reason: entry.reason ?? '' }),
  searched: ['title', 'reason', 'occasion', 'reaction', 'deal', 'override'],
  markdown: (entry) =>
    [
      `**gift ${entry.status}** ${entry.direction === 'in' ? '(from them) ' : ''}${entry.title}`,
      entry.reason ? `: ${entry.reason}` : '',
      entry.occasion ? ` (${entry.occasion})` : '',
      entry.price ? `, ${entry.price}${entry.currency ? ` ${entry.currency}` : ''}` : '',
      entry.url ? `, <${entry.url}>` : '',
      entry.direction === 'out' && entry.status === 'given' ? `, ${givingOf(entry)}` : '',
      entry.deal ? ` (tied to: ${entry.deal})` : '',
      entry.reaction ? `. Reaction: ${entry.reaction}` : '',
      entry.override ? `. Given all the same: ${entry.override}` : '',
    ].join(''),
})
