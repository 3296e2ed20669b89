import { z } from 'zod'

/** What a text is filled with; `{key}` is a word to be translated as well. */
export const Param = z.union([z.string(), z.number(), z.object({ key: z.string() })])
export type Param = z.infer<typeof Param>

/** A text to be translated where it is shown: `namespace:key` with its parameters. Days stay `YYYY-MM-DD`; the host formats them. */
export const Message = z.object({
  key: z.string(),
  params: z.record(z.string(), Param).optional(),
})
export type Message = z.infer<typeof Message>

export function message(key: string, params?: Message['params']): Message {
  return params ? { key, params } : { key }
}
