import { z } from 'zod'
import { Day, Instant } from '../dates'
import { addDays, dayOf } from '../days'
import { message } from '../message'
import { defineKind } from './kind'

/** Days after an answer on which one asks whether it is solved, and after the solution whether it held. */
export const COMPLAINT_FOLLOW_UP = 7

/** What somebody was unhappy with: the clock runs from its moment until it is answered. */
export const complaint = defineKind({
  kind: 'complaint',
  area: 'complaints',
  listed: true,
  fields: z.object({
    /** What was wrong. */
    text: z.string().trim().min(1),
    /** What was offered to make it good. */
    offered: z.string().optional(),
    answeredOn: Day.optional(),
    answeredAt: Instant.optional(),
    solvedOn: Day.optional(),
    /** Asked afterwards whether all is well. */
    followedUpOn: Day.optional(),
    /** Why gifts, greetings and asks go on although it is not solved. */
    goOn: z.string().trim().min(1).optional(),
    /** Not to be spoken of before. */
    snoozedUntil: Day.optional(),
  }),
  due: ({ at, answeredOn, solvedOn, followedUpOn, snoozedUntil }) => {
    if (followedUpOn) return undefined
    if (snoozedUntil) return snoozedUntil
    const last = solvedOn ?? answeredOn
    return last ? addDays(last, COMPLAINT_FOLLOW_UP) : dayOf(at)
  },
  putOff: ({ followedUpOn, snoozedUntil }) => !followedUpOn && snoozedUntil !== undefined,
  line: (entry) => message(`entries:complaint.${entry.solvedOn ? 'solved' : entry.answeredOn ? 'answered' : 'open'}`, { text: entry.text }),
  searched: ['text', 'offered'],
  markdown: (entry) =>
    [`**complaint** ${entry.text}`, entry.offered ? `. Offered: ${entry.offered}` : '', entry.answeredOn ? `. Answered ${entry.answeredOn}` : '. Not answered yet', entry.solvedOn ? `, solved ${entry.solvedOn}` : ''].join(''),
})
