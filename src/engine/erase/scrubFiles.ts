import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Fields } from '../../core/change'
import { changeLines } from '../store/changeLines'
import { damage, Damaged } from '../store/damage'
import { type Disk, discard, errorCode, namesIn, writeWhole } from '../store/disk'
import type { Header } from '../store/header'
import { frameLine, lineSpans, lineValue } from '../store/lines'
import { unpacked } from '../store/mergeSnapshot'
import { sealLines } from '../store/sealedLines'
import { type JournalRecord, readSegment } from '../store/segmentFile'
import { readSnapshot } from '../store/snapshotFile'
import { scrubChange, scrubRow, type Traces } from './traces'

/** Writes a snapshot or backup anew without them; answers whether anything had to go. Throws where the file is not whole. */
export async function scrubSnapshot(disk: Disk, path: string, traces: Traces): Promise<boolean> {
  const packed = await disk.readFile(path)
  const bytes = unpacked(packed)
  const { header, damage: found } = readSnapshot(bytes, path)
  if (found || !header) throw new Damaged(found ?? damage(path, 1, 'firstLine'))
  const { lines, kept, changed } = scrubbedLines(bytes, traces)
  if (!changed) return false
  const whole = wholeSnapshot(header, lines, kept)
  await writeWhole(disk, path, packed === bytes ? whole : gzipSync(whole, { level: 3 }))
  const again = readSnapshot(unpacked(await disk.readFile(path)), path)
  if (again.damage) throw new Damaged(again.damage)
  return true
}

function scrubbedLines(bytes: Buffer, traces: Traces) {
  const lines: Buffer[] = []
  const kept = { people: 0, entries: 0 }
  let changed = false
  for (const span of lineSpans(bytes)) {
    const value = lineValue(bytes, span.start, span.end)
    if (!Array.isArray(value)) continue
    const [table, id, row] = value as [string, string, Fields]
    const left = scrubRow(table, id, row, traces)
    if (left !== row) changed = true
    if (!left) continue
    lines.push(left === row ? bytes.subarray(span.start, span.end + 1) : Buffer.from(frameLine([table, id, left])))
    if (table === 'people' || table === 'entries') kept[table] += 1
  }
  return { lines, kept, changed }
}

function wholeSnapshot(header: Header, lines: readonly Buffer[], counts: NonNullable<Header['counts']>): Buffer {
  const body = Buffer.concat([Buffer.from(frameLine({ ...header, ...(header.counts ? { counts } : {}) })), ...lines])
  const sha256 = createHash('sha256').update(body).digest('hex')
  return Buffer.concat([body, Buffer.from(frameLine({ end: header.revision, rows: lines.length, sha256 }))])
}

/** Writes a segment of the journal anew without them; answers how many changes had to be rewritten. */
export async function scrubSegment(disk: Disk, path: string, traces: Traces): Promise<number> {
  const bytes = await disk.readFile(path)
  const { end, damage: found } = readSegment(bytes, path, Infinity, undefined, disk.ring)
  // A torn end was never promised to anybody, and may hold them.
  if (found?.kind === 'damage') throw new Damaged(found)
  const pieces: (Buffer | string)[] = []
  let rewritten = 0
  let from = 0
  readSegment(bytes.subarray(0, end), path, Infinity, (record) => {
    const lines = scrubbedRecord(disk, record, traces)
    if (!lines) return
    rewritten += 1
    pieces.push(bytes.subarray(from, record.start), ...lines)
    from = record.end
  }, disk.ring)
  if (rewritten === 0 && end === bytes.length) return 0
  pieces.push(bytes.subarray(from, end))
  await writeWhole(disk, path, Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))))
  return rewritten
}

function scrubbedRecord(disk: Disk, record: JournalRecord, traces: Traces): readonly string[] | undefined {
  const change = record.read()
  const left = scrubChange(change, traces)
  return left === change ? undefined : sealLines(disk.ring, record.revision, [...changeLines(record.revision, left)])
}

/** Writes the backups of a folder anew without them. One that cannot be read may hold them and cannot be cleaned: it goes. */
export async function scrubBackups(disk: Disk, folder: string, traces: Traces): Promise<{ readonly backups: number; readonly unreadable: number }> {
  let backups = 0
  let unreadable = 0
  for (const name of await namesIn(disk, folder)) {
    const path = join(folder, name)
    if (name.endsWith('.tmp')) await discard(disk, path)
    if (!name.endsWith('.jsonl.gz')) continue
    const changed = await scrubSnapshot(disk, path, traces).catch(async (error: unknown) => {
      if (!(error instanceof Damaged) && !/^(Z_|ERR_)/.test(errorCode(error) ?? '')) throw error
      await discard(disk, path)
      unreadable += 1
      return false
    })
    if (changed) backups += 1
  }
  return { backups, unreadable }
}
