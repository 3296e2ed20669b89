import { z } from 'zod'
import { message } from '../message'
import { defineKind } from './kind'

/** A card written by hand, from the wish to write it to its way through the post; or one that came. */
export const card = defineKind({
  kind: 'card',
  area: 'favours',
  listed: true,
  waits: (entry) => entry.direction === 'out' && entry.status !== 'sent',
  fields: z.object({
    direction: z.enum(['out', 'in']),
    /** `sent`: in the post, or handed over; one that came is sent as well. */
    status: z.enum(['to-write', 'written', 'sent']),
    text: z.string(),
    occasion: z.string().optional(),
    /** The gift or favour it answers. */
    forId: z.string().optional(),
  }),
  depth: (entry) => (entry.status === 'sent' && entry.direction === 'out' ? 'light' : 'nothing'),
  line: (entry) => message(`entries:card.${entry.direction}.${entry.status}`, { text: entry.text, occasion: entry.occasion ?? '' }),
  searched: ['text', 'occasion'],
  markdown: (entry) => [`**card ${entry.direction === 'in' ? 'from them' : entry.status}**`, entry.occasion ? ` (${entry.occasion})` : '', entry.text ? `: ${entry.text}` : ''].join(''),
})
