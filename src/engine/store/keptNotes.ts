import { join } from 'node:path'
import type { ChangeNote } from '../history'
import type { Disk } from './disk'
import { type Layout, segmentName } from './layout'
import { setAside, takeAside } from './setAside'

/** Raised by whoever changes what a note says, so that older ones are not believed. */
const NOTES_VERSION = 1
const rules = String(NOTES_VERSION)

/** Writes down what the last segment before a snapshot holds, so that the next start knows what can be undone without reading that segment: after an import it is as large as the book. */
export async function keepNotes(disk: Disk, layout: Layout, sha256: string, from: number, notes: readonly ChangeNote[]): Promise<void> {
  await setAside(disk, layout.changeNotes, { of: await placeOf(disk, layout, sha256, from), rules }, [notes])
}

/** The same read back; `undefined` where it was not written down, or the segment is not as it was then. */
export async function takeNotes(disk: Disk, layout: Layout, sha256: string, from: number): Promise<readonly ChangeNote[] | undefined> {
  const place = await placeOf(disk, layout, sha256, from)
  const taken = await takeAside(disk, layout.changeNotes, rules, (of) => of === place)
  return taken?.parts[0] as readonly ChangeNote[] | undefined
}

/** Notes name places in the segment, which move when it is encrypted or mended: then it is of another size. */
async function placeOf(disk: Disk, { journal }: Layout, sha256: string, from: number): Promise<string> {
  const { size } = await disk.stat(join(journal, segmentName(from)))
  return JSON.stringify([sha256, from, size])
}
