import { z } from 'zod'
import { ClockTime, Day, Instant } from '../dates'
import { message } from '../message'
import { isRule } from '../rules'
import { defineKind } from './kind'

export const repeatUnits = ['day', 'week', 'month', 'year'] as const
export type RepeatUnit = (typeof repeatUnits)[number]

/** Every so many days, weeks, months or years. */
export const Every = z.object({ every: z.int().min(1).max(999), unit: z.enum(repeatUnits) })
export type Every = z.infer<typeof Every>

const Rule = z.string().refine(isRule, 'not a rule Hearth can follow')

/** How something is to come back, before it is known from which day: by an RRULE (RFC 5545; rules.ts says which), or some time after it is done. */
export const RepeatPlan = z.union([z.object({ rule: Rule }), z.object({ afterDone: Every })])
export type RepeatPlan = z.infer<typeof RepeatPlan>

/** The same as it is kept. `from`: the day it was first due, so that a monthly one on the 31st comes back to the 31st after February. */
export type Repeat = { readonly rule: string; readonly from: Day } | { readonly afterDone: Every } | (Every & { readonly from: Day })

/** The last form is what Hearth wrote before it knew rules; it stays readable for ever. */
export const Repeat: z.ZodType<Repeat> = z.union([
  z.looseObject({ rule: Rule, from: Day }),
  z.looseObject({ afterDone: Every }),
  z.looseObject({ ...Every.shape, from: Day }),
])

/** Something to do on a day. Stays until it is done, however late. Times are the wall clock's, wherever the user is. */
export const reminder = defineKind({
  kind: 'reminder',
  fields: z.object({
    title: z.string().trim().min(1),
    due: z.object({ day: Day, time: ClockTime.optional() }),
    repeat: Repeat.optional(),
    /** Done; with a repeat: the series has ended. */
    doneAt: Instant.optional(),
    snoozedUntil: Day.optional(),
    snoozedTime: ClockTime.optional(),
    /** The day it was put off on; not known of older ones. */
    snoozedOn: Day.optional(),
  }),
  due: (entry) => (entry.doneAt ? undefined : (entry.snoozedUntil ?? entry.due.day)),
  putOff: (entry) => !entry.doneAt && entry.snoozedUntil !== undefined,
  line: (entry) => message(entry.doneAt ? 'entries:reminder.done' : 'entries:reminder.open', { title: entry.title, day: entry.due.day }),
  searched: ['title'],
  markdown: (entry) => `- [${entry.doneAt ? 'x' : ' '}] ${entry.title} (${entry.due.day}${entry.due.time ? ` ${entry.due.time}` : ''})`,
})

/** The time of day it asks for attention, if it has one: that of its snooze, else its own. */
export function dueTime({ due, snoozedTime }: { readonly due: { readonly time?: ClockTime }; readonly snoozedTime?: ClockTime }): ClockTime | undefined {
  return snoozedTime ?? due.time
}
