import type { Disk } from './disk'
import type { Layout } from './layout'
import { BLOCK, blockChecksums, type KnownBlocks } from './linesOnDisk'
import { setAside, snapshotBasis, takeAside } from './setAside'

/** What is said of blocks, and how long they are. */
const rules = `crc32 of ${BLOCK}`

/** Writes down, beside the book, the checksums of the blocks of a snapshot that verifies: a file whose blocks have them need not be hashed again. */
export async function keepBlocks(disk: Disk, { blocks }: Layout, revision: number, sha256: string, bytes: Buffer): Promise<void> {
  await setAside(disk, blocks, { of: snapshotBasis(revision, sha256), rules }, [bytes.length, blockChecksums(bytes)])
}

/** Those of the snapshot of this revision, if they were written down. */
export async function takeBlocks(disk: Disk, { blocks }: Layout, revision: number): Promise<KnownBlocks | undefined> {
  const beginning = snapshotBasis(revision, '')
  const taken = await takeAside(disk, blocks, rules, (of) => of.startsWith(beginning))
  if (!taken) return undefined
  const [size, checksums] = taken.parts as [number, Uint32Array]
  return { size, checksums, sha256: taken.of.slice(beginning.length) }
}
