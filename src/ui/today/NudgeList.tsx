import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Nudge } from '../../core/today'
import { useScreen } from '../layout/screen'
import classes from './NudgeList.module.css'
import { NudgeRow } from './NudgeRow'

interface Props {
  readonly title: string
  readonly note: string
  readonly nudges: readonly Nudge[]
  readonly day: string
}

/** One card of suggestions. Arrow keys move between rows across all cards, Enter opens the person, Tab goes into a row's buttons. */
export function NudgeList({ title, note, nudges, day }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [, go] = useLocation()
  const { selectedId, select } = useScreen()

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, nudge: Nudge) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && nudge.personId) go(`/people/${nudge.personId}`)
    const step = event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const rows = [...document.querySelectorAll<HTMLElement>('[data-nudge]')]
    rows[rows.indexOf(event.currentTarget) + step]?.focus()
  }

  return (
    <section aria-label={title}>
      <h2 className={classes.title}>
        {title} <span>{note}</span>
      </h2>
      <ul className={classes.card} ref={list} aria-label={t('today:listLabel', { title })}>
        {nudges.map((nudge) => (
          <NudgeRow
            key={`${nudge.subjectId}:${nudge.reason}:${nudge.entryId ?? ''}`}
            nudge={nudge}
            day={day}
            selected={nudge.personId !== undefined && nudge.personId === selectedId}
            onFocus={() => select(nudge.personId)}
            onKeyDown={(event) => onKeyDown(event, nudge)}
          />
        ))}
      </ul>
    </section>
  )
}
