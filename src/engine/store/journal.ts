import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../core/problem'
import { discard, type Disk, makeFolder, readIfThere, saveProblem, syncFolder, writeWhole } from './disk'
import { headerOf } from './header'
import { segmentName } from './layout'
import { frameLine } from './lines'
import { changedOutsideProblem } from './refusals'

/** Where the next change goes: the last segment and how many of its bytes verify. Bytes beyond are a torn end. */
export interface JournalPlace {
  readonly name: string
  readonly size: number
  readonly torn: boolean
}

/** Where a saved change stands, to be read again for an undo. */
export interface Saved {
  readonly segment: string
  readonly start: number
  readonly end: number
}

/** The disk would not confirm a save. Trying again could report success over lost data, so nothing more is written. */
export class SyncFailed extends Error {
  override readonly name = 'SyncFailed'

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`${path}: ${String(cause)}`, { cause })
  }
}

const CHUNK = 1 << 20

/** The file saved changes are added to. One change at a time; a change counts once {@link append} has answered. */
export class Journal {
  private file: FileHandle | undefined
  private inode = 0
  private name: string | undefined
  private size: number
  private unclean: boolean

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly bookId: string,
    place: JournalPlace | undefined,
    /** Segments that were begun and never got their first line; they hold nothing. */
    private unfinished: readonly string[] = [],
  ) {
    this.name = place?.name
    this.size = place?.size ?? 0
    this.unclean = place?.torn ?? false
  }

  /** Writes the lines of a change and waits until the disk holds it. On failure the file is as before, and so is everything saved in it. */
  async append(revision: number, lines: readonly string[]): Promise<Saved> {
    try {
      await this.removeUnfinished()
      if (!this.file) await this.open(revision)
      await this.expectUntouched()
      if (this.unclean) await this.cut()
      const start = this.size
      const end = await this.write(lines)
      return { segment: this.segment, start, end }
    } catch (error) {
      if (error instanceof Problem || error instanceof SyncFailed) throw error
      throw saveProblem(error, this.path)
    }
  }

  /** Starts a new segment for the revisions from `from` on. */
  async rotate(from: number): Promise<void> {
    await this.removeUnfinished()
    if (this.unclean) {
      await this.open(from)
      await this.cut()
    }
    // An earlier attempt at a snapshot may have got this far.
    if (this.name !== segmentName(from)) await this.create(segmentName(from))
  }

  async close(): Promise<void> {
    const { file } = this
    this.file = undefined
    await file?.close()
  }

  private get segment(): string {
    if (this.name === undefined) throw new Error('the journal has no file yet')
    return this.name
  }

  private get path(): string {
    return this.name === undefined ? this.folder : join(this.folder, this.name)
  }

  private async open(revision: number): Promise<void> {
    if (this.name === undefined) return this.create(segmentName(revision))
    this.file ??= await this.disk.open(this.path, 'r+')
    this.inode = (await this.file.stat()).ino
  }

  /** A new file counts once its header and its name are on disk; until then the journal stays with the old one. */
  private async create(name: string): Promise<void> {
    await makeFolder(this.disk, this.folder)
    const path = join(this.folder, name)
    const file = await this.disk.open(path, 'wx', 0o600)
    try {
      await file.chmod(0o600)
      const header = this.header(name)
      await file.writeFile(header)
      await file.sync().catch(refuseToRetry(path))
      await syncFolder(this.disk, this.folder).catch(refuseToRetry(path))
      const { ino } = await file.stat()
      await this.close()
      Object.assign(this, { file, name, inode: ino, size: header.length, unclean: false })
    } catch (error) {
      await file.close()
      this.unfinished = [...this.unfinished, name]
      await this.removeUnfinished().catch(() => undefined)
      throw error
    }
  }

  private header(name: string): Buffer {
    return Buffer.from(frameLine(headerOf('journal', this.bookId, Number.parseInt(name, 10))))
  }

  private async removeUnfinished(): Promise<void> {
    for (const name of this.unfinished) {
      const path = join(this.folder, name)
      const bytes = await readIfThere(this.disk, path)
      if (bytes && bytes.length > 0) await writeWhole(this.disk, await this.unusedName(`${path}.torn-0`), bytes)
      await discard(this.disk, path)
    }
    this.unfinished = []
  }

  /** Another program may have put an older or newer file in place, or cut this one: then nothing may be written over it. */
  private async expectUntouched(): Promise<void> {
    const { size, ino } = await this.disk.stat(this.path)
    if (ino === this.inode && (this.unclean ? size >= this.size : size === this.size)) return
    throw changedOutsideProblem(this.path)
  }

  /** Takes away bytes beyond the last whole change; they are kept beside the file. */
  private async cut(): Promise<void> {
    const file = this.opened
    const { size } = await file.stat()
    if (size > this.size) {
      const tail = Buffer.alloc(size - this.size)
      await file.read(tail, 0, tail.length, this.size)
      await writeWhole(this.disk, await this.unusedName(`${this.path}.torn-${this.size}`), tail)
      await file.truncate(this.size)
      await file.sync()
    }
    this.unclean = false
  }

  private async unusedName(path: string): Promise<string> {
    const names = new Set(await this.disk.readdir(this.folder))
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? path : `${path}-${number}`
      if (!names.has(candidate.slice(this.folder.length + 1))) return candidate
    }
  }

  private async write(lines: readonly string[]): Promise<number> {
    this.unclean = true
    let end = this.size
    try {
      for (const bytes of inChunks(lines)) end = await this.writeAt(bytes, end)
    } catch (error) {
      await this.takeBack()
      throw error
    }
    await this.opened.datasync().catch(async (error: unknown) => {
      await this.takeBack()
      return refuseToRetry(this.path)(error)
    })
    this.unclean = false
    this.size = end
    return end
  }

  private async writeAt(bytes: Buffer, position: number): Promise<number> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.opened.write(bytes, done, bytes.length - done, position + done)
      done += bytesWritten
    }
    return position + bytes.length
  }

  /** Removes what a failed write left; if even that fails, the next write or the next start cuts it. */
  private async takeBack(): Promise<void> {
    await this.opened.truncate(this.size).then(
      () => (this.unclean = false),
      () => (this.unclean = true),
    )
  }

  private get opened(): FileHandle {
    if (!this.file) throw new Error('the journal is not open')
    return this.file
  }
}

function refuseToRetry(path: string): (error: unknown) => never {
  return (error) => {
    throw new SyncFailed(path, error)
  }
}

/** Lines joined to pieces of about a megabyte, so that a big change is neither one giant text nor thousands of writes. */
function* inChunks(lines: readonly string[]): Generator<Buffer> {
  let pending: string[] = []
  let length = 0
  for (const line of lines) {
    pending.push(line)
    length += line.length
    if (length < CHUNK) continue
    yield Buffer.from(pending.join(''))
    pending = []
    length = 0
  }
  if (pending.length > 0) yield Buffer.from(pending.join(''))
}
