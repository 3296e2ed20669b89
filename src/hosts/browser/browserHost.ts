import { rm } from 'node:fs/promises'
import { RPCHandler } from '@orpc/server/ws'
import type { Clock } from '../../engine/clock'
import { type Engine, openEngine } from '../../engine/engine'
import { createRouter } from '../../engine/router'
import { betweenCommands } from '../betweenCommands'
import { answerDoor } from '../door'
import { openSample } from '../openSample'
import { createRedirectFile } from './redirectFile'
import { type BrowserServer, serveBrowser } from './server'
import { createSessions } from './sessions'

export interface BrowserHostOptions {
  readonly book: string
  readonly clock: Clock
  readonly port: number
  /** Folder of the built user interface. */
  readonly pages: string
}

export interface BrowserHost {
  readonly url: string
  /** The file that lets a browser in; it holds a fresh code after each use. */
  readonly redirectFile: string
  close(): Promise<void>
}

/** Opens the book and serves it to this user's browsers, until closed. Throws BookHeld where another process has the book. */
export async function startBrowserHost({ book, clock, port, pages }: BrowserHostOptions): Promise<BrowserHost> {
  const engine = await betweenCommands(() => openEngine({ path: book, clock, host: 'browser' }))
  try {
    return await serve(engine, { clock, port, pages })
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function serve(engine: Engine, { clock, port, pages }: Omit<BrowserHostOptions, 'book'>): Promise<BrowserHost> {
  let sample: Engine | undefined
  const router = createRouter(engine, { openSample: async () => (sample = await openSample(clock, 'browser')) })
  const handler = new RPCHandler(router)
  const sessions = createSessions({ onSpent: () => redirect.write(sessions.newCode()).catch(report) })
  const server: BrowserServer = await serveBrowser({ port, folder: pages, sessions, onTab: (socket) => void handler.upgrade(socket) })
  const redirect = await createRedirectFile(server.url)
  await redirect.write(sessions.newCode())
  const { url } = server
  answerDoor(engine, () => ({ host: 'browser', url, redirectFile: redirect.path }))
  return {
    url,
    redirectFile: redirect.path,
    close: async () => {
      await redirect.remove()
      await server.close()
      await engine.close()
      await sample?.close()
      if (sample) await rm(sample.path, { recursive: true, force: true })
    },
  }
}

/** The token stands; only opening the file once more will not work. */
function report(error: unknown): void {
  process.stderr.write(`The file that opens Hearth could not be renewed: ${String(error)}\n`)
}
