import type { ComponentType } from 'react'
import type { NudgeReason } from '../../core/nudgeReason'
import type { Nudge } from '../../core/today'
import { ChanceActs } from '../gratitude/ChanceActs'
import { ThanksActs } from '../gratitude/ThanksActs'
import { CheckinActs } from './CheckinActs'
import { EntryActs } from './EntryActs'

export interface ReasonActsProps {
  readonly nudge: Nudge
  /** The entry behind the row's first reason. */
  readonly entryId: string
  /** The selected row carries the view's one primary action. */
  readonly primary: boolean
}

interface ReasonActs {
  /** Buttons in place of "Done" or "Log"; one of them carries `data-act="done"` for the key. */
  readonly Acts: ComponentType<ReasonActsProps>
  /** These buttons are the way to reach them; others stand in the menu. */
  readonly withoutReach?: boolean
}

/** What is done about a row whose first reason has an entry behind it. A new reason is one line here. */
export const reasonActs: Partial<Record<NudgeReason, ReasonActs>> = {
  promise: { Acts: EntryActs },
  complaint: { Acts: EntryActs },
  thanks: { Acts: ThanksActs, withoutReach: true },
  chance: { Acts: ChanceActs },
  suggestion: { Acts: EntryActs },
  checkin: { Acts: CheckinActs },
}
