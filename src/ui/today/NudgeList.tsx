import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Nudge } from '../../core/today'
import { focusNudge } from './focusNudge'
import classes from './NudgeList.module.css'
import { NudgeRow } from './NudgeRow'

interface Props {
  readonly title: string
  readonly note: string
  readonly nudges: readonly Nudge[]
  readonly day: string
  /** The row the pane beside shows. */
  readonly chosen: string | undefined
  readonly onChoose: (subjectId: string) => void
  /** Shows the pane where it lies over the list. */
  readonly onShow: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** One card of suggestions. Arrow keys move between rows across all cards, Enter opens the person, Tab goes into a row's buttons. */
export function NudgeList({ title, note, nudges, day, chosen, onChoose, onShow }: Props) {
  const { t } = useTranslation()
  const [, go] = useLocation()

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, nudge: Nudge) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step !== undefined) focusNudge(event.currentTarget, step)
    else if (event.key === 'Enter' && nudge.personId) go(`/people/${nudge.personId}`)
    else if (event.key === 'ArrowRight') onShow()
    else return
    event.preventDefault()
  }

  return (
    <section aria-label={title}>
      <h2 className={classes.title}>
        {title} <span>{note}</span>
      </h2>
      <ul className={classes.card} aria-label={t('today:listLabel', { title })}>
        {nudges.map((nudge) => (
          <NudgeRow
            key={`${nudge.subjectId}:${nudge.reason}:${nudge.entryId ?? ''}`}
            nudge={nudge}
            day={day}
            selected={nudge.subjectId === chosen}
            onFocus={() => onChoose(nudge.subjectId)}
            onKeyDown={(event) => onKeyDown(event, nudge)}
          />
        ))}
      </ul>
    </section>
  )
}
