import { constants, gunzipSync } from 'node:zlib'
import { BEGINNING, Unsealed } from '../seal/seal'
import type { Disk } from './disk'
import { readHeader } from './header'
import { lineSpans } from './lines'

/** How big a backup is and, where its beginning can be read, how much stands in it. */
export interface BackupCounts {
  readonly bytes: number
  readonly people?: number
  readonly entries?: number
}


export async function backupCounts(disk: Disk, path: string): Promise<BackupCounts> {
  const { size } = await disk.stat(path)
  const header = headerIn(opened(disk, path, await beginningOf(disk, path, Math.min(size, BEGINNING)), size))
  return { bytes: size, ...header?.counts }
}

async function beginningOf(disk: Disk, path: string, length: number): Promise<Buffer> {
  const file = await disk.open(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function opened(disk: Disk, path: string, bytes: Buffer, size: number): Buffer {
  try {
    return disk.ring ? disk.ring.openBeginning(path, bytes, size) : bytes
  } catch (error) {
    if (error instanceof Unsealed) return Buffer.alloc(0)
    throw error
  }
}

function headerIn(packed: Buffer): ReturnType<typeof readHeader> {
  try {
    const bytes = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
    const first = lineSpans(bytes).next()
    return first.done ? undefined : readHeader(bytes, first.value, 'snapshot')
  } catch {
    // Not packed, or damaged at its very beginning: then nothing is said of it.
    return undefined
  }
}
