import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Steps } from '../../core/steps'
import { report } from '../report'
import type { Disk, OpenFile } from './disk'
import type { SnapshotLines } from './lines'
import { changedOutsideProblem, closedProblem } from './refusals'
import { ENDS, lastLine } from './snapshotFile'

/** Smaller snapshots are read at one go. */
export const LARGE = 8 << 20
/** Read and checked at a time, on being asked for a line in it: some lines' worth. */
export const BLOCK = 8 << 10
/** Read at a time for whoever wants all: some of a millisecond's work, and small enough to stay in the processor's cache while it is hashed. */
const PIECE = 128 * BLOCK

export interface OnDisk {
  readonly lines: LinesOnDisk
  /** As {@link hashInSteps} gives it. */
  readonly hash: string | undefined
}

/** A snapshot that was hashed once, as its blocks were then. */
export interface KnownBlocks {
  readonly size: number
  /** CRC-32 of each. */
  readonly checksums: Uint32Array
  readonly sha256: string
}

interface Opening {
  /** What it may be: where all its blocks are the same, so is its hash, which takes three times as long to work out. Asked only about a large one. */
  readonly known?: () => Promise<KnownBlocks | undefined>
  /** Bytes from which on it is large. */
  readonly least?: number
}

/**
 * Opens a large snapshot and reads it, only to know its hash: until somebody asks for a line it takes no memory, and nothing need wait for that.
 * `undefined` where it is small, or this disk cannot.
 */
export async function openOnDisk(disk: Disk, path: string, { known, least = LARGE }: Opening = {}): Promise<OnDisk | undefined> {
  const file = await disk.openFile?.(path)
  if (!file) return undefined
  try {
    if (file.size >= least) return (await recognised(file, await known?.())) ?? (await hashed(file))
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return undefined
}

async function recognised(file: OpenFile, known: KnownBlocks | undefined): Promise<OnDisk | undefined> {
  if (known?.size !== file.size) return undefined
  let read = 0
  for await (const [from, bytes] of pieces(file)) {
    if (!areBlocks(bytes, from, known.checksums)) return undefined
    read += bytes.length
  }
  // It may have been cut meanwhile.
  if (read !== file.size) return undefined
  return { lines: new LinesOnDisk(file, known.checksums), hash: known.sha256 }
}

async function hashed(file: OpenFile): Promise<OnDisk> {
  const end = await lastLineStart(file)
  const checksums = new Uint32Array(Math.ceil(file.size / BLOCK))
  const hash = createHash('sha256')
  for await (const [from, bytes] of pieces(file)) {
    checksums.set(blockChecksums(bytes), from / BLOCK)
    hash.update(bytes.subarray(0, Math.max(0, (end ?? 0) - from)))
  }
  return { lines: new LinesOnDisk(file, checksums), hash: end === undefined ? undefined : hash.digest('hex') }
}

/** CRC-32 of one block after another. */
export function blockChecksums(bytes: Buffer): Uint32Array {
  const checksums = new Uint32Array(Math.ceil(bytes.length / BLOCK))
  for (let block = 0; block < checksums.length; block++) checksums[block] = checksumAt(bytes, block * BLOCK)
  return checksums
}

/** Whether bytes that stand at `from`, where a block begins, have the checksums of their blocks. */
function areBlocks(bytes: Buffer, from: number, checksums: Uint32Array): boolean {
  for (let at = 0; at < bytes.length; at += BLOCK) if (checksumAt(bytes, at) !== checksums[(from + at) / BLOCK]) return false
  return true
}

const checksumAt = (bytes: Buffer, at: number) => crc32(bytes.subarray(at, at + BLOCK))

/** Where the line begins that a whole file ends with. */
async function lastLineStart(file: OpenFile): Promise<number | undefined> {
  const from = Math.max(0, file.size - ENDS)
  const tail = Buffer.alloc(file.size - from)
  await file.read(tail, from)
  const last = lastLine(tail)
  return last && (last.start > 0 || from === 0) ? from + last.start : undefined
}

/** Piece by piece, each with its place in the file; it is overwritten once the next is asked for, which is being read meanwhile. */
async function* pieces(file: OpenFile): AsyncGenerator<readonly [from: number, bytes: Buffer]> {
  let [buffer, other] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)]
  let reading = file.read(buffer, 0)
  for (let from = 0; from < file.size; from += PIECE) {
    const piece = buffer.subarray(0, await reading)
    ;[buffer, other] = [other, buffer]
    reading = from + PIECE < file.size ? file.read(buffer, from + PIECE) : Promise.resolve(0)
    // One that fails before it is waited for is told in its turn.
    reading.catch(() => undefined)
    yield [from, piece]
  }
}

/** The lines of a snapshot that stay in its file until all are wanted; what is read then is what was hashed, or it is not given out. */
export class LinesOnDisk implements SnapshotLines {
  private bytes: Buffer | undefined
  private closed: Promise<void> | undefined
  private readonly blocks = Buffer.allocUnsafeSlow(PIECE)

  constructor(
    private readonly file: OpenFile,
    /** Of each block. */
    private readonly checksums: Uint32Array,
  ) {}

  get size(): number {
    return this.file.size
  }

  get isRead(): boolean {
    return this.bytes !== undefined
  }

  at(start: number, end: number): Buffer {
    if (this.bytes) return this.bytes.subarray(start, end)
    const from = Math.floor(start / BLOCK) * BLOCK
    const to = Math.min(Math.ceil(end / BLOCK) * BLOCK, this.size)
    const blocks = to - from > PIECE ? Buffer.allocUnsafe(to - from) : this.blocks.subarray(0, to - from)
    this.read(blocks, from)
    // The blocks of the next line take their place.
    return Buffer.from(blocks.subarray(start - from, end - from))
  }

  *all(): Steps<Buffer> {
    const bytes = this.bytes ?? Buffer.allocUnsafeSlow(this.size)
    for (let from = 0; from < this.size && !this.bytes; yield) {
      const piece = bytes.subarray(from, from + PIECE)
      this.read(piece, from)
      from += PIECE
    }
    this.bytes ??= bytes
    this.close().catch(report)
    return this.bytes
  }

  close(): Promise<void> {
    return (this.closed ??= this.file.close())
  }

  private read(into: Buffer, from: number): void {
    if (this.closed) throw closedProblem()
    const read = this.file.readNow(into, from)
    if (read !== into.length || !areBlocks(into, from, this.checksums)) throw changedOutsideProblem(this.file.path)
  }
}
