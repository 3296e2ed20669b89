import { z } from 'zod'
import { Amount, Currency } from '../money'

/** A gift the user adds to the catalogue: what it fits, in words, and what it costs. */
export const OwnIdea = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  fits: z.array(z.string().trim().min(1)),
  price: Amount.optional(),
  currency: Currency.optional(),
})
export type OwnIdea = z.infer<typeof OwnIdea>
