import type { Command } from '../../core/commands'
import type { Nudge } from '../../core/today'

/** Puts a suggestion down for this due day; of dates, each the row speaks of. */
export function notThisTime({ subjectId, reason, dueOn, dates }: Nudge): Command {
  return { type: 'nudge.dismiss', subjectId, reason, dueOn, dates: reason === 'date' ? dates : undefined }
}
