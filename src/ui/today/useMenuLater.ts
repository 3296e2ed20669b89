import { type RefObject, useCallback, useRef, useState } from 'react'
import { useLaterParts, useLaterPartsThere } from '../laterParts'

/** What was done with a button before its menu was there. */
export interface Before {
  wanted: boolean
  hadFocus: boolean
}

interface MenuLater {
  /** Whether the menu is there, or was asked for in vain and has to be loaded now; until then its button stands alone, so that a list is painted sooner. */
  readonly isReady: boolean
  /** Of the button that stands alone. */
  readonly alone: { readonly ref: (button: HTMLButtonElement | null) => () => void; readonly onClick: () => void; readonly 'aria-haspopup': 'menu' | 'dialog' }
  readonly before: RefObject<Before>
}

/** A menu beside each of many rows, or a box that a button calls up, which is loaded and made once the rows have been painted. */
export function useMenuLater(opens: 'menu' | 'dialog' = 'menu'): MenuLater {
  const isTried = useLaterParts()
  const isThere = useLaterPartsThere()
  const [isAsked, setAsked] = useState(false)
  const before = useRef<Before>({ wanted: false, hadFocus: false })
  const ref = useCallback(
    (button: HTMLButtonElement | null) => () => {
      before.current.hadFocus = button !== null && document.activeElement === button
    },
    [before],
  )
  const onClick = useCallback(() => {
    before.current.wanted = true
    setAsked(true)
  }, [before])
  return { isReady: isThere || (isTried && isAsked), alone: { ref, onClick, 'aria-haspopup': opens }, before }
}
