import { setTimeout as wait } from 'node:timers/promises'
import { BookHeld } from '../engine/bookHeld'

/** How long to wait for other commands on the same book to end. */
const PATIENCE_MS = 20_000
const PAUSE_MS = 40

/** Opens a book, trying again while only a command holds it: that is over in a moment. */
export async function betweenCommands<T>(open: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (;;) {
    try {
      return await open()
    } catch (error) {
      const passes = error instanceof BookHeld && error.held.holder.host === 'command'
      if (!passes || performance.now() - began > PATIENCE_MS) throw error
      await wait(PAUSE_MS)
    }
  }
}
