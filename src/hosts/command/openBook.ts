import { setTimeout as wait } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { clockFrom } from '../../engine/clock'
import { BookHeld, openEngine } from '../../engine/engine'
import { createRouter } from '../../engine/router'
import type { Calls } from '../calls'
import { callOwner } from '../door'

/** How long a command waits for other commands on the same book to end. */
const PATIENCE_MS = 20_000
const PAUSE_MS = 40

export interface OpenBook {
  readonly calls: Calls
  readonly close: () => Promise<void> | void
}

/** Opens a book for one command: in this process where nobody has it, else through the app that does. Reading needs neither. */
export async function openBook(path: string, mode: 'read' | 'write', environment: NodeJS.ProcessEnv): Promise<OpenBook> {
  const clock = clockFrom(environment.HEARTH_NOW)
  const began = performance.now()
  for (;;) {
    try {
      const engine = await openEngine({ path, mode, clock, host: 'command' })
      return { calls: createRouterClient(createRouter(engine)), close: () => engine.close() }
    } catch (error) {
      if (!(error instanceof BookHeld)) throw error
      const { held } = error
      const book = held.holder.host === 'command' ? undefined : await held.connect().then(callOwner).catch(() => undefined)
      if (book) return book
      if (performance.now() - began > PATIENCE_MS) throw error
      await wait(PAUSE_MS)
    }
  }
}
