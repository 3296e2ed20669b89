import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLaterParts } from '../laterParts'

interface MenuLater {
  /** Whether the menu is there; until then its button stands alone, so that a list is painted sooner. */
  readonly isReady: boolean
  /** Of the button that stands alone. */
  readonly alone: { readonly ref: (button: HTMLButtonElement | null) => () => void; readonly onClick: () => void; readonly 'aria-haspopup': 'menu' }
  readonly opened: boolean
  readonly setOpened: (opened: boolean) => void
}

/** A menu beside each of many rows, which is made once the rows have been painted; `button` is the one that opens it, and has the focus if the one before had. */
export function useMenuLater(button: RefObject<HTMLButtonElement | null>): MenuLater {
  const isReady = useLaterParts()
  const [opened, setOpened] = useState(false)
  const wanted = useRef(false)
  const hadFocus = useRef(false)
  const ref = useCallback(
    (before: HTMLButtonElement | null) => () => {
      hadFocus.current = before !== null && document.activeElement === before
    },
    [hadFocus],
  )
  const onClick = useCallback(() => {
    wanted.current = true
  }, [wanted])
  useLayoutEffect(() => {
    if (isReady && hadFocus.current) button.current?.focus({ preventScroll: true })
  }, [isReady, button, hadFocus])
  // Not with it: what is opened only now gives the focus back to where it was.
  useEffect(() => {
    if (!isReady || !wanted.current) return undefined
    wanted.current = false
    const frame = requestAnimationFrame(() => setOpened(true))
    return () => cancelAnimationFrame(frame)
  }, [isReady, wanted])
  return { isReady, alone: { ref, onClick, 'aria-haspopup': 'menu' }, opened, setOpened }
}
