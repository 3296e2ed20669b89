import { z } from 'zod'
import { Message } from '../core/messageSchema'

export const Revision = z.int().min(0)

/** The answer to every change, given once it is on disk. `changed: false`: nothing differed, nothing was written. */
export const Committed = z.object({
  revision: Revision,
  changed: z.boolean(),
  changeId: z.string().optional(),
  label: Message,
  /** Ids of rows made or touched, in order; cut at 100. */
  ids: z.array(z.string()),
  /** Something the user should know besides: a torn end of the journal was cut. */
  notice: Message.optional(),
})
export type Committed = z.infer<typeof Committed>

/** A Problem as part of an answer. */
export const Told = z.object({ code: z.string(), message: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
export type Told = z.infer<typeof Told>
