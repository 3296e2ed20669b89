import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { type ChoiceGroup, choicesIn } from './choice'

export interface Choosing {
  readonly listId: string
  readonly optionId: (choiceId: string) => string
  /** The choice Enter would take. */
  readonly activeId: string | undefined
  /** What is shown answers what stood there before. */
  readonly busy: boolean
  readonly point: (choiceId: string) => void
  /** Arrows move and Enter chooses; answers whether the key was used. Keys of an input method are left to it. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
}

/**
 * The line a list's keys are on: the first of every new list, until the user moves.
 * `settled`: the list answers `text`; arrows and an Enter that come before it does wait for it, so that fast fingers never get what stood there before.
 */
export function useChoosing(groups: readonly ChoiceGroup[], text: string, settled: boolean): Choosing {
  const listId = useId()
  const [pointed, setPointed] = useState<{ readonly text: string; readonly id: string }>()
  const choices = choicesIn(groups)
  const kept = pointed?.text === text ? choices.findIndex(({ id }) => id === pointed.id) : -1
  const at = Math.max(0, kept)
  const active = choices[at]
  const optionId = (choiceId: string) => `${listId}-${choiceId}`
  const activeOption = active && optionId(active.id)
  const moved = pointed !== undefined
  useEffect(() => {
    // While one only types the list stands at its top, and to ask where a line is would make the browser lay everything out at once.
    if (moved && activeOption) document.getElementById(activeOption)?.scrollIntoView({ block: 'nearest' })
  }, [moved, activeOption])

  const point = (id: string) => setPointed({ text, id })
  /** Steps and perhaps an Enter for a text whose list is not there yet. */
  const awaited = useRef<{ readonly text: string; readonly steps: number; readonly enters: boolean }>(undefined)
  const after = (steps: number) => choices[(((at + steps) % choices.length) + choices.length) % choices.length]
  const takeAwaited = useEffectEvent(() => {
    const { text: meant, steps = 0, enters } = awaited.current ?? {}
    awaited.current = undefined
    const choice = meant === text ? after(steps) : undefined
    if (!choice) return
    if (enters) choice.perform()
    else point(choice.id)
  })
  useEffect(() => {
    if (settled) takeAwaited()
  }, [settled, text])

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!settled && (step !== 0 || event.key === 'Enter')) {
      const steps = awaited.current?.text === text ? awaited.current.steps : 0
      awaited.current = { text, steps: steps + step, enters: event.key === 'Enter' }
      event.preventDefault()
      return true
    }
    if (choices.length === 0) return false
    if (step !== 0) point(after(step)?.id ?? '')
    else if (event.key === 'Enter' && active) active.perform()
    else return false
    event.preventDefault()
    return true
  }
  return { listId, optionId, activeId: active?.id, busy: !settled, point, onKeyDown }
}
