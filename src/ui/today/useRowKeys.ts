import { type KeyboardEvent, useCallback } from 'react'
import { useLocation } from 'wouter'
import type { Nudge } from '../../core/today'
import { singleKeysOff } from '../actions/shortcut'
import { focusNudge } from './focusNudge'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const singleSteps: Readonly<Record<string, number>> = { j: 1, k: -1 }
/** Keys that press a button of the row. */
const presses: Readonly<Record<string, string>> = { r: 'reach', d: 'done', s: 'snooze', m: 'more' }

/** What the keys do in a row, the same function as long as what it calls is the same: arrows move between rows, Enter opens the person, letters press the row's buttons. */
export function useRowKeys(onShow: () => void, onDismiss: (nudge: Nudge) => void): (event: KeyboardEvent<HTMLElement>, nudge: Nudge) => void {
  const [, go] = useLocation()
  return useCallback((event, nudge) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.currentTarget
    const single = singleKeysOff() ? '' : event.key.toLowerCase()
    const step = steps[event.key] ?? singleSteps[single]
    const act = event.key === ' ' ? 'unfold' : presses[single]
    if (step !== undefined) focusNudge(row, step)
    else if (event.key === 'Enter' && nudge.personId) go(`/people/${nudge.personId}`)
    else if (event.key === 'ArrowRight') onShow()
    else if (act) row.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click()
    else if (single === 'x') onDismiss(nudge)
    else return
    event.preventDefault()
  }, [go, onShow, onDismiss])
}
