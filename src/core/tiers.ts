import { z } from 'zod'
import type { Settings } from './settings'

export const LONGEST_CADENCE = 3650
export const CadenceDays = z.int().min(1).max(LONGEST_CADENCE)

/** A name for a number of days: whoever is on those days is in the tier. Without a name it goes by the usual one for what the book is for. */
export const Tier = z.object({ id: z.string().min(1), name: z.string().trim().min(1).max(40).optional(), days: CadenceDays })
export type Tier = z.infer<typeof Tier>

/** As many as there are keys to choose them by. */
export const MOST_TIERS = 9

export const defaultTiers: readonly Tier[] = [
  { id: 'inner', days: 14 },
  { id: 'key', days: 30 },
  { id: 'client', days: 60 },
  { id: 'network', days: 120 },
  { id: 'year', days: 365 },
]

/** The tiers of this book, the closest first. */
export function tiersOf({ tiers }: Pick<Settings, 'tiers'>): readonly Tier[] {
  return [...(tiers ?? defaultTiers)].sort((a, b) => a.days - b.days)
}

/** The next slower tier, or twice the days where there is none. */
export function slowerThan(days: number, tiers: readonly Tier[]): number {
  return tiers.find((tier) => tier.days > days)?.days ?? Math.min(LONGEST_CADENCE, days * 2)
}
