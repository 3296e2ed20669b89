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
export function keptRate(promises: Iterable<Pick<EntryOf<'promise'>, 'outcome'>>): KeptRate {
  const count = { kept: 0, late: 0, broken: 0, open: 0 }
  for (const { outcome = 'open' } of promises) count[outcome] += 1
  const ended = count.kept + count.late + count.broken
  return { ...count, ...(ended > 0 && { percent: Math.round((100 * count.kept) / ended) }) }
}
