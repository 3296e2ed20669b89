import type { FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Disk } from '../../src/engine/store/disk'

/** Picks a whole number from 0 up to and including `most`. */
export type Choose = (most: number) => number

/** A file: its bytes as programs see them, and those a power cut would leave. */
class Inode {
  durable: Buffer
  constructor(
    readonly number: number,
    public bytes: Buffer,
  ) {
    this.durable = bytes
  }
}

/** A folder: the files programs see in it, and those a power cut would leave. */
class Folder {
  durable = new Map<string, Inode>()
  constructor(
    readonly names = new Map<string, Inode>(),
    /** Its own name was flushed, or was there from the start. */
    public lasting = true,
  ) {
    this.durable = new Map(names)
  }
}

/**
 * A disk in memory that loses what was not flushed: of a file, anything added since its last sync, from any byte on; of a folder, any of the names
 * changed since its last sync, new folders with all that is in them included. As ext4 in its ordered mode: a file never shows bytes that were not written.
 * `honest: false` makes every flush do nothing: a store that trusts it must be seen to lose.
 */
export class LossyDisk {
  /** Operations done; after `stopAfter` of them the power is gone and every further one fails. */
  operations = 0
  stopAfter = Infinity
  private readonly folders = new Map([['/', new Folder()]])
  private inodes = 0
  private readonly honest: boolean

  constructor({ honest = true } = {}) {
    this.honest = honest
  }

  readonly disk = {
    open: (path: string, flags: string) => this.act(() => this.handle(this.opened(path, flags), path, flags)),
    readFile: (path: string) => this.act(() => Buffer.from(this.existing(path).bytes)),
    readdir: (path: string) => this.act(() => [...this.folderAt(path).names.keys()]),
    mkdir: (path: string) => this.act(() => this.makeFolder(path)),
    rename: (from: string, to: string) => this.act(() => this.rename(from, to)),
    unlink: (path: string) => this.act(() => void (this.existing(path) && this.folderAt(dirname(path)).names.delete(basename(path)))),
    stat: (path: string) => this.act(() => this.stat(this.folders.get(path) ?? this.existing(path))),
    chmod: () => this.act(() => undefined),
  } as unknown as Disk

  /** The disk after the power came back. */
  afterCut(choose: Choose): LossyDisk {
    const left = new LossyDisk()
    const kept = new Map<Inode, Inode>()
    for (const [path, folder] of this.folders) {
      const there = left.folders.has(dirname(path)) && (folder.lasting || choose(1) === 1)
      if (!there) continue
      const names = new Map<string, Inode>()
      for (const name of new Set([...folder.durable.keys(), ...folder.names.keys()])) {
        const [before, after] = [folder.durable.get(name), folder.names.get(name)]
        const inode = before === after || choose(1) === 1 ? after : before
        if (inode) names.set(name, kept.get(inode) ?? keep(inode, kept, choose))
      }
      left.folders.set(path, new Folder(names))
    }
    left.inodes = this.inodes
    return left
  }

  private async act<T>(work: () => T): Promise<T> {
    await Promise.resolve()
    this.operations += 1
    if (this.operations > this.stopAfter) throw trouble('EIO', 'the power is gone')
    return work()
  }

  private folderAt(path: string): Folder {
    const folder = this.folders.get(path)
    if (!folder) throw trouble('ENOENT', path)
    return folder
  }

  private existing(path: string): Inode {
    const inode = this.folderAt(dirname(path)).names.get(basename(path))
    if (!inode) throw trouble('ENOENT', path)
    return inode
  }

  private makeFolder(path: string): string | undefined {
    if (this.folders.has(path)) return undefined
    const first = this.makeFolder(dirname(path)) ?? path
    this.folders.set(path, new Folder(new Map(), false))
    return first
  }

  private opened(path: string, flags: string): Inode | Folder {
    const folder = this.folders.get(path)
    if (folder) return folder
    const { names } = this.folderAt(dirname(path))
    const there = names.get(basename(path))
    if (there && flags === 'wx') throw trouble('EEXIST', path)
    if (!there && flags.startsWith('r')) throw trouble('ENOENT', path)
    const inode = there ?? new Inode((this.inodes += 1), Buffer.alloc(0))
    if (flags === 'w') inode.bytes = Buffer.alloc(0)
    names.set(basename(path), inode)
    return inode
  }

  private rename(from: string, to: string): void {
    const inode = this.existing(from)
    this.folderAt(dirname(from)).names.delete(basename(from))
    this.folderAt(dirname(to)).names.set(basename(to), inode)
  }

  private stat(target: Inode | Folder): { size: number; ino: number; isDirectory: () => boolean } {
    const isFolder = target instanceof Folder
    return { size: isFolder ? 0 : target.bytes.length, ino: isFolder ? 0 : target.number, isDirectory: () => isFolder }
  }

  /** Of a file its bytes, of a folder the names in it. */
  private flush(target: Inode | Folder, path: string): void {
    if (!this.honest) return
    if (target instanceof Inode) target.durable = target.bytes
    else {
      target.durable = new Map(target.names)
      for (const [name, folder] of this.folders) if (dirname(name) === path) folder.lasting = true
    }
  }

  private handle(target: Inode | Folder, path: string, flags: string): FileHandle {
    const file = () => {
      if (target instanceof Folder) throw trouble('EISDIR', path)
      return target
    }
    let position = flags === 'a' ? Infinity : 0
    const put = (bytes: Buffer, at: number) => {
      const inode = file()
      const start = Math.min(at, inode.bytes.length)
      const end = Math.max(inode.bytes.length, start + bytes.length)
      inode.bytes = Buffer.concat([inode.bytes.subarray(0, start), bytes, inode.bytes.subarray(start + bytes.length, end)])
      return { bytesWritten: bytes.length }
    }
    const sync = () => this.flush(target, path)
    return {
      write: (data: Buffer | string, offset = 0, length = data.length - offset, at = position) =>
        this.act(() => (typeof data === 'string' ? put(Buffer.from(data), offset) : put(data.subarray(offset, offset + length), at))),
      writeFile: (data: Buffer | string) =>
        this.act(() => {
          put(Buffer.from(data), position)
          position += Buffer.byteLength(data)
        }),
      read: (into: Buffer, offset: number, length: number, at: number) => this.act(() => ({ bytesRead: file().bytes.copy(into, offset, at, at + length) })),
      truncate: (length: number) => this.act(() => void (file().bytes = file().bytes.subarray(0, length))),
      stat: () => this.act(() => this.stat(target)),
      sync: () => this.act(sync),
      datasync: () => this.act(sync),
      chmod: () => this.act(() => undefined),
      close: () => Promise.resolve(),
    } as unknown as FileHandle
  }
}

/** Of bytes added since the last sync any number may be there; a file changed in another way is as before or as after. */
function keep(inode: Inode, kept: Map<Inode, Inode>, choose: Choose): Inode {
  const { bytes, durable, number } = inode
  const grown = bytes.length >= durable.length && bytes.subarray(0, durable.length).equals(durable)
  const left = grown ? bytes.subarray(0, durable.length + choose(bytes.length - durable.length)) : choose(1) === 1 ? bytes : durable
  const copy = new Inode(number, Buffer.from(left))
  kept.set(inode, copy)
  return copy
}

function trouble(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code })
}
