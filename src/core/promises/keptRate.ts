import { z } from 'zod'
import type { EntryOf } from '../entries/registry'

/** How promises ended: how many each way, and the share kept on their day. */
export const KeptRate = z.object({
  kept: z.int(),
  late: z.int(),
  broken: z.int(),
  open: z.int(),
  /** Per cent of those that ended, rounded; left out where none did. */
  percent: z.int().optional(),
})
export type KeptRate = z.infer<typeof KeptRate>

/** A promise kept late was not kept on its day: it counts as one that ended, not as one kept. */
export function keptRate(promises: readonly Pick<EntryOf<'promise'>, 'outcome'>[]): KeptRate {
  const count = (outcome: EntryOf<'promise'>['outcome']) => promises.filter((promise) => promise.outcome === outcome).length
  const [kept, late, broken, open] = [count('kept'), count('late'), count('broken'), count(undefined)]
  const ended = kept + late + broken
  return { kept, late, broken, open, ...(ended > 0 && { percent: Math.round((100 * kept) / ended) }) }
}
