import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMessage } from '../book/useMessage'
import type { Nudge } from '../../core/today'
import { Face } from '../look/Face'
import { AfterActing } from './AfterActing'
import { NudgeActions } from './NudgeActions'
import classes from './NudgeRow.module.css'
import { useSentences } from './useSentences'

interface Props {
  readonly nudge: Nudge
  readonly day: string
  readonly selected: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** One suggestion: who, why now, something to say, and the way they prefer. */
export function NudgeRow({ nudge, day, selected, onFocus, onKeyDown }: Props) {
  const { i18n } = useTranslation()
  const say = useMessage()
  const sentences = useSentences()
  const [acted, setActed] = useState<string>()
  const [tone, ...why] = nudge.why
  return (
    <li
      className={classes.row}
      data-nudge={nudge.subjectId}
      data-selected={selected || undefined}
      data-tone={nudge.tone ?? undefined}
      data-reason={nudge.reason}
      tabIndex={0}
      aria-current={selected || undefined}
      onFocus={onFocus}
      onClick={onFocus}
      onKeyDown={onKeyDown}
    >
      <Face initials={nudge.person?.initials ?? '·'} photo={nudge.person?.photo} warmth={nudge.person?.warmth} />
      <div className={classes.words}>
        <div className={classes.who} dir="auto">
          <b>{nudge.name}</b>
          {nudge.company && <span> · {nudge.company}</span>}
        </div>
        <p className={classes.why} dir="auto">
          {tone && <b>{say(tone)}</b>}
          {i18n.language === 'zh' ? '' : ' '}
          {sentences(why)}
        </p>
        {nudge.say.length > 0 && <p className={classes.say} dir="auto">{sentences(nudge.say)}</p>}
        {acted && <AfterActing nudge={nudge} channel={acted} day={day} onDone={() => setActed(undefined)} />}
      </div>
      <NudgeActions nudge={nudge} day={day} primary={selected} onActed={setActed} />
    </li>
  )
}
