import { Button } from '@mantine/core'
import { type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Nudge } from '../../core/today'
import classes from './NudgeList.module.css'
import { NudgeRow } from './NudgeRow'
import type { HeldRow } from './useHeldList'
import { useRowKeys } from './useRowKeys'

/** A longer list is shown when asked for; fewer than are told in full (core/today.ts). */
export const AT_ONCE = 20
/** So many are on the screen before the others are made: a laptop shows no more. */
const FIRST_PAINTED = 7
/** So many more are made in one go: whoever types meanwhile takes the one that is being made from them, not all. */
const MADE_AT_ONCE = 3

interface Props {
  readonly title: string
  readonly note: string
  readonly rows: readonly HeldRow[]
  /** Whether the whole list is shown, however long. */
  readonly all: boolean
  readonly onAll: () => void
  /** The row the pane beside shows. */
  readonly chosen: string | undefined
  readonly onChoose: (subjectId: string) => void
  /** Shows the pane where it lies over the list. */
  readonly onShow: () => void
  readonly onDismiss: (nudge: Nudge) => void
}

/** One card of suggestions. Arrow keys move between rows across all cards, Enter opens the person, Tab goes into a row's buttons; letters press them. */
export function NudgeList({ title, note, rows, all, onAll, chosen, onChoose, onShow, onDismiss }: Props) {
  const { t } = useTranslation()
  const atOnce = useFilling(Math.min(rows.length, AT_ONCE))
  const shown = all ? rows : rows.slice(0, atOnce)
  const onKey = useRowKeys(onShow, onDismiss)
  const { list, showAll } = useRest(all, onAll)
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>
        {title} <span>{note}</span>
      </h2>
      <ul ref={list} className={classes.card} aria-label={t('today:listLabel', { title })}>
        {shown.map(({ nudge, gone, beyond }) => (
          <NudgeRow
            key={nudge.subjectId}
            nudge={nudge}
            gone={gone}
            beyond={beyond}
            selected={nudge.subjectId === chosen}
            onChoose={onChoose}
            onKey={onKey}
          />
        ))}
      </ul>
      {rows.length > AT_ONCE && !all && <Button className={classes.rest} size="xs" variant="subtle" color="gray" onClick={showAll}>{t('today:showRest', { count: rows.length - AT_ONCE })}</Button>}
    </section>
  )
}

/** How many of `most` rows there are by now: a few at first, the others little by little while nothing else is to be done. */
function useFilling(most: number): number {
  const [count, setCount] = useState(FIRST_PAINTED)
  useEffect(() => {
    if (count < most) startTransition(() => setCount(count + MADE_AT_ONCE))
  }, [count, most])
  return Math.min(count, most)
}

/** The way to the rows that are not shown yet. */
function useRest(all: boolean, onAll: () => void): { readonly list: RefObject<HTMLUListElement | null>; readonly showAll: () => void } {
  const list = useRef<HTMLUListElement>(null)
  const goesOn = useRef(false)
  // The button is gone by then: the keys go on with the first row it has brought.
  useEffect(() => {
    if (!all || !goesOn.current) return
    goesOn.current = false
    const row = list.current?.children.item(AT_ONCE)
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
  }, [all])
  const showAll = () => {
    goesOn.current = true
    onAll()
  }
  return { list, showAll }
}
