import { RPCHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import { BOOK_UNREADABLE } from '../../contract/closeCodes'
import type { Clock } from '../../engine/clock'
import { openEngine } from '../../engine/engine'
import { LockableBook } from '../../engine/ownBook'
import { report } from '../../engine/report'
import { createRouter } from '../../engine/router'
import { betweenCommands } from '../betweenCommands'
import { answerDoor } from '../door'
import { type Sample, sampleOf } from '../sample'
import { createRedirectFile, type RedirectFile } from './redirectFile'
import { serveBrowser } from './server'
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
  /** Resolves once the book is read; rejects where it cannot be, and then nothing is served any more. */
  readonly opened: Promise<void>
  close(): Promise<void>
}

/**
 * Serves a book to this user's browsers, until closed. One that is encrypted waits for its passphrase.
 * Pages are served as soon as the book is ours: a browser loads them while it is read, and what they ask waits for it.
 * Throws BookHeld where another process has the book.
 */
export async function startBrowserHost({ book: path, clock, port, pages }: BrowserHostOptions): Promise<BrowserHost> {
  const [held, place] = [new Told<void>(), new Told<Shown>()]
  const book = LockableBook.open({
    path,
    clock,
    open: (unlock) => betweenCommands(() => openEngine({ path, clock, host: 'browser', unlock, onHeld: () => held.tell() })),
    // The door is answered once there is something to be shown.
    onOpen: (engine, own) => void place.known.then((shown) => answerDoor(engine, () => ({ host: 'browser', ...shown }), own)),
  })
  await Promise.race([held.known, book])
  const sample = sampleOf(clock, 'browser')
  try {
    const served = await serve({ port, pages, onTab: answerTabs(book, sample) })
    place.tell({ url: served.url, redirectFile: served.redirectFile })
    const opened = readOrEnd(book, served)
    opened.catch(() => undefined)
    return { ...served, opened, close: () => closeAll(served, book, sample) }
  } catch (error) {
    await closeBook(book)
    throw error
  }
}

/** A book that cannot be read is nothing to serve. */
async function readOrEnd(book: Promise<LockableBook>, served: Served): Promise<void> {
  try {
    await book
  } catch (error) {
    await served.close().catch(report)
    throw error
  }
}

interface Shown {
  readonly url: string
  readonly redirectFile: string
}

/** Something that is known later. */
class Told<T> {
  tell: (value: T) => void = () => undefined
  readonly known = new Promise<T>((resolve) => (this.tell = resolve))
}

/** What a tab says is heard once the book is there; where it never will be, the tab is told. */
function answerTabs(book: Promise<LockableBook>, sample: Sample): (socket: WebSocket) => void {
  const handler = book.then((opened) => new RPCHandler(createRouter(opened, { openSample: sample.open, writesFiles: false, speak: speakFrom(process.env) })))
  handler.catch(() => undefined)
  return (socket) => {
    socket.pause()
    handler.then(
      (answering) => {
        void answering.upgrade(socket)
        socket.resume()
      },
      () => {
        socket.resume()
        socket.close(BOOK_UNREADABLE)
      },
    )
  }
}

type Served = Shown & { readonly close: () => Promise<void> }

async function serve({ port, pages, onTab }: { readonly port: number; readonly pages: string; readonly onTab: (socket: WebSocket) => void }): Promise<Served> {
  const sessions = createSessions({ onSpent: () => redirect.write(sessions.newCode()).catch(notRenewed) })
  const server = await serveBrowser({ port, folder: pages, sessions, onTab })
  const redirect = await leadTo(server, sessions)
  return {
    url: server.url,
    redirectFile: redirect.path,
    close: async () => {
      await redirect.remove()
      await server.close()
    },
  }
}

/** A book that is still being read is read to its end first. */
async function closeAll(served: Served, book: Promise<LockableBook>, sample: Sample): Promise<void> {
  await served.close()
  await closeBook(book)
  await sample.close()
}

/** One that could not be opened was told to whoever asked. */
async function closeBook(book: Promise<LockableBook>): Promise<void> {
  const opened = await book.catch(() => undefined)
  await opened?.close()
}

/** Without a way in, the server does not stay. */
async function leadTo(server: { readonly url: string; close(): Promise<void> }, sessions: Sessions): Promise<RedirectFile> {
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
function notRenewed(error: unknown): void {
  process.stderr.write(`The file that opens Hearth could not be renewed: ${String(error)}\n`)
}
