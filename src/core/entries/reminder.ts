import { z } from 'zod'
import { ClockTime, Day, Instant } from '../dates'
import { message } from '../message'
import { defineKind } from './kind'

export const Repeat = z.object({
  every: z.int().min(1).max(999),
  unit: z.enum(['day', 'week', 'month', 'year']),
  /** The day it was first due: a monthly one on the 31st comes back to the 31st after February. */
  from: Day,
})
export type Repeat = z.infer<typeof Repeat>

/** Something to do on a day. Stays until it is done, however late. */
export const reminder = defineKind({
  kind: 'reminder',
  fields: z.object({
    title: z.string().trim().min(1),
    due: z.object({ day: Day, time: ClockTime.optional() }),
    repeat: Repeat.optional(),
    doneAt: Instant.optional(),
    snoozedUntil: Day.optional(),
  }),
  due: (entry) => (entry.doneAt ? undefined : (entry.snoozedUntil ?? entry.due.day)),
  line: (entry) => message(entry.doneAt ? 'entries:reminder.done' : 'entries:reminder.open', { title: entry.title, day: entry.due.day }),
  searchText: (entry) => [entry.title],
  markdown: (entry) => `- [${entry.doneAt ? 'x' : ' '}] ${entry.title} (${entry.due.day}${entry.due.time ? ` ${entry.due.time}` : ''})`,
})
