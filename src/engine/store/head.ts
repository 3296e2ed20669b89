import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, makeFolder, readIfThere } from './disk'
import { frameLine, lineValue, verifies } from './lines'

const LENGTH = 64

/**
 * The last revision saved, noted after every save and not flushed: it can lag behind the journal, never run ahead.
 * A journal that ends before it has lost its end, even where the cut falls exactly between two lines.
 */
export class Head {
  private file: FileHandle | undefined

  constructor(
    private readonly disk: Disk,
    private readonly local: string,
  ) {}

  async read(): Promise<number | undefined> {
    const bytes = await readIfThere(this.disk, this.path)
    const end = bytes?.indexOf(10) ?? -1
    if (!bytes || !verifies(bytes, 0, end)) return undefined
    const { saved } = lineValue(bytes, 0, end) as { saved?: number }
    return saved
  }

  /** Never fails a save: the change is already durable. */
  async note(revision: number): Promise<void> {
    try {
      const file = (this.file ??= await this.open())
      await file.write(frameLine({ saved: revision }).padEnd(LENGTH, ' '), 0)
    } catch {
      await this.close()
    }
  }

  async close(): Promise<void> {
    const { file } = this
    this.file = undefined
    await file?.close()
  }

  /** Opened for writing in place, made where it is not there yet. */
  private async open(): Promise<FileHandle> {
    await makeFolder(this.disk, this.local)
    await this.disk.open(this.path, 'a', 0o600).then((made) => made.close())
    return this.disk.open(this.path, 'r+')
  }

  private get path(): string {
    return join(this.local, 'saved')
  }
}
