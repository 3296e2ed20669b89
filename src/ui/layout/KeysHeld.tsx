import { useEffect } from 'react'

/** What is to be typed into is not there yet: keys meant for it would do something else. */
export function KeysHeld() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', hold, true)
    return () => window.removeEventListener('keydown', hold, true)
  }, [])
  return null
}
