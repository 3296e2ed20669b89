import { z } from 'zod'
import { Day, type Moment } from '../dates'
import { addDays, dayOf } from '../days'
import { message } from '../message'
import { defineKind } from './kind'

/** One without a day is asked about a week after it was made. */
export const PROMISE_WITHOUT_DAY = 7

/** Something you or they said would be done. An open one outranks every other reason to be in touch. */
export const promise = defineKind({
  kind: 'promise',
  area: 'promises',
  listed: true,
  fields: z.object({
    by: z.enum(['me', 'them']),
    text: z.string().trim().min(1),
    due: Day.optional(),
    /** How it ended: on its day or before, after it, or not at all. */
    outcome: z.enum(['kept', 'late', 'broken']).optional(),
    /** Why it was late or broken. */
    why: z.string().optional(),
    settledOn: Day.optional(),
    /** The day first said, where both agreed on another one since. */
    firstDue: Day.optional(),
    /** Not to be spoken of before. */
    snoozedUntil: Day.optional(),
  }),
  due: (entry) => (entry.outcome ? undefined : (entry.snoozedUntil ?? asksOn(entry))),
  putOff: (entry) => !entry.outcome && entry.snoozedUntil !== undefined,
  line: (entry) => message(`entries:promise.${entry.by}.${entry.outcome ?? 'open'}`, { text: entry.text }),
  searched: ['text', 'why'],
  markdown: (entry) =>
    [`**promise by ${entry.by}** ${entry.text}`, entry.due ? ` (by ${entry.due})` : '', entry.outcome ? `: ${entry.outcome}` : '', entry.settledOn ? ` on ${entry.settledOn}` : '', entry.why ? `, because ${entry.why}` : ''].join(''),
})

/** Mine on its day; theirs the day after, when it was not kept. */
function asksOn({ by, due, at }: { readonly by: 'me' | 'them'; readonly due?: Day; readonly at: Moment }): Day {
  const said = due ?? addDays(dayOf(at), PROMISE_WITHOUT_DAY)
  return by === 'me' || due === undefined ? said : addDays(said, 1)
}
