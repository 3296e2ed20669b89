import { dirname, join } from 'node:path'
import type { Change } from '../../core/change'
import { changeLines } from '../store/changeLines'
import { type Disk, renameOver, syncFolder, makeFolder, tidy, writeWhole } from '../store/disk'
import { headerOf } from '../store/header'
import { type Layout, segmentName, snapshotName } from '../store/layout'
import { frameLine } from '../store/lines'
import { verifySnapshot } from '../store/mergeSnapshot'
import { sealLines } from '../store/sealedLines'
import { SnapshotWriter } from '../store/snapshotWriter'
import type { Rows } from './rows'

interface NewBase {
  readonly book: string
  /** The revision the snapshot stands for. */
  readonly head: number
  readonly shown: Rows
  /** What brings back all that was found besides; left out where nothing was. */
  readonly change: Change | undefined
  /** The last revision that can be read in the journal before it. */
  readonly reached: number | undefined
  /** Hears how much of it is written. */
  readonly told: (share: number) => void
}

/** A snapshot of what the book showed, and after it the change that brings back the rest. The snapshot comes last: until it is in place, everything is as it was. */
export async function writeBase(disk: Disk, layout: Layout, { book, head, shown, change, reached, told }: NewBase): Promise<void> {
  await makeFolder(disk, layout.journal)
  const follows = reached === undefined || reached === head ? {} : { follows: reached }
  const lines = change ? sealLines(disk.ring, head + 1, [...changeLines(head + 1, change)]) : []
  await writeWhole(disk, join(layout.journal, segmentName(head + 1)), [frameLine({ ...headerOf('journal', book, head + 1), ...follows }), ...lines].join(''))
  if (head > 0) await writeSnapshot(disk, join(layout.folder, snapshotName(head)), book, head, shown, told)
}

async function writeSnapshot(disk: Disk, target: string, book: string, revision: number, rows: Rows, told: (share: number) => void): Promise<void> {
  const aside = `${target}.${process.pid}.tmp`
  try {
    const writer = await SnapshotWriter.open(disk, aside, headerOf('snapshot', book, revision), false)
    try {
      const { size } = rows
      let written = 0
      for (const row of rows.all()) {
        await writer.row(Buffer.from(frameLine(row)))
        told(++written / size)
      }
      await writer.finish()
    } finally {
      await writer.close()
    }
    await verifySnapshot(disk, aside, revision)
    await renameOver(disk, aside, target)
    await syncFolder(disk, dirname(target))
  } catch (error) {
    await tidy(disk, aside)
    throw error
  }
}
