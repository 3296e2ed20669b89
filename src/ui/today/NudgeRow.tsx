import { ActionIcon } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { warningsOf } from '../../core/reach'
import type { Nudge } from '../../core/today'
import { useMessage } from '../book/useMessage'
import { Face } from '../look/Face'
import { ReachPanel } from '../reach/ReachPanel'
import { useReaching } from '../reach/useReaching'
import { AskAnswers } from './AskAnswers'
import { NudgeActions } from './NudgeActions'
import classes from './NudgeRow.module.css'
import { LatelyThree, Topics } from './Topics'
import { useSentences } from './useSentences'

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
  const { i18n, t } = useTranslation()
  const say = useMessage()
  const sentences = useSentences()
  const [open, setOpen] = useState(false)
  const warnings = warningsOf(nudge.wish)
  const { reaching, start, wentOut, end } = useReaching(warnings.length > 0)
  const { personId } = nudge
  const [tone, ...why] = nudge.why
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
      <div className={classes.words}>
        <div className={classes.who}>
          <b dir="auto">{nudge.name}</b>
          {nudge.company && <span dir="auto"> · {nudge.company}</span>}
          {personId && (
            <ActionIcon size={20} className={classes.unfold} data-act="unfold" aria-expanded={open} aria-label={t('today:lately', { name: nudge.name })} onClick={() => setOpen(!open)}>
              <IconChevronDown size={15} stroke={1.7} />
            </ActionIcon>
          )}
        </div>
        <p className={classes.why} dir="auto">
          {tone && <b>{say(tone)}</b>}
          {i18n.language === 'zh' ? '' : ' '}
          {sentences(why)}
        </p>
        {beyond && <p className={classes.beyond}>{t('today:beyond')}</p>}
      </div>
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
