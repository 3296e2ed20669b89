import { z } from 'zod'
import type { Message as Made } from './message'

const Param = z.union([z.string(), z.number(), z.object({ key: z.string() })])

/** What `message` makes, as an answer may hold it. Apart from it, because Today makes messages and is loaded without zod. */
export const Message = z.object({
  key: z.string(),
  params: z.record(z.string(), Param).optional(),
}) satisfies z.ZodType<Made>
export type Message = z.infer<typeof Message>
