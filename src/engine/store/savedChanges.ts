import { join } from 'node:path'
import type { Change } from '../../core/change'
import type { ChangeNote } from '../history'
import { Slices } from '../slices'
import type { Disk } from './disk'
import type { Saved } from './journal'
import { segmentName } from './layout'
import { changeIn, noteOf, readSegment } from './segmentFile'

/** Reads a saved change again, rows and all. */
export async function readSavedChange(disk: Disk, journalFolder: string, { segment, start, end }: Saved): Promise<Change> {
  const file = await disk.open(join(journalFolder, segment), 'r')
  try {
    const bytes = Buffer.allocUnsafe(end - start)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
    return await new Slices().run(changeIn(bytes.subarray(0, bytesRead), disk.ring))
  } finally {
    await file.close()
  }
}

/** The changes of a segment the snapshot has passed. */
export async function readChangeNotes(disk: Disk, journalFolder: string, from: number): Promise<ChangeNote[]> {
  const segment = segmentName(from)
  const notes: ChangeNote[] = []
  readSegment(await disk.readFile(join(journalFolder, segment)), segment, Infinity, (record) => {
    notes.push(noteOf(record.head(), record.revision, { segment, start: record.start, end: record.end }))
  }, disk.ring)
  return notes
}
