import { parentPort, workerData } from 'node:worker_threads'
import { itemsOf } from './itemsOf'
import type { ReadJob, ReadMessage } from './readInThread'
import type { ReadSource } from './readSource'

/** About so many people go over at a time: what the other thread takes in a few milliseconds. */
const PART = 60
/** Parts on their way at the same time, so that neither thread waits for the other. */
const AHEAD = 3

const { source, items } = await itemsOf(workerData as ReadJob)
let room = AHEAD
let wake: (() => void) | undefined
parentPort?.on('message', () => {
  room += 1
  wake?.()
})

async function send(source: ReadSource, share: number, isLast: boolean): Promise<void> {
  while (room === 0) await new Promise<void>((resolve) => (wake = resolve))
  room -= 1
  const part = source.handOver()
  const message: ReadMessage = { format: source.format, part, share, isLast }
  parentPort?.postMessage(message, part.photos.map(([, photo]) => photo.buffer))
}

for (const item of items) {
  source.take(item)
  if (item.kind === 'pause' && source.weight >= PART) await send(source, item.done / item.of, false)
}
await send(source, 1, true)
