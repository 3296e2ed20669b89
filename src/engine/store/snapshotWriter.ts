import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Sealing } from '../seal/seal'
import { type Disk, unlessUnknown } from './disk'
import type { Header } from './header'
import { frameLine } from './lines'

const CHUNK = 1 << 20

/** Writes the lines of a snapshot to a file that is not in place yet, hashing as it goes. */
export class SnapshotWriter {
  private readonly hash = createHash('sha256')
  private pending: Buffer[] = []
  private pendingBytes = 0
  private rows = 0

  private constructor(
    private readonly file: FileHandle,
    private readonly header: Header,
    private readonly compress: boolean,
    private readonly sealing: Sealing | undefined,
  ) {
    this.add(Buffer.from(frameLine(header)))
  }

  static async open(disk: Disk, path: string, header: Header, compress: boolean): Promise<SnapshotWriter> {
    const file = await disk.open(path, 'w', 0o600)
    try {
      await file.chmod(0o600).catch(unlessUnknown)
    } catch (error) {
      await file.close()
      throw error
    }
    return new SnapshotWriter(file, header, compress, disk.ring?.sealing(path))
  }

  /** Adds a row as bytes of a whole line, newline included. */
  async row(line: Buffer): Promise<void> {
    this.rows += 1
    this.add(line)
    if (this.pendingBytes >= CHUNK) await this.flush()
  }

  /** Ends the file and answers once the disk holds it. */
  async finish(): Promise<void> {
    const sha256 = this.hash.digest('hex')
    this.pending.push(Buffer.from(frameLine({ end: this.header.revision, rows: this.rows, sha256 })))
    await this.flush()
    if (this.sealing) await this.file.writeFile(this.sealing.end())
    await this.file.sync()
  }

  async close(): Promise<void> {
    await this.file.close()
  }

  private add(line: Buffer): void {
    this.hash.update(line)
    this.pending.push(line)
    this.pendingBytes += line.length
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.pending)
    this.pending = []
    this.pendingBytes = 0
    const packed = this.compress ? gzipSync(bytes, { level: 3 }) : bytes
    await this.file.writeFile(this.sealing ? this.sealing.push(packed) : packed)
  }
}
