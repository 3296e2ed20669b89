import type { Socket } from 'node:net'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/ws'
import { z } from 'zod'
import { Problem } from '../core/problem'
import type { Engine } from '../engine/engine'
import { alwaysOpen, type OwnBook } from '../engine/ownBook'
import { report } from '../engine/report'
import { createRouter } from '../engine/router'
import { answerPort } from './answerPort'
import type { Calls } from './calls'
import { type FramedPort, framedSocket } from './framedSocket'
import { speakFrom } from './texts'

/** What another process of the same user may come for: to make calls, or to have the app shown. */
const Wish = z.object({ want: z.enum(['calls', 'window']) })

const Shown = z.object({
  /** What shows the app. */
  host: z.enum(['desktop', 'browser']),
  /** For the browser: the page that leads to it. */
  url: z.string().optional(),
  redirectFile: z.string().optional(),
})
/** How the running app can be seen. */
export type Shown = z.infer<typeof Shown>

class Ended extends Error {}

/** Answers the processes that come through the book's lock. They always work on the book itself, whatever the windows look at. */
export function answerDoor(engine: Engine, show: () => Promise<Shown> | Shown, own: OwnBook = alwaysOpen(engine)): void {
  const handler = new RPCHandler(createRouter(own, { writesFiles: true, speak: speakFrom(process.env) }))
  engine.lock?.onConnection((socket) => {
    const port = framedSocket(socket)
    const answer = async () => {
      const { want } = Wish.parse(await firstMessage(port))
      if (want === 'calls') answerPort(handler, port)
      port.postMessage(JSON.stringify(want === 'window' ? await show() : {}))
    }
    void answer().catch((error: unknown) => {
      // Who only wants to know whether the book is held leaves without a word.
      if (!(error instanceof Ended)) report(error)
      port.close()
    })
  })
}

/** Calls to the process that holds the book. */
export async function callOwner(socket: Socket): Promise<{ readonly calls: Calls; readonly close: () => void }> {
  const port = framedSocket(socket)
  const welcomed = firstMessage(port)
  port.postMessage(JSON.stringify({ want: 'calls' }))
  await welcomed
  const ended = new Promise<never>((_resolve, reject) => port.on('close', () => reject(new Error('the connection ended'))))
  ended.catch(() => undefined)
  // A call to an owner that has gone already would wait for ever.
  const link = new RPCLink({ port, interceptors: [(call) => Promise.race([call.next(), ended]).catch(ownerEnded)] })
  return { calls: createORPCClient<Calls>(link), close: () => port.close() }
}

/** The owner answers with what went wrong; anything else means that it answers no more. */
function ownerEnded(error: unknown): never {
  if (error instanceof ORPCError) throw error
  throw new Problem('host.ownerEnded', 'The Hearth that had this book open ended before it answered. What it had saved is safe; see whether this is in the book before you do it again.')
}

/** Has the process that holds the book show itself, or say where it is to be seen. */
export async function askOwnerToShow(socket: Socket): Promise<Shown> {
  const port = framedSocket(socket)
  const answered = firstMessage(port)
  port.postMessage(JSON.stringify({ want: 'window' }))
  const shown = Shown.parse(await answered)
  port.close()
  return shown
}

function firstMessage(port: FramedPort): Promise<unknown> {
  return new Promise((resolve, reject) => {
    port.once((message) => {
      try {
        resolve(JSON.parse(String(message)))
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    port.on('close', () => reject(new Ended('the connection ended')))
  })
}
