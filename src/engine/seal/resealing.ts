import { join, relative } from 'node:path'
import { changeLines } from '../store/changeLines'
import { Damaged } from '../store/damage'
import { discard, namesIn, writeWhole } from '../store/disk'
import type { Layout } from '../store/layout'
import { sealLines } from '../store/sealedLines'
import { readSegment } from '../store/segmentFile'
import { type SealedDisk, VAULT_FILE } from './keyring'
import { isSealed } from './seal'

/** Files that stay readable: they hold nobody, and are needed before the book is opened. */
const plain = new Set([VAULT_FILE, 'local/saved', 'local/lock.key'])

/**
 * Writes every file of a book anew as its keys say now: sealed with the current one, or plainly. Each file is replaced whole, and until the end either form is
 * read, so a crash in between loses nothing; going through once more ends it.
 * @param skip paths whose owner writes them itself.
 */
export async function reseal(disk: SealedDisk, layout: Layout, skip: readonly string[] = []): Promise<void> {
  for (const path of await filesIn(disk, layout.folder)) {
    const inside = relative(layout.folder, path).replaceAll('\\', '/')
    if (plain.has(inside) || inside.endsWith(`/${VAULT_FILE}`) || skip.includes(path)) continue
    if (inside.endsWith('.tmp')) await discard(disk, path)
    else if (/^journal\/\d{12}\.jsonl$/.test(inside)) await resealSegment(disk, path)
    else await resealFile(disk, path)
  }
}

/** The same for the copies in a second folder. */
export async function resealCopies(disk: SealedDisk, folder: string): Promise<void> {
  for (const path of await filesIn(disk, folder)) {
    if (path.endsWith('.tmp')) await discard(disk, path)
    else if (!path.endsWith(VAULT_FILE)) await resealFile(disk, path, true)
  }
}

/** @param plainToo a copy that was away when the book was encrypted may still be plain. */
async function resealFile(disk: SealedDisk, path: string, plainToo = false): Promise<void> {
  const bytes = await disk.base.readFile(path)
  if (disk.ring.isCurrent(bytes)) return
  await writeWhole(disk, path, plainToo && !isSealed(bytes) ? bytes : disk.ring.open(path, bytes))
}

/** A torn end was never promised to anybody and is left out. */
async function resealSegment(disk: SealedDisk, path: string): Promise<void> {
  const bytes = await disk.readFile(path)
  const lines: string[] = []
  const { damage, header } = readSegment(bytes, path, Infinity, (record) => lines.push(...sealLines(disk.ring, record.revision, [...changeLines(record.revision, record.read())])), disk.ring)
  if (damage?.kind === 'damage') throw new Damaged(damage)
  if (!header) return
  const first = bytes.subarray(0, bytes.indexOf(10) + 1)
  await writeWhole(disk, path, Buffer.concat([first, ...lines.map((line) => Buffer.from(line))]))
}

async function filesIn(disk: SealedDisk, folder: string): Promise<string[]> {
  const found: string[] = []
  for (const name of await namesIn(disk, folder)) {
    const path = join(folder, name)
    if ((await disk.stat(path)).isDirectory()) found.push(...(await filesIn(disk, path)))
    else found.push(path)
  }
  return found
}
