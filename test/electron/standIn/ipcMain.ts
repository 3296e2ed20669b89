import { EventEmitter } from 'node:events'
import { strict } from './strict'

type Handler = (event: unknown, ...args: unknown[]) => unknown

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
}

const real = new IpcMain()
export const ipcMain = strict('ipcMain', real)

/** What a page asked for, answered as Electron words it. */
export async function answerInvoke(channel: string, event: unknown, args: readonly unknown[]): Promise<{ readonly value: unknown } | { readonly error: string }> {
  const handler = real.handlers.get(channel)
  const wrong = (what: string) => ({ error: `Error invoking remote method '${channel}': ${what}` })
  if (!handler) return wrong(`Error: No handler registered for '${channel}'`)
  try {
    return { value: await handler(event, ...args) }
  } catch (error) {
    return wrong(String(error))
  }
}
