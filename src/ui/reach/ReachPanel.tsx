import type { ReachWay } from '../../core/today'
import { carriesWords } from '../../core/reachLinks'
import type { Message } from '../../core/message'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import type { Snoozable } from '../today/SnoozeMenu'
import { AfterReaching } from './AfterReaching'
import { BeforeReaching } from './BeforeReaching'
import { Draft } from './Draft'
import classes from './ReachPanel.module.css'
import type { Reaching } from './useReaching'

interface Props {
  readonly personId: string
  readonly reaching: Reaching
  /** What to keep in mind before anything goes out. */
  readonly warnings: readonly Message[]
  readonly reminderIds: readonly string[]
  /** What "later" puts off; without it, later only closes. */
  readonly snoozable?: Snoozable
  readonly onWentOut: () => void
  readonly onDone: () => void
}

/** Everything between deciding to be in touch and how it went: what to keep in mind, the words, the number, one question. */
export function ReachPanel({ personId, reaching, warnings, reminderIds, snoozable, onWentOut, onDone }: Props) {
  const { way, step } = reaching
  return (
    <ReturnsFocus>
      <div className={classes.panel}>
        {step === 'after' ? (
          <AfterReaching personId={personId} way={way} reminderIds={reminderIds} snoozable={snoozable} onDone={onDone} />
        ) : carriesWords(way) ? (
          <Draft key={wayKey(way)} personId={personId} way={way} warnings={warnings} onWentOut={onWentOut} onDone={onDone} />
        ) : (
          <BeforeReaching way={way} warnings={warnings} onWentOut={onWentOut} onDone={onDone} />
        )}
      </div>
    </ReturnsFocus>
  )
}

const wayKey = ({ channel, value }: ReachWay) => `${channel}:${value}`
