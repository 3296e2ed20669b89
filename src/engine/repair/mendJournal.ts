import { join } from 'node:path'
import { changeLines } from '../store/changeLines'
import { discard, type Disk, syncFolder, writeWhole } from '../store/disk'
import { headerOf } from '../store/header'
import { type Layout, segmentName } from '../store/layout'
import { frameLine } from '../store/lines'
import { sealLines } from '../store/sealedLines'
import { readSegment } from '../store/segmentFile'
import type { Aside } from './aside'
import type { Found } from './salvage'
import type { SegmentSource } from './sources'

/** Changes without a gap between them: they make one file. */
interface Run {
  readonly from: number
  readonly changes: Found[]
}

interface Parts {
  readonly disk: Disk
  readonly layout: Layout
  readonly book: string
  readonly aside: Aside
}

/** Whether a file must be written anew: it does not verify, is another book's, or nobody can tell that it follows the one before. */
export function isBroken({ bytes, file, header, from }: SegmentSource, reached: number | undefined, book: string, disk: Disk): boolean {
  const { damage } = readSegment(bytes, file, Infinity, undefined, disk.ring)
  return damage !== undefined || header?.book !== book || (reached !== undefined && from !== reached + 1 && header.follows !== reached)
}

/** Puts files of what can be read in place of those that are broken. A file that names what it follows leaves no doubt that something is missing between. */
export async function mendJournal({ disk, layout, book, aside }: Parts, segments: readonly SegmentSource[]): Promise<void> {
  let reached: number | undefined
  for (const segment of segments) {
    const broken = isBroken(segment, reached, book, disk)
    const runs = runsOf(segment.found, reached ?? 0)
    if (broken) {
      await aside.keep(segment.file)
      for (const run of runs) {
        await writeWhole(disk, join(layout.journal, segmentName(run.from)), runBytes(disk, book, run, reached))
        reached = lastOf(run)
      }
      if (!runs.some(({ from }) => from === segment.from)) await discard(disk, join(layout.folder, segment.file))
    } else reached = Math.max(segment.from - 1, ...segment.found.map(({ revision }) => revision))
  }
  if (segments.length > 0) await syncFolder(disk, layout.journal)
}

/** Rising revisions above `reached`; what comes twice, or late, stays in the file kept aside. */
function runsOf(found: readonly Found[], reached: number): readonly Run[] {
  const runs: Run[] = []
  let last = reached
  for (const change of [...found].sort((a, b) => a.revision - b.revision)) {
    if (change.revision <= last) continue
    const run = runs.at(-1)
    if (run && change.revision === last + 1) run.changes.push(change)
    else runs.push({ from: change.revision, changes: [change] })
    last = change.revision
  }
  return runs
}

function runBytes(disk: Disk, book: string, { from, changes }: Run, reached: number | undefined): string {
  const follows = reached === undefined || reached === from - 1 ? {} : { follows: reached }
  const lines = changes.flatMap((change) => [...sealLines(disk.ring, change.revision, [...changeLines(change.revision, change.read())])])
  return [frameLine({ ...headerOf('journal', book, from), ...follows }), ...lines].join('')
}

const lastOf = ({ from, changes }: Run) => from + changes.length - 1
