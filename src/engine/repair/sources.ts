import { join } from 'node:path'
import { Backups } from '../store/backups'
import { type Disk, namesIn } from '../store/disk'
import type { Header } from '../store/header'
import { type Layout, segmentName, snapshotName, snapshotRevision } from '../store/layout'
import { segmentStarts } from '../store/load'
import { lineSpans, verifies } from '../store/lines'
import { verifySnapshot } from '../store/mergeSnapshot'
import { readSnapshot, type SnapshotReading } from '../store/snapshotFile'
import { Rows } from './rows'
import { type Salvage, salvage } from './salvage'

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

export async function readSources(disk: Disk, layout: Layout, acknowledged: number): Promise<Sources> {
  const revisions = (await namesIn(disk, layout.folder)).flatMap((name) => snapshotRevision(name) ?? []).sort((a, b) => b - a)
  const snapshots: SnapshotSource[] = []
  for (const revision of revisions) snapshots.push(await snapshotSource(disk, layout, revision))
  const segments: SegmentSource[] = []
  for (const from of await segmentStarts(disk, layout)) {
    const bytes = await disk.readFile(join(layout.journal, segmentName(from)))
    segments.push({ from, file: `journal/${segmentName(from)}`, bytes, ...salvage(bytes, disk.ring, acknowledged) })
  }
  const book = bookOf(snapshots, segments)
  // Changes of another book have no place in this one.
  const own = segments.map((segment) => (segment.header && segment.header.book !== book ? { ...segment, found: [] } : segment))
  return { snapshots, segments: own, book }
}

async function snapshotSource(disk: Disk, { folder }: Layout, revision: number): Promise<SnapshotSource> {
  const file = snapshotName(revision)
  const bytes = await disk.readFile(join(folder, file))
  const reading = readSnapshot(bytes, file)
  const whole = !reading.damage && reading.header?.revision === revision
  return { revision, file, whole, ...(reading.header ? { header: reading.header } : {}), unreadable: whole ? 0 : unreadableLines(bytes), rows: () => rowsOf(reading) }
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

function unreadableLines(bytes: Buffer): number {
  return [...lineSpans(bytes)].filter(({ start, end, complete }) => !complete || !verifies(bytes, start, end)).length
}

function rowsOf(reading: SnapshotReading): Rows {
  const rows = new Rows()
  for (const [table, id, row] of reading.rows()) rows.put(table, id, row)
  return rows
}
