import type { Socket } from 'node:net'

const HEAD_BYTES = 5
const LARGEST_FRAME = 512 * 1024 * 1024
const TEXT = 0
const BINARY = 1

type Listener = (event?: { readonly data: unknown }) => void

/** A port as oRPC's message-port adapter wants it, over a stream of bytes: each message a length, its kind, its bytes. */
export interface FramedPort {
  on(event: string, callback: Listener): void
  /** Takes the next message; it goes to nobody else. */
  once(callback: (message: unknown) => void): void
  postMessage(message: string | Uint8Array): void
  close(): void
}

/** Messages that come before anybody listens are kept. */
export function framedSocket(socket: Socket): FramedPort {
  const listeners: Listener[] = []
  const waiting: unknown[] = []
  let next: ((message: unknown) => void) | undefined
  const hear = (data: unknown) => {
    const first = next
    next = undefined
    if (first) first(data)
    else if (listeners.length === 0) waiting.push(data)
    else for (const listener of listeners) listener({ data })
  }
  socket.on('data', splitFrames(hear, () => socket.destroy()))
  socket.on('error', () => socket.destroy())
  socket.resume()
  return {
    on: (event, callback) => {
      if (event === 'close') socket.on('close', () => callback())
      if (event !== 'message') return
      listeners.push(callback)
      for (const data of waiting.splice(0)) callback({ data })
    },
    once: (callback) => {
      if (waiting.length > 0) callback(waiting.shift())
      else next = callback
    },
    postMessage: (message) => {
      const body = typeof message === 'string' ? Buffer.from(message) : message
      const head = Buffer.alloc(HEAD_BYTES)
      head.writeUInt32BE(body.length, 0)
      head.writeUInt8(typeof message === 'string' ? TEXT : BINARY, 4)
      socket.write(head)
      socket.write(body)
    },
    close: () => socket.end(),
  }
}

/** Gathers bytes as they come and hands on whole messages. */
function splitFrames(hear: (message: string | Uint8Array) => void, giveUp: () => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let gathered = 0
  let needed = HEAD_BYTES
  return (chunk) => {
    chunks.push(chunk)
    gathered += chunk.length
    while (gathered >= needed) {
      const all = Buffer.concat(chunks)
      chunks = [all]
      const length = all.readUInt32BE(0)
      if (length > LARGEST_FRAME) return giveUp()
      needed = HEAD_BYTES + length
      if (gathered < needed) return
      const body = all.subarray(HEAD_BYTES, needed)
      hear(all.readUInt8(4) === TEXT ? body.toString('utf8') : new Uint8Array(body))
      chunks = [all.subarray(needed)]
      gathered -= needed
      needed = HEAD_BYTES
    }
  }
}
