import { type RefObject, useRef, useState } from 'react'
import type { ClockTime, Day } from '../../core/dates'
import { minutesLater } from '../../core/days'
import { client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useBeside } from '../forms/useTitleWith'

/** `adds` is what a title says from then on besides. */
export type Snooze = (until: Day, time?: ClockTime, adds?: string) => void

interface Snoozing {
  readonly button: RefObject<HTMLButtonElement | null>
  /** Whether the box for another day is open. */
  readonly choosing: boolean
  readonly change: (opened: boolean) => void
  /** `words` were said beside the day. */
  readonly choose: (until: Day, time?: ClockTime, words?: string) => void
  readonly chooseInMinutes: (minutes: number) => void
}

/** The choice of a day or time to put something off to, from the menu or in the box it calls up. */
export function useSnoozing(onSnooze: Snooze): Snoozing {
  const beside = useBeside()
  const trouble = useTrouble()
  const [choosing, setChoosing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  /** The box was called up by a line of the menu, which is gone by then: the keys go back to the button. */
  const change = (opened: boolean) => {
    setChoosing(opened)
    if (!opened) button.current?.focus()
  }
  const choose = (until: Day, time?: ClockTime, words?: string) => {
    setChoosing(false)
    onSnooze(until, time, words === undefined ? undefined : beside(words))
  }
  const chooseInMinutes = (minutes: number) => {
    client.book.status().then(({ localTime }) => {
      const { day, time } = minutesLater(localTime, minutes)
      choose(day, time)
    }, trouble.show)
  }
  return { button, choosing, change, choose, chooseInMinutes }
}
