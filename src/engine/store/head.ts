import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { report } from '../report'
import { type Disk, errorCode, makeFolder, readIfThere, syncFolder } from './disk'
import { frameLine, lineValue, verifies } from './lines'

const LENGTH = 64

/**
 * The last revision saved, noted after every save and flushed when the book closes: it can lag behind the journal, never run ahead.
 * A journal that ends before it has lost its end, even where the cut falls exactly between two lines. It is a witness, not a part of the book:
 * no failure here fails an opening, a save or a closing.
 */
export class Head {
  private file: FileHandle | undefined
  /** Made since the book was opened, so its name may not be on disk. */
  private isNew = false

  constructor(
    private readonly disk: Disk,
    private readonly local: string,
  ) {}

  async read(): Promise<number | undefined> {
    const bytes = await readIfThere(this.disk, this.path).catch(report)
    const end = bytes?.indexOf(10) ?? -1
    if (!bytes || !verifies(bytes, 0, end)) return undefined
    const { saved } = lineValue(bytes, 0, end) as { saved?: number }
    return saved
  }

  async note(revision: number): Promise<void> {
    try {
      const file = (this.file ??= await this.open())
      await file.write(frameLine({ saved: revision }).padEnd(LENGTH, ' '), 0)
    } catch (error) {
      report(error)
      await this.letGo()
    }
  }

  /** Once for each time the book is open: a flush after every save would cost as much as the save. */
  async close(): Promise<void> {
    try {
      await this.file?.sync()
      if (this.isNew) await syncFolder(this.disk, this.local)
    } catch (error) {
      report(error)
    }
    await this.letGo()
  }

  private async letGo(): Promise<void> {
    const { file } = this
    this.file = undefined
    await file?.close().catch(report)
  }

  /** Opened for writing in place, made where it is not there yet. */
  private async open(): Promise<FileHandle> {
    await makeFolder(this.disk, this.local)
    try {
      return await this.disk.open(this.path, 'r+')
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
    this.isNew = true
    return this.disk.open(this.path, 'wx', 0o600)
  }

  private get path(): string {
    return join(this.local, 'saved')
  }
}
