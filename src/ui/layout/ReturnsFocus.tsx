import { type ReactNode, useEffect, useState } from 'react'

/** Puts the focus back where it was once what it holds is gone, unless it went elsewhere on purpose. */
export function ReturnsFocus({ children }: { readonly children: ReactNode }) {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const place = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector('main')
        place?.focus({ preventScroll: true })
      })
    },
    [before],
  )
  return children
}
