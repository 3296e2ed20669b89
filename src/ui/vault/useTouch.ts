import { useEffect } from 'react'
import { client } from '../book/client'

/** Often enough for the shortest time after which a book is locked. */
const EVERY_MS = 20_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Tells the engine that somebody is there, so that an encrypted book is not locked under their hands. */
export function useTouch(open: boolean): void {
  useEffect(() => {
    if (!open) return
    let told = 0
    const touch = () => {
      if (performance.now() - told < EVERY_MS && told > 0) return
      told = performance.now()
      // Whether the engine is there is told elsewhere.
      void client.vault.touch().catch(() => undefined)
    }
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touch)
    }
  }, [open])
}
