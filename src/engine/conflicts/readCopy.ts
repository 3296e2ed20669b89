import { join } from 'node:path'
import type { Change, Fields } from '../../core/change'
import { type Found, salvage } from '../repair/salvage'
import { beneath } from '../seal/keyring'
import { Unsealed } from '../seal/seal'
import type { Disk } from '../store/disk'
import { type Layout, segmentName } from '../store/layout'
import { segmentStarts } from '../store/load'
import { type JournalRecord, readSegment } from '../store/segmentFile'
import { readSnapshot, type SnapshotRow } from '../store/snapshotFile'
import type { CopyName } from './findCopies'

/** What a copy holds; `undefined` where it is no file of this book or nothing of it can be read. */
export type CopyContent = { readonly kind: 'journal'; readonly changes: readonly Change[] } | { readonly kind: 'snapshot'; readonly rows: readonly SnapshotRow[] }

export async function readCopy(disk: Disk, layout: Layout, { file, kind, original }: CopyName, book: string): Promise<CopyContent | undefined> {
  const bytes = await openedAs(disk, join(layout.folder, file), join(kind === 'journal' ? layout.journal : layout.folder, original))
  if (kind === 'snapshot') {
    const reading = readSnapshot(bytes, file)
    if (reading.header?.book !== book) return undefined
    // Whoever was deleted here since is not to come back by it.
    const gone = await deletedRows(disk, layout)
    return { kind, rows: [...reading.rows()].filter(([, id]) => !gone.has(id)) }
  }
  const { header, found } = salvage(bytes, disk.ring, 0)
  if (header?.book !== book) return undefined
  const known = await knownChanges(disk, layout)
  return { kind, changes: found.map((one: Found) => one.read()).filter(({ id }) => !known.has(id)) }
}

/** A sealed file is bound to its name, and the copy has another. */
async function openedAs(disk: Disk, path: string, original: string): Promise<Buffer> {
  const bytes = await beneath(disk).base.readFile(path)
  try {
    return disk.ring ? disk.ring.open(original, bytes) : bytes
  } catch (error) {
    if (error instanceof Unsealed) return Buffer.alloc(0)
    throw error
  }
}

/** Ids of all changes the journal holds. */
async function knownChanges(disk: Disk, layout: Layout): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  await eachChange(disk, layout, (record) => ids.add(record.head().id))
  return ids
}

async function deletedRows(disk: Disk, layout: Layout): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  await eachChange(disk, layout, (record) => {
    for (const { id, after } of record.read().rows) if (after === null) ids.add(id)
  })
  return ids
}

async function eachChange(disk: Disk, layout: Layout, visit: (record: JournalRecord) => void): Promise<void> {
  for (const from of await segmentStarts(disk, layout)) {
    const name = segmentName(from)
    readSegment(await disk.readFile(join(layout.journal, name)), name, Infinity, visit, disk.ring)
  }
}

/** A snapshot's rows as changes that make them, where they are not there. */
export const madeBy = ([table, id, row]: SnapshotRow): { readonly table: string; readonly id: string; readonly before: null; readonly after: Fields } => ({ table, id, before: null, after: row })
