import { z } from 'zod'

/** A text to be translated where it is shown: `namespace:key` with its parameters. Days stay `YYYY-MM-DD`; the host formats them. */
export const Message = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Message = z.infer<typeof Message>

export function message(key: string, params?: Message['params']): Message {
  return params ? { key, params } : { key }
}
