import { dayNumber } from './days'
import type { Cadence } from './people'

/** Half warmth: one cadence has passed since the last conversation, time to reach out. */
export const DUE = 0.5
/** A quarter: two cadences have passed, the relationship has gone cold. */
export const COLD = 0.25
/** What a light touch (a one-way mail, a reaction) adds, once between two conversations. */
const LIGHT_TOUCH = 0.25

/** Warmth in day numbers, for going through everybody: no strings, one object. */
export interface WarmthDays {
  /** Right after the touch the count starts from. */
  readonly peak: number
  readonly from: number
  readonly due: number
  readonly cold: number
  /** The last conversation up to the asked day. */
  readonly last: number | undefined
}

/** Warmth from the two touches that count: the last conversation and the first light touch after it (or after tracking began). */
export function warmthSince(cadence: Cadence, last: number | undefined, light: number | undefined): WarmthDays {
  const since = dayNumber(cadence.since)
  const start = last ?? since
  const from = light ?? start
  const peak = light === undefined ? 1 : Math.min(1, fade(1, light - start, cadence.days) + LIGHT_TOUCH)
  const { days } = cadence
  // Right after a conversation the logarithms are 1 and 2; this is done for everybody.
  const due = from + (peak === 1 ? days : daysUntil(DUE, peak, days))
  const spread = cadence.firstDue !== undefined && (last === undefined || last < since) ? dayNumber(cadence.firstDue) : undefined
  const touchedSince = light !== undefined && light >= since
  return {
    peak,
    from,
    due: spread === undefined ? due : touchedSince ? Math.max(spread, due) : spread,
    cold: from + (peak === 1 ? 2 * days : daysUntil(COLD, peak, days)),
    last,
  }
}

export function fade(level: number, days: number, cadence: number): number {
  return level * 2 ** (-Math.max(0, days) / cadence)
}

/** Whole days, rounded up, until warmth has fallen from `level` to `target`. */
export function daysUntil(target: number, level: number, cadence: number): number {
  return Math.max(0, Math.ceil(cadence * Math.log2(level / target) - 1e-9))
}
