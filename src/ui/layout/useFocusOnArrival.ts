import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** Puts the focus into the new page after a move, so that Tab and a screen reader go on from there. Pages that take it themselves keep it. */
export function useFocusOnArrival(page: RefObject<HTMLElement | null>): void {
  const [path] = useLocation()
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const focused = document.activeElement
    if (focused?.closest('[role="dialog"]') || page.current?.contains(focused)) return
    page.current?.focus({ preventScroll: true })
  }, [page, path])
}
