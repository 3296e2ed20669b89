import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import type { Nudge } from '../../core/today'
import { singleKeysOff } from '../actions/shortcut'
import { NARROW, useScreen } from '../layout/screen'
import { focusNudge } from './focusNudge'
import type { HeldRow } from './useHeldList'

interface ChosenRow {
  readonly subjectId?: string
  /** The person to show beside the list, if there is room or it was asked for. */
  readonly shownId?: string
  readonly choose: (subjectId: string) => void
  readonly show: () => void
  readonly hide: () => void
}

/** Keys that do something with the chosen row, and those that only go into the list. */
const actKeys: ReadonlySet<string> = new Set([' ', 'r', 'd', 's', 'm', 'x'])
const rowKeys: ReadonlySet<string> = new Set([...actKeys, 'ArrowDown', 'j', 'k'])

/** The row after one that has gone, else the one before. */
function heir(rows: readonly HeldRow[], subjectId: string | undefined): Nudge | undefined {
  const place = rows.findIndex(({ nudge }) => nudge.subjectId === subjectId)
  const live = ({ gone }: HeldRow) => !gone
  return (rows.slice(Math.max(0, place)).find(live) ?? rows.slice(0, Math.max(0, place)).findLast(live))?.nudge
}

/** The row that carries the primary action and whose person stands beside the list: the one the user is on, else the first. */
export function useChosenRow(rows: readonly HeldRow[]): ChosenRow {
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false })
  const [{ subjectId, hidden }, setChosen] = useState<{ readonly subjectId?: string; readonly hidden: boolean }>({ hidden: false })
  const [asked, setAsked] = useState(false)
  const select = useScreen((screen) => screen.select)
  const chosen = heir(rows, subjectId)
  const personId = chosen?.personId

  useEffect(() => select(personId), [select, personId])
  const gone = rows.some((row) => row.gone && row.nudge.subjectId === subjectId)
  useEffect(() => {
    if (!gone) return
    const frame = requestAnimationFrame(() => document.activeElement === document.body && focusNudge(undefined, 0))
    return () => cancelAnimationFrame(frame)
  }, [gone])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const nowhere = event.target === document.body || (event.target instanceof HTMLElement && event.target.tagName === 'MAIN')
      if (!nowhere || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const isAlways = event.key === 'ArrowDown' || event.key === ' '
      const key = isAlways ? event.key : singleKeysOff() ? '' : event.key.toLowerCase()
      if (!rowKeys.has(key)) return
      focusNudge(undefined, 0)
      const row = document.activeElement
      // On a day without rows the keys go on scrolling.
      if (row === event.target) return
      event.preventDefault()
      // The first row looks chosen: what a key does in it, it does to it.
      if (actKeys.has(key)) row?.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true }))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const setHidden = useCallback((hide: boolean) => setChosen((before) => ({ ...before, hidden: hide })), [])
  // The same functions at every draw: the rows are drawn anew when they change.
  const choose = useCallback((next: string) => setChosen((before) => (before.subjectId === next ? before : { subjectId: next, hidden: false })), [])
  const show = useCallback(() => (narrow ? setAsked(true) : setHidden(false)), [narrow, setHidden])
  const hide = useCallback(() => (narrow ? setAsked(false) : setHidden(true)), [narrow, setHidden])
  return {
    subjectId: chosen?.subjectId,
    shownId: (narrow ? asked : !hidden) ? personId : undefined,
    choose,
    show,
    hide,
  }
}
