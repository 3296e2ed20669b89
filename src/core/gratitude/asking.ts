import { z } from 'zod'
import { Day } from '../dates'

/** What one may ask for in return. */
export const askables = ['advice', 'introduction', 'review', 'referral'] as const
export const Askable = z.enum(askables)
export type Askable = z.infer<typeof Askable>

/** What a gift or favour of mine keeps of the one chance to return it. */
export const asking = {
  /** The day something was asked in return, and what. */
  askedOn: Day.optional(),
  asked: Askable.optional(),
  /** The day the chance was let go. */
  letGoOn: Day.optional(),
}
