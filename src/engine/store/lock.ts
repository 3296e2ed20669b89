import { randomBytes } from 'node:crypto'
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../core/problem'
import { closeToOthers, errorCode, makeFolder, realDisk } from './disk'
import { greet, type Holder, introduce, Stranger } from './handshake'
import { layoutOf } from './layout'
import { type LockAddress, lockAddress, removeStaleSocket } from './lockAddress'

/** This process may write the book. */
export interface OwnedLock {
  readonly kind: 'owned'
  /** Hands over every process that has proved it may read this book; those who came earlier too. */
  onConnection(handler: (socket: Socket) => void): void
  release(): Promise<void>
}

/** Another process may; `connect` talks to it. */
export interface HeldLock {
  readonly kind: 'held'
  readonly holder: Holder
  connect(): Promise<Socket>
}

const ATTEMPTS = 40
const PAUSE_MS = 25

/** Takes the right to write a book, or says who has it. `host` names the program to others: `desktop`, `browser`, `command`. */
export async function acquireLock(folder: string, host = 'hearth', platform = process.platform): Promise<OwnedLock | HeldLock> {
  await makeFolder(realDisk, folder)
  await closeToOthers(realDisk, folder)
  const key = await keyOf(folder)
  const address = await lockAddress(folder, platform)
  const self: Holder = { pid: process.pid, host, since: new Date().toISOString() }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const owned = await listen(address, key, self)
    if (owned) return owned
    const held = await findHolder(address, key)
    if (held) return held
    await wait(PAUSE_MS)
  }
  throw strangerProblem(folder)
}

async function listen(address: LockAddress, key: Buffer | undefined, self: Holder): Promise<OwnedLock | undefined> {
  const guests = new Set<Socket>()
  const waiting: Socket[] = []
  let welcome: ((socket: Socket) => void) | undefined
  const server = createServer((socket) => {
    guests.add(socket)
    socket.on('close', () => guests.delete(socket)).on('error', () => socket.destroy())
    if (!key) return void socket.destroy()
    greet(socket, key, self).then(
      () => (welcome ? welcome(socket) : waiting.push(socket)),
      () => socket.destroy(),
    )
  })
  if (!(await startListening(server, address.path))) return undefined
  server.unref()
  return {
    kind: 'owned',
    onConnection: (handler) => {
      welcome = handler
      for (const socket of waiting.splice(0)) handler(socket)
    },
    release: () =>
      new Promise((resolve) => {
        for (const socket of guests) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function startListening(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(path, () => resolve(true))
  })
}

/** `undefined` where the owner has just gone, so that it is worth trying to become it. */
async function findHolder(address: LockAddress, key: Buffer | undefined): Promise<HeldLock | undefined> {
  const stale = address.leavesFile ? await stat(address.path, { bigint: true }).catch(() => undefined) : undefined
  try {
    const { socket, holder } = await call(address.path, key)
    socket.destroy()
    return { kind: 'held', holder, connect: async () => (await call(address.path, key)).socket }
  } catch (error) {
    if (error instanceof Stranger) throw strangerProblem(address.path)
    if (stale && errorCode(error) === 'ECONNREFUSED') await removeStaleSocket(address.path, stale.ino)
    return undefined
  }
}

async function call(path: string, key: Buffer | undefined): Promise<{ socket: Socket; holder: Holder }> {
  if (!key) throw new Stranger('the key of this book cannot be read')
  const socket = connectTo(path)
  try {
    const holder = await introduce(socket, key)
    return { socket, holder }
  } catch (error) {
    socket.destroy()
    throw error
  }
}

function strangerProblem(path: string): Problem {
  return new Problem('book.occupied', 'This book is in use by a program that cannot prove it is Hearth, or that does not answer.', { params: { path: path.replaceAll('\0', '@') } })
}

/** The key both sides must know, made with the first lock; `undefined` in a folder that cannot be written. */
async function keyOf(folder: string): Promise<Buffer | undefined> {
  const { local } = layoutOf(folder)
  const path = join(local, 'lock.key')
  const known = await readFile(path).catch(() => undefined)
  if (known) return filled(known, path)
  const aside = `${path}.${randomBytes(8).toString('hex')}.tmp`
  try {
    await makeFolder(realDisk, local)
    await writeFile(aside, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
    // A link, unlike a rename, leaves the key of whoever was first.
    await link(aside, path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    await unlink(aside)
    return filled(await readFile(path), path)
  } catch (error) {
    if (error instanceof Problem) throw error
    return undefined
  }
}

/** Everybody knows an empty key, and two who replaced it at once would not know each other's: so it is told. */
function filled(key: Buffer, file: string): Buffer {
  if (key.length > 0) return key
  throw new Problem('book.keyEmpty', `The key of this book (${file}) is empty. Close every Hearth, remove that file and open the book again.`, { params: { file } })
}
