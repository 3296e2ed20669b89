import { Book } from '../../core/book'
import { entryKinds } from '../../core/entries/registry'
import { toEnd } from '../../core/steps'
import { INDEX_VERSION, type PackedIndex, packIndex } from '../../search/bookIndex'
import type { Disk } from './disk'
import type { EntryColumns } from './entryColumns'
import type { Layout } from './layout'
import { setAside, takeAside } from './setAside'
import { putSnapshot } from './snapshotBook'
import type { SnapshotReading } from './snapshotFile'

/** Indexes a snapshot for searching and writes the index down beside the book. Takes seconds for a large one. */
export async function keepIndex(disk: Disk, { searchIndex }: Layout, snapshot: SnapshotReading, columns: EntryColumns): Promise<void> {
  if (snapshot.sha256 === undefined) return
  const book = new Book()
  toEnd(putSnapshot(book, snapshot, columns))
  await setAside(disk, searchIndex, basisOf(snapshot.sha256), packIndex(book))
}

/** The index of the snapshot with this hash, if it was written down. */
export async function takeIndex(disk: Disk, { searchIndex }: Layout, sha256: string): Promise<PackedIndex | undefined> {
  return (await takeAside(disk, searchIndex, basisOf(sha256))) as PackedIndex | undefined
}

function basisOf(sha256: string): string {
  return JSON.stringify([sha256, INDEX_VERSION, entryKinds, process.versions.v8])
}
