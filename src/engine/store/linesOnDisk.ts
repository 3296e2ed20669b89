import { createHash } from 'node:crypto'
import { type Steps, toEnd } from '../../core/steps'
import { report } from '../report'
import type { Disk, OpenFile } from './disk'
import { type SnapshotLines, verifies } from './lines'
import { changedOutsideProblem, closedProblem } from './refusals'
import { ENDS, readEnds, type SnapshotReading } from './snapshotFile'

/** Smaller snapshots are read at one go. */
const LARGE = 8 << 20
/** Read at a time for whoever wants all: some of a millisecond's work, and small enough to stay in the processor's cache while it is hashed. */
const PIECE = 1 << 20

/**
 * Opens a large snapshot without reading more of it than its ends: it is believed until all of it is wanted, and costs neither time nor memory before.
 * Until then every line is looked at alone. `undefined` where it is small, its ends are not whole, or this disk cannot.
 * @param least bytes from which on it is large.
 */
export async function openOnDisk(disk: Disk, path: string, least = LARGE): Promise<SnapshotReading | undefined> {
  const file = await disk.openFile?.(path)
  if (!file) return undefined
  try {
    const reading = file.size < least ? undefined : await endsOf(file)
    if (!reading) await file.close()
    return reading
  } catch (error) {
    await file.close()
    throw error
  }
}

async function endsOf(file: OpenFile): Promise<SnapshotReading | undefined> {
  const stamp = file.changedNow()
  const ends = Math.min(ENDS, file.size)
  const [beginning, ending] = [Buffer.alloc(ends), Buffer.alloc(ends)]
  await file.read(beginning, 0)
  await file.read(ending, file.size - ends)
  return readEnds(beginning, ending, ({ start, sha256 }) => new LinesOnDisk(file, { end: file.size - ends + start, sha256, stamp }))
}

interface Expected {
  /** Where its last line begins, and the SHA-256 of all before, as that line says. */
  readonly end: number
  readonly sha256: string
  /** When the file was last changed. */
  readonly stamp: number
}

/** The lines of a snapshot that stay in its file until all are wanted; what is given out is what was written, or nothing is. */
export class LinesOnDisk implements SnapshotLines {
  private bytes: Buffer | undefined
  private closed: Promise<void> | undefined
  /** Known not to be as they were written. */
  private broken = false

  constructor(
    private readonly file: OpenFile,
    private readonly expected: Expected,
  ) {}

  get size(): number {
    return this.file.size
  }

  get isRead(): boolean {
    return this.bytes !== undefined
  }

  at(start: number, end: number): Buffer {
    if (this.bytes) return this.bytes.subarray(start, end)
    const line = Buffer.allocUnsafe(end - start)
    if (this.read(line, start) === line.length && verifies(line, 0, line.length) && this.file.changedNow() === this.expected.stamp) return line
    // Another program has written to it, or only given it another date: all of it tells.
    return toEnd(this.all()).subarray(start, end)
  }

  *all(): Steps<Buffer> {
    const bytes = this.bytes ?? Buffer.allocUnsafeSlow(this.size)
    const hash = createHash('sha256')
    for (let from = 0; from < this.size && !this.bytes; yield) {
      const piece = bytes.subarray(from, from + PIECE)
      if (this.read(piece, from) < piece.length) break
      hash.update(piece.subarray(0, Math.max(0, this.expected.end - from)))
      from += PIECE
    }
    this.broken = !this.bytes && hash.digest('hex') !== this.expected.sha256
    if (this.broken) throw changedOutsideProblem(this.file.path)
    this.bytes ??= bytes
    this.close().catch(report)
    return this.bytes
  }

  close(): Promise<void> {
    return (this.closed ??= this.file.close())
  }

  private read(into: Buffer, from: number): number {
    if (this.closed) throw closedProblem()
    if (this.broken) throw changedOutsideProblem(this.file.path)
    return this.file.readNow(into, from)
  }
}
