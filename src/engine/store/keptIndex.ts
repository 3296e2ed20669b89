import { Book } from '../../core/book'
import { entryKinds } from '../../core/entries/registry'
import { toEnd } from '../../core/steps'
import { INDEX_VERSION, type PackedIndex, packIndex } from '../../search/bookIndex'
import type { Disk } from './disk'
import type { Layout } from './layout'
import { setAside, takeAside } from './setAside'
import { putSnapshot } from './snapshotBook'
import type { SnapshotColumns } from './snapshotColumns'
import type { SnapshotReading } from './snapshotFile'

const rules = JSON.stringify([INDEX_VERSION, entryKinds, process.versions.v8])

/** Indexes a snapshot for searching and writes the index down beside the book. Takes seconds for a large one. */
export async function keepIndex(disk: Disk, { searchIndex }: Layout, snapshot: SnapshotReading, columns: SnapshotColumns): Promise<void> {
  if (snapshot.sha256 === undefined) return
  const book = new Book()
  toEnd(putSnapshot(book, snapshot, columns))
  await setAside(disk, searchIndex, { of: snapshot.sha256, rules }, packIndex(book))
}

/** The index of the snapshot with this hash, if it was written down. */
export async function takeIndex(disk: Disk, { searchIndex }: Layout, sha256: string): Promise<PackedIndex | undefined> {
  const taken = await takeAside(disk, searchIndex, rules, (of) => of === sha256)
  return taken?.parts as PackedIndex | undefined
}
