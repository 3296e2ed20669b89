import type { FileHandle } from 'node:fs/promises'
import { type Disk, realDisk } from '../../src/engine/store/disk'

export interface Fault {
  /** The operating system's code: ENOSPC, EIO, … */
  readonly code: string
  /** Which operation fails, counted from 1. */
  readonly at: number
  /** Every later one fails too. */
  readonly sticky: boolean
  /** Only operations of these names count; left out: all that change something. */
  readonly only?: readonly string[]
}

const changing = ['open', 'mkdir', 'rename', 'unlink', 'chmod', 'write', 'writeFile', 'truncate', 'sync', 'datasync']

/** The real disk, on which one operation fails as the operating system would have it. A failing write leaves half of its bytes. */
export class FailingDisk {
  /** How many operations were asked for. */
  count = 0
  readonly disk: Disk

  constructor(private readonly fault: Fault) {
    this.disk = { ...realDisk }
    for (const name of ['open', 'mkdir', 'rename', 'unlink', 'chmod'] as const) Object.assign(this.disk, { [name]: this.guard(name, realDisk[name] as Operation) })
    const open = this.disk.open as unknown as (...args: unknown[]) => Promise<FileHandle>
    this.disk.open = async (...args) => this.guardHandle(await open(...args))
  }

  private guard(name: string, operation: Operation): Operation {
    return async (...args) => {
      if (this.fails(name)) throw this.trouble(name)
      return operation(...args)
    }
  }

  private fails(name: string): boolean {
    if (!(this.fault.only ?? changing).includes(name)) return false
    this.count += 1
    return this.fault.sticky ? this.count >= this.fault.at : this.count === this.fault.at
  }

  private trouble(name: string): Error {
    return Object.assign(new Error(`${this.fault.code}: made to fail, ${name}`), { code: this.fault.code, syscall: name })
  }

  private guardHandle(handle: FileHandle): FileHandle {
    return new Proxy(handle, {
      get: (target, name: string) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        const operation = value.bind(target) as Operation
        if (!changing.includes(name)) return operation
        return name === 'write' ? this.halfWrite(target, operation) : this.guard(name, operation)
      },
    })
  }

  private halfWrite(handle: FileHandle, write: Operation): Operation {
    return async (...args) => {
      if (!this.fails('write')) return write(...args)
      const [bytes, offset, length, position] = args as [Buffer, number, number, number]
      if (Buffer.isBuffer(bytes)) await handle.write(bytes, offset, length >> 1, position)
      throw this.trouble('write')
    }
  }
}

type Operation = (...args: unknown[]) => Promise<unknown>
