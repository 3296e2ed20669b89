import { readSync } from 'node:fs'
import fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../core/problem'
import type { Keyring } from '../seal/keyring'

/** What the store asks of the operating system; tests hand in one that fails on purpose. */
export type Disk = Pick<typeof fs, 'open' | 'readdir' | 'mkdir' | 'rename' | 'unlink' | 'stat' | 'chmod'> & {
  readFile(path: string): Promise<Buffer>
  /** Opens a file whose bytes are given out as they stand; nothing where this disk hands on others than it reads. */
  openFile?(path: string): Promise<OpenFile | undefined>
  /** Seals and opens the files of an encrypted book on the way. */
  readonly ring?: Keyring
}

/** A file that is read bit by bit. */
export interface OpenFile {
  readonly path: string
  readonly size: number
  /** From a place in the file on, until `into` is full or the file ends; answers how much was there. */
  read(into: Buffer, from: number): Promise<number>
  /** The same at once, for a small piece. */
  readNow(into: Buffer, from: number): number
  close(): Promise<void>
}

/** Files beyond this are read at one go: Node's own way asks for every half megabyte anew. */
const LARGE = 1 << 20

async function readFile(path: string): Promise<Buffer> {
  const file = await fs.open(path)
  try {
    const { size } = await file.stat()
    if (size < LARGE) return await file.readFile()
    const bytes = Buffer.allocUnsafeSlow(size)
    return bytes.subarray(0, await readOn(file, bytes, 0))
  } catch (error) {
    throw naming(path, error)
  } finally {
    await file.close()
  }
}

async function openFile(path: string): Promise<OpenFile> {
  const file = await fs.open(path)
  try {
    const { size } = await file.stat()
    return { path, size, read: (into, from) => readOn(file, into, from).catch((error: unknown) => Promise.reject(naming(path, error))), readNow: (into, from) => readOnNow(file.fd, into, from, path), close: () => file.close() }
  } catch (error) {
    await file.close()
    throw naming(path, error)
  }
}

/** Once a file is open the system no longer says of which one it speaks (EIO of a bad sector, EISDIR). */
function naming(path: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(`${path}: ${String(error)}`)
  return 'path' in error ? error : Object.assign(error, { path })
}

/** However little comes at once. Answers how much there was. */
async function readOn(file: fs.FileHandle, bytes: Buffer, from: number): Promise<number> {
  for (let read = 0; ; ) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read)
    read += bytesRead
    if (bytesRead === 0 || read === bytes.length) return read
  }
}

function readOnNow(fd: number, bytes: Buffer, from: number, path: string): number {
  try {
    for (let read = 0; ; ) {
      const bytesRead = readSync(fd, bytes, read, bytes.length - read, from + read)
      read += bytesRead
      if (bytesRead === 0 || read === bytes.length) return read
    }
  } catch (error) {
    throw naming(path, error)
  }
}

export const realDisk: Disk = { ...fs, readFile, openFile }

/** Makes a folder only its owner can enter, and those that lead to it. What is there already stays as it is. */
export async function makeFolder(disk: Disk, path: string): Promise<void> {
  if (await isFolder(disk, path)) return
  const above = dirname(resolve(path))
  // One by one: made in one go, some places that take no folder (/proc) are tried for ever.
  if (above !== resolve(path)) await makeFolder(disk, above)
  try {
    await disk.mkdir(path, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && (await isFolder(disk, path))) return
    throw error
  }
  await disk.chmod(path, 0o700).catch(unlessUnknown)
  await syncFolder(disk, above)
}

async function isFolder(disk: Disk, path: string): Promise<boolean> {
  return (await disk.stat(path).catch(orUndefined))?.isDirectory() ?? false
}

/** Takes a book's folder that was made by others (`mkdir book`) away from other users' eyes. A folder with other things in it stays as it is. */
export async function closeToOthers(disk: Disk, path: string): Promise<void> {
  const { mode, uid } = await disk.stat(path)
  if ((mode & 0o077) === 0 || uid !== process.getuid?.()) return
  const names = await disk.readdir(path)
  // A disk that knows no rights (FAT), or is read-only, leaves it as it is.
  if (names.length === 0 || names.includes('journal') || names.includes('local')) await disk.chmod(path, 0o700).catch(() => undefined)
}

/** Makes the names in a folder durable: a rename without it can be lost with the power. */
export async function syncFolder(disk: Disk, path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await disk.open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Puts a whole file in place: written aside, flushed, renamed, the folder flushed. Whoever reads sees the old or the new, never a part. */
export async function writeWhole(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  await putInPlace(disk, path, content)
  await syncFolder(disk, dirname(path))
}

/** The same without flushing the folder: for many files of one folder, which is flushed at the end. */
export async function putInPlace(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`
  const file = await disk.open(aside, 'w', 0o600)
  try {
    await file.chmod(0o600).catch(unlessUnknown)
    await file.writeFile(disk.ring ? disk.ring.seal(path, Buffer.from(content)) : content)
    await file.sync()
    await file.close()
    await renameOver(disk, aside, path)
  } catch (error) {
    await file.close()
    await tidy(disk, aside)
    throw error
  }
}

const RENAME_ATTEMPTS = 10

/** Puts a file in another's place. A virus scanner or a syncing program may hold the old one for a moment (Windows), so it is tried more than once. */
export async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      const busy = errorCode(error) === 'EBUSY' || (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(errorCode(error) ?? ''))
      if (!busy || attempt === RENAME_ATTEMPTS) throw error
      await wait(10 * attempt)
    }
  }
}

/** Removes what a failed attempt left. What went wrong before is what matters; a file that stays is harmless. */
export async function tidy(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch(() => undefined)
}

/** Removes a file that may already be gone. */
export async function discard(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}

/** The bytes of a file, `undefined` where there is none. */
export async function readIfThere(disk: Disk, path: string): Promise<Buffer | undefined> {
  return disk.readFile(path).catch(orUndefined)
}

/** The names in a folder, none where there is no folder. */
export async function namesIn(disk: Disk, path: string): Promise<string[]> {
  return (await disk.readdir(path).catch(orUndefined)) ?? []
}

/** A disk that knows no rights (FAT on a stick) leaves a file as it is; any other failure is one. */
export function unlessUnknown(error: unknown): void {
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error
}

function orUndefined(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
  throw error
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'Hearth may not write there',
  EPERM: 'Hearth may not write there',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENOENT: 'the folder is gone',
}

/** What could not be written, why, and what is safe, as a user can understand it. */
export function saveProblem(error: unknown, path: string): Problem {
  const why = errorCode(error) ?? 'unknown'
  const reason = reasons[why] ?? (error instanceof Error ? error.message : String(error))
  return new Problem('save.failed', `This could not be saved: ${reason} (${path}). Everything saved before is safe; nothing was changed.`, {
    params: { file: path, why, context: why },
  })
}
