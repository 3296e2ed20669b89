import { createRouterClient } from '@orpc/server'
import { clockFrom } from '../../engine/clock'
import { isProblem } from '../../core/problem'
import { BookHeld } from '../../engine/bookHeld'
import { openEngine } from '../../engine/engine'
import { createRouter } from '../../engine/router'
import { betweenCommands } from '../betweenCommands'
import type { Calls } from '../calls'
import type { Unlock } from '../../engine/seal/vault'
import { callOwner } from '../door'
import { passphraseFrom } from './passphrase'
import type { Terminal } from './terminal'
import { speakFrom } from '../texts'

/** An app that ends just as a command turns to it leaves the book free; then it is tried again. */
const ATTEMPTS = 5

export interface OpenBook {
  readonly calls: Calls
  readonly close: () => Promise<void> | void
}

/** Opens a book for one command: in this process where nobody has it, else through the app that does. Reading needs neither. */
export async function openBook(path: string, mode: 'read' | 'write', { environment, ask }: Pick<Terminal, 'environment' | 'ask'>): Promise<OpenBook> {
  const clock = clockFrom(environment.HEARTH_NOW)
  let unlock: Unlock | undefined
  for (let attempt = 1; ; attempt += 1) {
    try {
      const engine = await betweenCommands(() => openEngine({ path, mode, clock, host: 'command', unlock }))
      return { calls: createRouterClient(createRouter(engine, { writesFiles: true, speak: speakFrom(environment) })), close: () => engine.close() }
    } catch (error) {
      if (isProblem(error, 'book.locked')) {
        unlock = { passphrase: await passphraseFrom('HEARTH_PASSPHRASE_FILE', environment, ask) }
        continue
      }
      if (!(error instanceof BookHeld)) throw error
      const owner = await error.held.connect().then(callOwner).catch(() => undefined)
      if (owner) return owner
      if (attempt === ATTEMPTS) throw error
    }
  }
}
