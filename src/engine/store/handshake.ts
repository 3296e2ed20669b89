import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Socket } from 'node:net'

const PATIENCE_MS = 10_000
const LONGEST_LINE = 4096

/** Who holds a book: the process, the program it is part of, and since when. */
export interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/** The other side did not prove that it can read the book's key. */
export class Stranger extends Error {
  override readonly name = 'Stranger'
}

/**
 * Proves to both sides that the other can read the key file in the book's folder, without sending it: so nobody else on this machine can talk to the
 * owner, or pose as it. Answers once the caller has proved itself.
 */
export async function greet(socket: Socket, key: Buffer, self: Holder): Promise<void> {
  const nonce = randomBytes(32).toString('hex')
  send(socket, { nonce })
  const { nonce: theirs, proof } = await receive(socket)
  if (typeof theirs !== 'string' || !proves(proof, key, `caller ${nonce} ${theirs}`)) throw new Stranger('the caller cannot read the key of this book')
  send(socket, { ...self, proof: proofOf(key, `owner ${nonce} ${theirs}`) })
}

/** The caller's side of {@link greet}. */
export async function introduce(socket: Socket, key: Buffer): Promise<Holder> {
  const { nonce: theirs } = await receive(socket)
  const nonce = randomBytes(32).toString('hex')
  send(socket, { nonce, proof: proofOf(key, `caller ${String(theirs)} ${nonce}`) })
  const { proof, pid, host, since } = await receive(socket)
  if (!proves(proof, key, `owner ${String(theirs)} ${nonce}`)) throw new Stranger('the owner cannot read the key of this book')
  return { pid: Number(pid), host: String(host), since: String(since) }
}

function proofOf(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

function proves(proof: unknown, key: Buffer, text: string): boolean {
  const wanted = Buffer.from(proofOf(key, text))
  const given = Buffer.from(String(proof))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function send(socket: Socket, message: object): void {
  socket.write(`${JSON.stringify(message)}\n`)
}

/** The next line; bytes after it stay in the socket for whoever speaks next. */
function receive(socket: Socket): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    let gathered = Buffer.alloc(0)
    const settle = (act: () => void) => {
      clearTimeout(timer)
      socket.off('data', hear).off('error', fail).off('close', fail).pause()
      act()
    }
    const fail = (error?: unknown) => settle(() => reject(error instanceof Error ? error : new Error('the connection ended')))
    const timer = setTimeout(() => fail(new Error('no answer')), PATIENCE_MS)
    const hear = (chunk: Buffer) => {
      gathered = Buffer.concat([gathered, chunk])
      const newline = gathered.indexOf(10)
      if (newline < 0) return gathered.length > LONGEST_LINE ? fail(new Stranger('not the protocol of a book')) : undefined
      settle(() => {
        if (newline + 1 < gathered.length) socket.unshift(gathered.subarray(newline + 1))
        parse(gathered.toString('utf8', 0, newline), resolve, reject)
      })
    }
    socket.on('data', hear).on('error', fail).on('close', fail).resume()
  })
}

function parse(line: string, resolve: (message: Record<string, unknown>) => void, reject: (error: Error) => void): void {
  try {
    const message: unknown = JSON.parse(line)
    if (typeof message === 'object' && message !== null) resolve(message as Record<string, unknown>)
    else reject(new Stranger('not the protocol of a book'))
  } catch {
    reject(new Stranger('not the protocol of a book'))
  }
}
