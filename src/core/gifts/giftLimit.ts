import { z } from 'zod'
import { Amount, Currency } from '../money'

/** How much may be given: to one household or one employer in a calendar year, or with a single gift. */
export const GiftLimit = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(1),
  /** `0` means nothing at all, in any currency. */
  amount: Amount,
  currency: Currency,
  per: z.enum(['recipient', 'employer', 'gift']),
  /** Only for people with one of these tags; left out: for everybody. */
  tags: z.array(z.string().trim().min(1)).optional(),
})
export type GiftLimit = z.infer<typeof GiftLimit>
