import { z } from 'zod'

/** Parts of Hearth that stay out of sight until first used. A new one is one word here; a kind of entry says which it belongs to. */
export const areas = ['favours', 'sales', 'asks', 'giftPolicy', 'promises', 'complaints', 'suggestions', 'hardships'] as const
export const Area = z.enum(areas)
export type Area = z.infer<typeof Area>
