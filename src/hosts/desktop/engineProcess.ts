import { RPCHandler } from '@orpc/server/ws'
import { Problem } from '../../core/problem'
import { clockFrom } from '../../engine/clock'
import { type Engine, openEngine } from '../../engine/engine'
import { LockableBook, type OwnBook } from '../../engine/ownBook'
import { report } from '../../engine/report'
import { createRouter } from '../../engine/router'
import type { Unlock } from '../../engine/seal/vault'
import { answerPort } from '../answerPort'
import { betweenCommands } from '../betweenCommands'
import { bookFolder } from '../bookFolder'
import { answerDoor } from '../door'
import { sampleOf } from '../sample'
import { type FromEngine, sendableProblem, type ToEngine } from './envelopes'
import { WindowPorts } from './windowPorts'
import { speakFrom } from '../texts'

/** Runs the engine in a process of its own, for the desktop shell: answers every window through one line. */
async function run(): Promise<void> {
  const early: ToEngine[] = []
  let hear: (message: ToEngine) => void
  const started = new Promise<Start>((resolve) => (hear = (message) => (message.type === 'start' ? resolve(message) : early.push(message))))
  process.parentPort.on('message', ({ data }) => hear(data as ToEngine))
  try {
    const desk = await openDesk(await started)
    hear = desk.hear
    for (const message of early) desk.hear(message)
  } catch (error) {
    if (!(error instanceof Problem)) report(error)
    send({ type: 'failed', problem: sendableProblem(error) })
    hear = ({ type }) => {
      if (type === 'stop') process.exit(0)
    }
    for (const message of early) hear(message)
  }
}

type Start = Extract<ToEngine, { readonly type: 'start' }>

async function openDesk({ key, remember }: Start): Promise<{ readonly hear: (message: ToEngine) => void }> {
  const keyLine = new KeyLine(remember)
  const clock = clockFrom(process.env.HEARTH_NOW)
  const path = bookFolder(process.env)
  const show = () => {
    send({ type: 'show' })
    return { host: 'desktop' } as const
  }
  const parts = {
    path,
    clock,
    open: (unlock?: Unlock) => betweenCommands(() => openEngine({ path, clock, host: 'desktop', unlock })),
    onOpen: (engine: Engine, own: OwnBook) => {
      answerDoor(engine, show, own)
      engine.safety.vault.onKey((now) => keyLine.take(now))
    },
    // Nothing of the book outlives the process; a new one waits for the passphrase.
    onLocked: () => {
      send({ type: 'locked' })
      void sample.close().finally(() => process.exit(0))
    },
  }
  const book = await LockableBook.open(parts, key && { key })
  if (key && book.vault().locked) send({ type: 'keyRefused' })
  const sample = sampleOf(clock, 'desktop')
  const handler = new RPCHandler(createRouter(book, { openSample: sample.open, writesFiles: true, speak: speakFrom(process.env) }))
  const ports = new WindowPorts(
    (window, message) => send({ type: 'message', window, message }),
    (port) => answerPort(handler, port),
  )
  const stop = async () => {
    await book.close()
    await sample.close()
    process.exit(0)
  }
  return {
    hear: (message) => {
      if (message.type === 'message') ports.hear(message.window, message.message)
      else if (message.type === 'closed') ports.close(message.window)
      else if (message.type === 'wake') wake(book)
      else if (message.type === 'lock') void book.lock().catch(report)
      else if (message.type === 'remember') keyLine.want(message.on)
      else if (message.type === 'stop') void stop()
    },
  }
}

/** Tells the shell the book's key for as long as it wants it. */
class KeyLine {
  private known: { readonly key: Uint8Array | undefined } | undefined

  constructor(private wanted: boolean) {}

  take(key: Uint8Array | undefined): void {
    this.known = { key: key && Uint8Array.from(key) }
    this.tell()
  }

  want(on: boolean): void {
    this.wanted = on
    this.tell()
  }

  private tell(): void {
    if (this.wanted && this.known) send({ type: 'key', key: this.known.key })
  }
}

/** A book that is locked has nothing to look at. */
function wake(book: LockableBook): void {
  book.look(Date.now())
  if (book.status().state !== 'locked') void book.engine.tick().catch(report)
}

function send(message: FromEngine): void {
  process.parentPort.postMessage(message)
}

await run()
