import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Disk, namesIn } from './disk'
import { snapshotName, snapshotRevision, type Layout } from './layout'
import { type Loaded, loadBook } from './load'
import { readSnapshot } from './snapshotFile'

export interface CheckReport {
  readonly ok: boolean
  readonly people: number
  readonly entries: number
  readonly problems: { file: string; line?: number; message: string }[]
}

/** Verifies every byte of every snapshot and journal segment. Changes nothing. */
export async function checkBook(disk: Disk, layout: Layout): Promise<CheckReport> {
  const loaded = await loadSettled(disk, layout)
  const problems = [...loaded.problems, ...(await olderSnapshots(disk, layout, loaded.snapshotRevision))]
  return {
    ok: problems.length === 0,
    people: loaded.book.people.size,
    entries: loaded.book.entries.size,
    problems: problems.map(({ file, line, message }) => ({ file, message, ...(line === undefined ? {} : { line }) })),
  }
}

/** A journal another process is writing to may end in half a line for a moment; only one that stays so is torn. */
async function loadSettled(disk: Disk, layout: Layout): Promise<Loaded> {
  for (let attempt = 0; ; attempt++) {
    const loaded = await loadBook(disk, layout, Infinity)
    if (attempt === 2 || loaded.problems.every(({ kind }) => kind !== 'torn')) return loaded
    await wait(100)
  }
}

async function olderSnapshots(disk: Disk, layout: Layout, newest: number): Promise<Loaded['problems']> {
  const older = (await namesIn(disk, layout.folder)).flatMap((name) => snapshotRevision(name) ?? []).filter((revision) => revision < newest)
  const readings = await Promise.all(older.map(async (revision) => readSnapshot(await disk.readFile(join(layout.folder, snapshotName(revision))), snapshotName(revision))))
  return readings.flatMap(({ damage }) => damage ?? [])
}
