import { createHash } from 'node:crypto'
import type { Slices } from '../slices'
import type { Disk } from './disk'
import { hashInSteps, lastLine } from './snapshotFile'

export interface Hashed {
  readonly bytes: Buffer
  /** As {@link hashInSteps} gives it. */
  readonly hash: string | undefined
}

/** Longer than the last line of a snapshot, which is not hashed. */
const LAST_LINE = 4096

/** Reads a snapshot and hashes each piece while the next is being read. */
export async function readHashed(disk: Disk, path: string, slices: Slices): Promise<Hashed> {
  const hash = createHash('sha256')
  let done = 0
  const bytes = await disk.readFile(path, (read, until) => {
    const sure = Math.max(done, until - LAST_LINE)
    hash.update(read.subarray(done, sure))
    done = sure
  })
  const last = lastLine(bytes)
  if (done === 0 || !last || last.start < done) return { bytes, hash: await slices.run(hashInSteps(bytes)) }
  return { bytes, hash: hash.update(bytes.subarray(done, last.start)).digest('hex') }
}
