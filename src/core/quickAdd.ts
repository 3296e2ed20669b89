import { z } from 'zod'
import { defineCommand } from './command'
import { Day } from './dates'
import { interactionChannels } from './entries/interaction'
import { message } from './message'
import { defineQuery } from './query'

/** What a quick-add line says, as far as it was understood. Shown before it is saved; every part can be corrected. */
export const Understood = z.object({
  text: z.string(),
  /** The person meant: known, one of several, or new (`id` left out). */
  person: z.object({ id: z.string().optional(), name: z.string() }).optional(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), company: z.string().optional() })),
  interaction: z.object({ channel: z.enum(interactionChannels), on: Day, text: z.string() }).optional(),
  interests: z.array(z.string()),
  reminder: z.object({ title: z.string(), due: Day, time: z.string().optional() }).optional(),
  giftIdea: z.object({ title: z.string() }).optional(),
  /** What is left, kept as a note. */
  note: z.string().optional(),
})
export type Understood = z.infer<typeof Understood>

/** Reads "lunch with Marta yesterday, loves fly fishing, follow up in 2 weeks" without saving anything. */
export const quickRead = defineQuery(z.object({ text: z.string().max(5000) }), Understood, () => {
  throw new Error('not written yet')
})

/** Saves what was understood (and perhaps corrected) in one change. */
export const addQuickly = defineCommand(z.object({ understood: Understood }), (_input, _context) => message('changes:quick.added'))
