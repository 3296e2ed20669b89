import { join } from 'node:path'
import type { Steps } from '../../core/steps'
import type { Slices } from '../slices'
import { Backups } from '../store/backups'
import { type Disk, namesIn } from '../store/disk'
import type { Header } from '../store/header'
import { type Layout, segmentName, snapshotName, snapshotRevision } from '../store/layout'
import { segmentStarts } from '../store/load'
import { lineSpans, verifies } from '../store/lines'
import { verifySnapshot } from '../store/mergeSnapshot'
import { hashInSteps, readSnapshot, type SnapshotReading } from '../store/snapshotFile'
import { Rows } from './rows'
import { type Salvage, salvageInSteps } from './salvage'

/** A snapshot as it lies there, whole or not. */
export interface SnapshotSource {
  readonly revision: number
  readonly file: string
  readonly whole: boolean
  readonly header?: Header
  /** Lines that do not verify. */
  readonly unreadable: number
  readonly rows: () => Rows
}

export interface SegmentSource extends Salvage {
  /** The first revision its name promises. */
  readonly from: number
  readonly file: string
  readonly bytes: Buffer
}

export interface Copy {
  readonly book: string
  readonly revision: number
  readonly file: string
  readonly rows: Rows
}

export interface Sources {
  /** The newest first. */
  readonly snapshots: readonly SnapshotSource[]
  readonly segments: readonly SegmentSource[]
  /** Left out where no file tells. */
  readonly book: string | undefined
}

/** How long files are read without a pause, and who hears how far it is. */
interface Pace {
  readonly slices: Slices
  readonly told: (share: number) => void
}

export async function readSources(disk: Disk, layout: Layout, acknowledged: number, { slices, told }: Pace): Promise<Sources> {
  const revisions = (await namesIn(disk, layout.folder)).flatMap((name) => snapshotRevision(name) ?? []).sort((a, b) => b - a)
  const starts = await segmentStarts(disk, layout)
  const paths = [...revisions.map((revision) => join(layout.folder, snapshotName(revision))), ...starts.map((from) => join(layout.journal, segmentName(from)))]
  const sizes = await Promise.all(paths.map(async (path) => (await disk.stat(path)).size))
  const all = Math.max(1, sizes.reduce((sum, size) => sum + size, 0))
  let read = 0
  const took = (length: number) => told((read += length) / all)
  const snapshots: SnapshotSource[] = []
  for (const revision of revisions) snapshots.push(await snapshotSource(disk, layout, revision, slices, took))
  const segments: SegmentSource[] = []
  for (const from of starts) {
    const bytes = await disk.readFile(join(layout.journal, segmentName(from)))
    segments.push({ from, file: `journal/${segmentName(from)}`, bytes, ...(await slices.run(salvageInSteps(bytes, disk.ring, acknowledged, took))) })
  }
  const book = bookOf(snapshots, segments)
  // Changes of another book have no place in this one.
  const own = segments.map((segment) => (segment.header && segment.header.book !== book ? { ...segment, found: [] } : segment))
  return { snapshots, segments: own, book }
}

async function snapshotSource(disk: Disk, { folder }: Layout, revision: number, slices: Slices, took: (length: number) => void): Promise<SnapshotSource> {
  const file = snapshotName(revision)
  const bytes = await disk.readFile(join(folder, file))
  const reading = readSnapshot(bytes, file, await slices.run(hashInSteps(bytes)))
  const whole = !reading.damage && reading.header?.revision === revision
  const unreadable = whole ? 0 : await slices.run(unreadableLines(bytes, took))
  if (whole) took(bytes.length)
  return { revision, file, whole, ...(reading.header ? { header: reading.header } : {}), unreadable, rows: () => rowsOf(reading) }
}

/** The newest copy of this book in these folders that verifies and shows more than `above`. */
export async function newestCopy(disk: Disk, folders: readonly string[], book: string | undefined, above: number): Promise<Copy | undefined> {
  const found = await Promise.all(folders.map(async (folder) => (await new Backups(disk, folder).list().catch(() => [])).map((backup) => ({ ...backup, folder }))))
  for (const { folder, file, revision } of found.flat().sort((a, b) => b.revision - a.revision)) {
    if (revision <= above) return undefined
    const reading = await verifySnapshot(disk, join(folder, file), revision).catch(() => undefined)
    const own = reading?.header?.book
    if (reading && own !== undefined && (book === undefined || own === book)) return { book: own, revision, file, rows: rowsOf(reading) }
  }
  return undefined
}

/** Whose files these are: the snapshot tells, else most of the journal. */
function bookOf(snapshots: readonly SnapshotSource[], segments: readonly SegmentSource[]): string | undefined {
  const told = snapshots.find(({ whole }) => whole)?.header?.book
  if (told !== undefined) return told
  const votes = segments.flatMap(({ header }) => header?.book ?? [])
  const most = votes.toSorted((a, b) => votes.filter((vote) => vote === b).length - votes.filter((vote) => vote === a).length)
  return most[0] ?? snapshots.find(({ header }) => header)?.header?.book
}

function* unreadableLines(bytes: Buffer, took: (length: number) => void): Steps<number> {
  let count = 0
  for (const { start, end, complete } of lineSpans(bytes)) {
    if (!complete || !verifies(bytes, start, end)) count += 1
    took(end + 1 - start)
    yield
  }
  return count
}

function rowsOf(reading: SnapshotReading): Rows {
  const rows = new Rows()
  for (const [table, id, row] of reading.rows()) rows.put(table, id, row)
  return rows
}
