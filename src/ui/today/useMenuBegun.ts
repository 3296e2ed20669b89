import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Before } from './useMenuLater'

interface MenuBegun {
  readonly opened: boolean
  readonly setOpened: (opened: boolean) => void
}

/** A menu that has come to its button: `button` has the focus if the one that stood alone had, and what was asked for is opened. */
export function useMenuBegun(before: RefObject<Before>, button: RefObject<HTMLButtonElement | null>): MenuBegun {
  const [opened, setOpened] = useState(false)
  useLayoutEffect(() => {
    if (before.current.hadFocus) button.current?.focus({ preventScroll: true })
  }, [before, button])
  // Not with it: what is opened only now gives the focus back to where it was.
  useEffect(() => {
    if (!before.current.wanted) return undefined
    const frame = requestAnimationFrame(() => setOpened(true))
    return () => cancelAnimationFrame(frame)
  }, [before])
  return { opened, setOpened }
}
