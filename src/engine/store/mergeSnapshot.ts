import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type TableName, tableNames } from '../../core/book'
import { type Fields, type RowChange, rowAfter } from '../../core/change'
import { toEnd } from '../../core/steps'
import type { ChangeNote } from '../history'
import { report } from '../report'
import { Damaged } from './damage'
import type { Keys } from '../seal/keyring'
import { type Disk, renameOver, syncFolder, tidy } from './disk'
import { type Header, headerOf } from './header'
import { keepBlocks } from './keptBlocks'
import { keepIndex } from './keptIndex'
import { keepNotes } from './keptNotes'
import { layoutOf, segmentName, snapshotName } from './layout'
import { frameLine, lineOpening, lineSpans, lineValue, type Span } from './lines'
import { LARGE } from './linesOnDisk'
import { noteOf, readSegment } from './segmentFile'
import { keepColumns, scanSnapshot } from './snapshotColumns'
import { readSnapshot, type SnapshotReading } from './snapshotFile'
import { SnapshotWriter } from './snapshotWriter'

/** What to make of which files; plain data, so that a worker can be handed it. */
export interface MergeJob {
  readonly folder: string
  readonly book: string
  /** The revision of the snapshot to start from; 0: from nothing. */
  readonly from: number
  /** First revisions of the journal segments after it. */
  readonly segments: readonly number[]
  /** The revision the new snapshot shows. */
  readonly to: number
  readonly target: string
  readonly compress: boolean
  /** Whether to index it for searching as well, which takes its time. */
  readonly index: boolean
  /** How much stands in the book, for the first line of a backup. */
  readonly counts?: Header['counts']
  /** Of an encrypted book. */
  readonly keys?: Keys
}

/** For the snapshot the book goes on from: what it must hold. */
export interface SnapshotJob extends MergeJob {
  readonly people: number
  readonly entries: number
  /** Of the journal it takes in. */
  readonly bytes: number
}

export interface Merged {
  /** How many rows of each table the new snapshot holds. */
  readonly rows: Readonly<Partial<Record<TableName, number>>>
}

/** What the journal after a snapshot holds. */
interface After {
  readonly rows: readonly RowChange[]
  /** The changes of its last segment. */
  readonly notes: readonly ChangeNote[]
}

/**
 * Makes a snapshot of an older one and the journal after it. Lines of rows nobody touched are copied as they are, whatever they hold. The new file is
 * put in place only after it has been flushed and read back.
 */
export async function mergeSnapshot(disk: Disk, job: MergeJob): Promise<Merged> {
  const aside = `${job.target}.${process.pid}.tmp`
  try {
    const changes = await readChanges(disk, layoutOf(job.folder).journal, job)
    const merged = await writeMerged(disk, job, changes.rows, aside)
    const reading = await verifySnapshot(disk, aside, job.to)
    await renameOver(disk, aside, job.target)
    await syncFolder(disk, dirname(job.target))
    // Without what is kept beside it the next start takes longer, and that is all.
    if (!job.compress) await keepBeside(disk, job, reading, changes.notes).catch(report)
    return merged
  } catch (error) {
    await tidy(disk, aside)
    throw error
  }
}

async function keepBeside(disk: Disk, { folder, index, segments }: MergeJob, snapshot: SnapshotReading, notes: readonly ChangeNote[]): Promise<void> {
  const layout = layoutOf(folder)
  const last = segments.at(-1)
  const { header, sha256 } = snapshot
  if (last !== undefined && sha256 !== undefined) await keepNotes(disk, layout, sha256, last, notes)
  const bytes = toEnd(snapshot.lines.all())
  const columns = toEnd(scanSnapshot(bytes))
  await keepColumns(disk, layout, snapshot, columns)
  if (header && sha256 !== undefined && bytes.length >= LARGE) await keepBlocks(disk, layout, header.revision, sha256, bytes)
  if (index) await keepIndex(disk, layout, snapshot, columns)
}

/** Throws where a snapshot or backup file is not whole, or shows another revision. */
export async function verifySnapshot(disk: Disk, path: string, revision?: number): Promise<SnapshotReading> {
  const reading = readSnapshot(await readUnpacked(disk, path), path)
  if (reading.damage) throw new Damaged(reading.damage)
  if (revision !== undefined && reading.header?.revision !== revision) throw new Error(`${path} shows revision ${reading.header?.revision}, not ${revision}`)
  return reading
}

/** The bytes of a snapshot, unpacked where it was compressed. */
export async function readUnpacked(disk: Disk, path: string): Promise<Buffer> {
  return unpacked(await disk.readFile(path))
}

export function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

async function writeMerged(disk: Disk, job: MergeJob, changes: readonly RowChange[], aside: string): Promise<Merged> {
  const { folder } = layoutOf(job.folder)
  const old = job.from === 0 ? Buffer.alloc(0) : await disk.readFile(join(folder, snapshotName(job.from)))
  if (job.from > 0) throwIfDamaged(old, snapshotName(job.from))
  const rows = new Merging(old, changes)
  const writer = await SnapshotWriter.open(disk, aside, { ...headerOf('snapshot', job.book, job.to), ...(job.counts ? { counts: job.counts } : {}) }, job.compress)
  try {
    for (const line of rows.lines()) await writer.row(line)
    await writer.finish()
  } finally {
    await writer.close()
  }
  return { rows: rows.counts }
}

function throwIfDamaged(bytes: Buffer, file: string): void {
  const { damage } = readSnapshot(bytes, file)
  if (damage) throw new Damaged(damage)
}

async function readChanges(disk: Disk, journal: string, { from, segments, to }: MergeJob): Promise<After> {
  const rows: RowChange[] = []
  let notes: ChangeNote[] = []
  let reached = from
  for (const first of segments) {
    const file = segmentName(first)
    notes = []
    readSegment(await disk.readFile(join(journal, file)), file, Infinity, (record) => {
      notes.push(noteOf(record.head(), record.revision, { segment: file, start: record.start, end: record.end }))
      if (record.revision <= reached || record.revision > to) return
      for (const row of record.read().rows) rows.push(row)
      reached = record.revision
    }, disk.ring)
  }
  if (reached !== to) throw new Error(`the journal verifies up to revision ${reached}, not ${to}`)
  return { rows, notes }
}

interface TouchedRow {
  readonly table: string
  readonly id: string
  row: Fields | null
  /** It has a line in the old snapshot, so it is written there. */
  written: boolean
}

/** Walks through the lines of the old snapshot, with the changes worked in. */
class Merging {
  readonly counts: Partial<Record<TableName, number>> = {}
  private readonly touched = new Map<string, TouchedRow>()

  constructor(
    private readonly old: Buffer,
    changes: readonly RowChange[],
  ) {
    for (const { table, id } of changes) this.touched.set(keyOf(table, id), { table, id, row: null, written: false })
    for (const { span, touched } of this.oldRows()) if (touched) touched.row = (lineValue(old, span.start, span.end) as [string, string, Fields])[2]
    for (const change of changes) {
      const touched = this.touched.get(keyOf(change.table, change.id))
      if (touched) touched.row = rowAfter(touched.row ?? undefined, change)
    }
  }

  *lines(): Generator<Buffer> {
    let current = -1
    for (const { span, table, touched } of this.oldRows()) {
      const place = placeOf(table)
      if (place > current) yield* this.newRows(current, place)
      current = place
      if (!touched) yield this.counted(table, this.old.subarray(span.start, span.end + 1))
      else if (touched.row) yield this.counted(table, lineOf(touched))
      if (touched) touched.written = true
    }
    yield* this.newRows(current, Infinity)
  }

  /** Rows without a line in the old snapshot, of the tables from `from` up to but not including `to`. */
  private *newRows(from: number, to: number): Generator<Buffer> {
    const added = [...this.touched.values()].filter(({ table, row, written }) => row && !written && placeOf(table) >= from && placeOf(table) < to)
    added.sort((a, b) => placeOf(a.table) - placeOf(b.table))
    for (const row of added) {
      row.written = true
      yield this.counted(row.table, lineOf(row))
    }
  }

  private counted(table: string, line: Buffer): Buffer {
    this.counts[table as TableName] = (this.counts[table as TableName] ?? 0) + 1
    return line
  }

  private *oldRows(): Generator<{ span: Span; table: string; touched: TouchedRow | undefined }> {
    for (const span of lineSpans(this.old)) {
      const key = rowKey(this.old, span)
      if (key) yield { span, table: key.table, touched: this.touched.get(keyOf(key.table, key.id)) }
    }
  }
}

/** Table and id of a row's line without parsing the row; `undefined` for header and trailer. */
function rowKey(bytes: Buffer, { start, end }: Span): { table: string; id: string } | undefined {
  const opening = lineOpening(bytes, start, end)
  if (!opening.startsWith('[')) return undefined
  const plain = /^\["(\w+)","([\w:-]+)",/.exec(opening)
  if (plain?.[1] !== undefined && plain[2] !== undefined) return { table: plain[1], id: plain[2] }
  const [table, id] = lineValue(bytes, start, end) as [string, string]
  return { table, id }
}

function lineOf({ table, id, row }: TouchedRow): Buffer {
  return Buffer.from(frameLine([table, id, row]))
}

function placeOf(table: string): number {
  const place = (tableNames as readonly string[]).indexOf(table)
  return place < 0 ? tableNames.length : place
}

const keyOf = (table: string, id: string) => `${table}/${id}`
