import { z } from 'zod'
import { Day } from '../dates'
import { dayOf } from '../days'
import { message } from '../message'
import { Problem } from '../problem'
import { defineKind } from './kind'

export const hardshipStates = ['bereaved', 'ill', 'divorced', 'laidOff', 'leftJob', 'other'] as const
export type HardshipState = (typeof hardshipStates)[number]

/** A time in which words want a second look, until a day. Never spoken of in a notification. */
export const hardship = defineKind({
  kind: 'hardship',
  area: 'hardships',
  listed: true,
  fields: z.object({
    state: z.enum(hardshipStates),
    text: z.string().optional(),
    /** The last day of it. */
    until: Day,
  }),
  misfit: ({ until, at }) => (until < dayOf(at) ? new Problem('hardship.order', 'It cannot end before it begins.', { field: 'until' }) : undefined),
  line: (entry) => message('entries:hardship', { state: { key: `hardships:state.${entry.state}` }, until: entry.until }),
  searched: ['text'],
  markdown: (entry) => [`**sensitive time** ${entry.state}, until ${entry.until}`, entry.text ? `: ${entry.text}` : ''].join(''),
})
