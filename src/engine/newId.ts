import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

/** Random bytes are fetched for so many ids at once: asking the system for each costs more than all else of an id. */
const pool = new Uint8Array(16 * 256)
let used = pool.length
let milliseconds = 0
let sequence = 0

/** A UUIDv7, later ones after earlier ones. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, (used += 16))
  const now = Date.now()
  if (now > milliseconds) {
    milliseconds = now
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1
  } else {
    sequence = (sequence + 1) | 0
    if (sequence === 0) milliseconds += 1
  }
  return v7({ random, msecs: milliseconds, seq: sequence })
}
