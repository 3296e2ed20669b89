import { z } from 'zod'
import { ClockTime } from './dates'

/** How what falls due is told. */
export const Notify = z.object({
  /** `each`: when it falls due. `digest`: once a day. */
  mode: z.enum(['each', 'digest', 'off']).optional(),
  digestAt: ClockTime.optional(),
  /** Nothing is told from here … */
  quietFrom: ClockTime.optional(),
  /** … until here; what fell due within is told then. */
  quietTo: ClockTime.optional(),
})
export type Notify = z.infer<typeof Notify>

export const DEFAULT_DIGEST = '09:00'

/** When the day's digest comes: one wanted within the quiet hours waits for their end, which may be in the morning of the day. */
export function digestTime(notify: Notify = {}): ClockTime {
  const { digestAt = DEFAULT_DIGEST, quietTo } = notify
  return quietTo && isQuiet(notify, digestAt) ? quietTo : digestAt
}

/** Whether a time of day lies within the quiet hours, which may go over midnight. One end alone, or both the same, is none. */
export function isQuiet({ quietFrom, quietTo }: Notify, time: ClockTime): boolean {
  if (!quietFrom || !quietTo || quietFrom === quietTo) return false
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo
}
