import { z } from 'zod'
import { Day } from '../dates'
import { asking } from '../gratitude/asking'
import { message } from '../message'
import { defineKind } from './kind'

export const favourSorts = ['advice', 'introduction', 'review', 'referral', 'help'] as const

/** Something done for somebody that is no gift: advice, an introduction, a review, a referral, a hand. */
export const favour = defineKind({
  kind: 'favour',
  area: 'favours',
  listed: true,
  owes: (entry) => entry.direction === 'in' && !entry.thankedOn && !entry.reaction?.trim(),
  fields: z.object({
    /** `out`: from me to them. */
    direction: z.enum(['out', 'in']),
    sort: z.enum(favourSorts),
    title: z.string().trim().min(1),
    /** How it was received; where they did it: how they were thanked. */
    reaction: z.string().optional(),
    /** The day they were thanked for what they did. */
    thankedOn: Day.optional(),
    ...asking,
  }),
  line: (entry) => message(`entries:favour.${entry.direction}`, { sort: { key: `entries:favour.sort.${entry.sort}` }, title: entry.title }),
  searched: ['title', 'reaction'],
  markdown: (entry) => [`**${entry.sort} ${entry.direction === 'in' ? 'from them' : 'from me'}** ${entry.title}`, entry.reaction ? `. Reaction: ${entry.reaction}` : ''].join(''),
})
