import { type Adapter, Low } from 'lowdb'
import { dirname } from 'node:path'
import { report } from '../report'
import { type Disk, makeFolder, readIfThere, writeWhole } from './disk'
import { frameLine, lineValue, verifies } from './lines'

/** A small file of this machine's own, kept through lowdb: one checksummed line, replaced whole each time. */
export class KeptFile<T> implements Adapter<T> {
  private unreadable = false

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {}

  async read(): Promise<T | null> {
    const bytes = await this.bytes()
    if (!bytes) return null
    if (bytes.at(-1) === 10 && verifies(bytes, 0, bytes.length - 1)) return lineValue(bytes, 0, bytes.length - 1) as T
    this.unreadable = true
    return null
  }

  /** No file of this machine's own keeps a book from opening. */
  private async bytes(): Promise<Buffer | undefined> {
    try {
      return await readIfThere(this.disk, this.path)
    } catch (error) {
      report(error)
      this.unreadable = true
      return undefined
    }
  }

  async write(data: T): Promise<void> {
    await makeFolder(this.disk, dirname(this.path))
    if (this.unreadable) await this.putAside()
    await writeWhole(this.disk, this.path, frameLine(data))
  }

  /** What could not be read is kept, never written over. */
  private async putAside(): Promise<void> {
    const names = new Set(await this.disk.readdir(dirname(this.path)))
    let number = 1
    while (names.has(`${this.path.slice(dirname(this.path).length + 1)}.damaged-${number}`)) number += 1
    await this.disk.rename(this.path, `${this.path}.damaged-${number}`)
    this.unreadable = false
  }
}

/** Writes what is in memory; what changes while it writes goes along with one more write. */
export class KeptData<T> {
  readonly low: Low<T>
  private writing: Promise<void> | undefined
  private next: Promise<void> | undefined

  constructor(disk: Disk, path: string, empty: T) {
    this.low = new Low<T>(new KeptFile<T>(disk, path), empty)
  }

  get data(): T {
    return this.low.data
  }

  async read(): Promise<void> {
    await this.low.read()
  }

  /** Answers once `change` is on disk. */
  update(change: (data: T) => T): Promise<void> {
    this.low.data = change(this.low.data)
    if (!this.writing) return (this.writing = this.write())
    return (this.next ??= this.writing.catch(() => undefined).then(() => {
      this.next = undefined
      return (this.writing = this.write())
    }))
  }

  /** When everything asked for is written, or has failed. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing.catch(() => undefined)
  }

  private async write(): Promise<void> {
    try {
      await this.low.write()
    } finally {
      if (!this.next) this.writing = undefined
    }
  }
}
