import { z } from 'zod'
import { settingsOf } from './book'
import { defineCommand } from './command'
import { ClockTime, Day } from './dates'
import { interactionChannels } from './entries/interaction'
import { RepeatPlan } from './entries/reminder'
import { message } from './message'
import { defineQuery } from './query'
import { writeQuickly } from './quickAddWrite'
import { understand } from './quickAddRead'

const Known = z.object({ id: z.string(), name: z.string() })

/** What a quick-add line says, as far as it was understood. Shown before it is saved; every part can be corrected. */
export const Understood = z.object({
  text: z.string(),
  /** The person meant: known, or new (`id` left out). Left out where several fit or nobody is named. */
  person: z.object({ id: z.string().optional(), name: z.string().trim().min(1) }).optional(),
  /** Who could be meant, likeliest first. */
  candidates: z.array(Known.extend({ company: z.string().optional() })),
  /** Others who were there, known for certain; the conversation counts for them too. */
  also: z.array(Known).default([]),
  interaction: z
    .object({
      channel: z.enum(interactionChannels),
      on: Day,
      time: ClockTime.optional(),
      direction: z.enum(['out', 'in', 'both']).optional(),
      /** False: tried in vain. */
      answered: z.boolean().optional(),
      text: z.string(),
    })
    .optional(),
  interests: z.array(z.string().trim().min(1)),
  reminder: z.object({ title: z.string().trim().min(1), due: Day, time: ClockTime.optional(), repeat: RepeatPlan.optional() }).optional(),
  /** Something said to be done, by me or by them. */
  promises: z.array(z.object({ by: z.enum(['me', 'them']), text: z.string().trim().min(1), due: Day.optional() })).default([]),
  giftIdea: z.object({ title: z.string().trim().min(1) }).optional(),
  /** What is left, kept as a note. */
  note: z.string().optional(),
})
export type Understood = z.infer<typeof Understood>

/** Reads "lunch with Marta yesterday, loves fly fishing, follow up in 2 weeks" without saving anything. */
export const quickRead = defineQuery(z.object({ text: z.string().max(5000) }), Understood, (book, { text }, { today, localTime }) => {
  const { me, language } = settingsOf(book)
  return understand(book, text.trim(), { today, now: localTime.slice(11, 16), order: me?.dateOrder, language })
})

/** Saves what was understood (and perhaps corrected) in one change. */
export const addQuickly = defineCommand(z.object({ understood: Understood }), ({ understood }, context) => {
  const name = writeQuickly(understood, context)
  return message(name ? 'changes:quick.added' : 'changes:quick.addedAlone', { name })
})
