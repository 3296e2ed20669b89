import { z } from 'zod'
import { Day } from '../dates'

export const holdScopes = ['everyone', 'tag', 'search', 'region'] as const
export type HoldScope = (typeof holdScopes)[number]

/** A stop for some people and a reason: until it ends nothing greets them, asks them or notifies about them. */
export const Hold = z.object({
  id: z.string(),
  scope: z.enum(holdScopes),
  /** The tag, the search as it was typed, the city, region or country; nothing for everyone. */
  value: z.string().optional(),
  reason: z.string(),
  since: Day,
  /** Of a search: whom it found when the hold began. */
  personIds: z.array(z.string()).optional(),
  /** Who is left out of it, and why. */
  except: z.array(z.object({ personId: z.string(), reason: z.string() })).optional(),
})
export type Hold = z.infer<typeof Hold>
