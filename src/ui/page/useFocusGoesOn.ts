import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * For a row that may go while the keys are in it: they go on from the row in its place, else from the page.
 * It is the row that takes the focus (`tabIndex={-1}`), none of its buttons: a key held down presses nothing.
 */
export function useFocusGoesOn<Row extends HTMLElement>(): RefObject<Row | null> {
  const ref = useRef<Row>(null)
  useLayoutEffect(() => {
    const row = ref.current
    return () => {
      if (!row?.contains(document.activeElement)) return
      const place = row.nextElementSibling ?? row.previousElementSibling
      requestAnimationFrame(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const next = place instanceof HTMLElement && place.isConnected ? place : document.querySelector('main')
        next?.focus()
      })
    }
  }, [])
  return ref
}
