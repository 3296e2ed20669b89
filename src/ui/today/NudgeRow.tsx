import { type KeyboardEvent, memo, useState } from 'react'
import { warningsOf } from '../../core/reachWish'
import type { Nudge } from '../../core/today'
import { LatelyThree, ReachPanel } from '../laterParts'
import { Face } from '../look/Face'
import { useReaching } from '../reach/useReaching'
import { AskAnswers } from './AskAnswers'
import { NudgeActions } from './NudgeActions'
import classes from './NudgeRow.module.css'
import { NudgeWords } from './NudgeWords'
import { Topics } from './Topics'

interface Props {
  readonly nudge: Nudge
  readonly selected: boolean
  /** Seen to, or no longer due: it stays where it was, greyed, until the page is left. */
  readonly gone: boolean
  /** Still due, only beyond today's number by now. */
  readonly beyond: boolean
  readonly onChoose: (subjectId: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, nudge: Nudge) => void
}

/** One suggestion: who, why now, something to say, and the way they prefer. */
export const NudgeRow = memo(function NudgeRow({ nudge, selected, gone, beyond, onChoose, onKey }: Props) {
  const [open, setOpen] = useState(false)
  const warnings = warningsOf(nudge.wish)
  const { reaching, start, wentOut, end } = useReaching(warnings.length > 0)
  const { personId } = nudge
  /** Words being written in a row stay within reach whatever happens to it elsewhere. */
  const off = gone && !reaching
  const focusable = off ? { 'aria-hidden': true, inert: true } : { tabIndex: 0 }
  const choose = () => onChoose(nudge.subjectId)
  return (
    <li
      className={classes.row}
      data-nudge={off ? undefined : nudge.subjectId}
      data-gone={off || undefined}
      data-selected={(selected && !off) || undefined}
      data-tone={nudge.tone ?? undefined}
      data-reason={nudge.reason}
      {...focusable}
      aria-current={(selected && !off) || undefined}
      onFocus={choose}
      onClick={choose}
      onKeyDown={(event) => onKey(event, nudge)}
    >
      <Face initials={nudge.person?.initials ?? '·'} photo={nudge.person?.photo} warmth={nudge.person?.warmth} />
      <NudgeWords nudge={nudge} beyond={beyond} open={open} onOpen={setOpen} />
      <NudgeActions nudge={nudge} primary={selected && !off && !reaching} onReach={start} />
      <div className={classes.more}>
        <Topics nudge={nudge} open={open} />
        {open && personId && <LatelyThree personId={personId} />}
        {personId && nudge.reasons.includes('ask') && <AskAnswers personId={personId} name={nudge.name} />}
        {reaching && personId && (
          <ReachPanel personId={personId} reaching={reaching} warnings={warnings} reminderIds={nudge.reminders.map(({ entryId }) => entryId)} snoozable={nudge} onWentOut={wentOut} onDone={end} />
        )}
      </div>
    </li>
  )
})
