import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CheckReport } from '../../contract/repair'
import { unreadableProblem } from '../unreadable'
import { type Disk, namesIn } from './disk'
import { snapshotName, snapshotRevision, type Layout } from './layout'
import { type Loaded, loadBook } from './load'
import { readSnapshot } from './snapshotFile'

/**
 * Verifies every byte of every snapshot and journal segment. Changes nothing.
 * @param live another process may be writing meanwhile.
 */
export function checkBook(disk: Disk, layout: Layout, live = false): Promise<CheckReport> {
  return check(disk, layout, live).catch((error: unknown) => {
    throw unreadableProblem(error, 'rest')
  })
}

async function check(disk: Disk, layout: Layout, live: boolean): Promise<CheckReport> {
  const loaded = await (live ? loadSettled(disk, layout) : loadBook(disk, layout, Infinity))
  try {
    const problems = [...loaded.problems, ...(await olderSnapshots(disk, layout, loaded.snapshotRevision))]
    return {
      ok: problems.length === 0,
      people: loaded.book.people.size,
      entries: loaded.book.entries.size,
      problems: problems.map(({ file, line, what, message }) => ({ file, what, message, ...(line === undefined ? {} : { line }) })),
    }
  } finally {
    await loaded.lines?.close()
  }
}

const SETTLING_MS = 50

/** A journal another process is writing to may end in half a line for a moment; only one that stays so is torn. */
async function loadSettled(disk: Disk, layout: Layout): Promise<Loaded> {
  const loaded = await loadBook(disk, layout, Infinity)
  if (loaded.problems.every(({ kind }) => kind !== 'torn')) return loaded
  await loaded.lines?.close()
  await wait(SETTLING_MS)
  return loadBook(disk, layout, Infinity)
}

async function olderSnapshots(disk: Disk, layout: Layout, newest: number): Promise<Loaded['problems']> {
  const older = (await namesIn(disk, layout.folder)).flatMap((name) => snapshotRevision(name) ?? []).filter((revision) => revision < newest)
  const readings = await Promise.all(older.map(async (revision) => readSnapshot(await disk.readFile(join(layout.folder, snapshotName(revision))), snapshotName(revision))))
  return readings.flatMap(({ damage }) => damage ?? [])
}
