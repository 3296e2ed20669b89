import { createHash, randomUUID } from 'node:crypto'
import { stat, unlink, rename, link } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Where the owner of a book listens. The operating system frees it with the process, however that ends. */
export interface LockAddress {
  readonly path: string
  /** Whether the address stays behind as a file when its owner is killed. */
  readonly leavesFile: boolean
}

/**
 * Named after the folder itself (device and inode), so that two paths to one folder are one lock. On Linux an abstract socket: no file, nothing to
 * clean up. It is seen only within one network namespace: two containers sharing a folder are not kept apart.
 */
export async function lockAddress(folder: string, platform: NodeJS.Platform = process.platform): Promise<LockAddress> {
  const { dev, ino } = await stat(folder, { bigint: true })
  const user = platform === 'win32' ? userInfo().username : String(process.getuid?.() ?? 0)
  const name = `hearth-${user}-${dev}-${ino}`
  if (platform === 'linux') return { path: `\0${name}`, leavesFile: false }
  const short = `hearth-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${short}`, leavesFile: false }
  return { path: join(tmpdir(), `${short}.sock`), leavesFile: true }
}

/**
 * Removes the socket file of an owner that is gone (macOS; not tested on one). Moved aside before it is judged: if another process has put its own
 * socket there meanwhile, that one is put back.
 */
export async function removeStaleSocket(path: string, staleInode: bigint): Promise<void> {
  const aside = `${path}.${randomUUID()}.stale`
  try {
    await rename(path, aside)
    const { ino } = await stat(aside, { bigint: true })
    if (ino !== staleInode) await link(aside, path)
    await unlink(aside)
  } catch {
    // Somebody else was quicker: the next attempt to listen tells.
  }
}
