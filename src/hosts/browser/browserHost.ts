import { RPCHandler } from '@orpc/server/ws'
import type { Clock } from '../../engine/clock'
import { type Engine, openEngine } from '../../engine/engine'
import { createRouter } from '../../engine/router'
import { betweenCommands } from '../betweenCommands'
import { answerDoor } from '../door'
import { sampleOf } from '../sample'
import { createRedirectFile, type RedirectFile } from './redirectFile'
import { type BrowserServer, serveBrowser } from './server'
import { createSessions, type Sessions } from './sessions'
import { speakFrom } from '../texts'

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
  const sample = sampleOf(clock, 'browser')
  const router = createRouter(engine, { openSample: sample.open, writesFiles: false, speak: speakFrom(process.env) })
  const handler = new RPCHandler(router)
  const sessions = createSessions({ onSpent: () => redirect.write(sessions.newCode()).catch(report) })
  const server: BrowserServer = await serveBrowser({ port, folder: pages, sessions, onTab: (socket) => void handler.upgrade(socket) })
  const { url } = server
  const redirect = await leadTo(server, sessions)
  answerDoor(engine, () => ({ host: 'browser', url, redirectFile: redirect.path }))
  return {
    url,
    redirectFile: redirect.path,
    close: async () => {
      await redirect.remove()
      await server.close()
      await engine.close()
      await sample.close()
    },
  }
}

/** Without a way in, the server does not stay. */
async function leadTo(server: BrowserServer, sessions: Sessions): Promise<RedirectFile> {
  try {
    const redirect = await createRedirectFile(server.url)
    await redirect.write(sessions.newCode())
    return redirect
  } catch (error) {
    await server.close()
    throw error
  }
}

/** The token stands; only opening the file once more will not work. */
function report(error: unknown): void {
  process.stderr.write(`The file that opens Hearth could not be renewed: ${String(error)}\n`)
}
