import { RPCHandler } from '@orpc/server/ws'
import type { Clock } from '../../engine/clock'
import { openEngine } from '../../engine/engine'
import { LockableBook } from '../../engine/ownBook'
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

/** Opens the book (one that is encrypted waits for its passphrase) and serves it to this user's browsers, until closed. Throws BookHeld where another process has the book. */
export async function startBrowserHost({ book: path, clock, port, pages }: BrowserHostOptions): Promise<BrowserHost> {
  const place = new Place()
  const book = await LockableBook.open({
    path,
    clock,
    open: (unlock) => betweenCommands(() => openEngine({ path, clock, host: 'browser', unlock })),
    // The door is answered once there is something to be shown.
    onOpen: (engine, own) => void place.known.then((shown) => answerDoor(engine, () => ({ host: 'browser', ...shown }), own)),
  })
  try {
    return await serve(book, place, { clock, port, pages })
  } catch (error) {
    await book.close()
    throw error
  }
}

interface Shown {
  readonly url: string
  readonly redirectFile: string
}

/** Where it is to be seen, as soon as that is known. */
class Place {
  tell: (shown: Shown) => void = () => undefined
  readonly known = new Promise<Shown>((resolve) => (this.tell = resolve))
}

async function serve(book: LockableBook, place: Place, { clock, port, pages }: Omit<BrowserHostOptions, 'book'>): Promise<BrowserHost> {
  const sample = sampleOf(clock, 'browser')
  const router = createRouter(book, { openSample: sample.open, writesFiles: false, speak: speakFrom(process.env) })
  const handler = new RPCHandler(router)
  const sessions = createSessions({ onSpent: () => redirect.write(sessions.newCode()).catch(report) })
  const server: BrowserServer = await serveBrowser({ port, folder: pages, sessions, onTab: (socket) => void handler.upgrade(socket) })
  const { url } = server
  const redirect = await leadTo(server, sessions)
  place.tell({ url, redirectFile: redirect.path })
  return {
    url,
    redirectFile: redirect.path,
    close: async () => {
      await redirect.remove()
      await server.close()
      await book.close()
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
