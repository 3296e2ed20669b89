import { z } from 'zod'

/** A gift the user adds to the catalogue: what it fits, in words, and what it costs. */
export const OwnIdea = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  fits: z.array(z.string().trim().min(1)),
  price: z.string().regex(/^\d+(\.\d+)?$/, 'not an amount').optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'not a currency').optional(),
})
export type OwnIdea = z.infer<typeof OwnIdea>
