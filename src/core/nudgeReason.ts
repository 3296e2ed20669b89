import { z } from 'zod'

/** Why somebody is on Today, first the most pressing. Of one person's reasons the first is the primary one. */
export const NudgeReason = z.enum(['promise', 'complaint', 'thanks', 'reminder', 'date', 'rhythm', 'drift', 'ask', 'chance', 'suggestion', 'checkin'])
export type NudgeReason = z.infer<typeof NudgeReason>

/** From the most pressing down. */
export const reasonsInOrder: readonly NudgeReason[] = NudgeReason.options
