import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, rm, rmdir, copyFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../core/problem'
import type { ExportContent, ExportFile } from './exportContent'
import { Slices } from '../slices'

/** Bytes gathered before they go to the disk. */
const BLOCK = 1 << 18

/** Writes one file under a name that must be free: whole beside it first, then moved into place. A folder that is there gets the file inside it. */
export async function writeOneFile({ files }: Pick<ExportContent, 'files'>, path: string): Promise<{ path: string; bytes: number }> {
  const [file] = files
  if (!file) throw new Problem('export.nobody', 'There is nobody to export.')
  const wanted = resolve(path)
  const target = (await kindOf(wanted)) === 'folder' ? join(wanted, file.name) : wanted
  if ((await kindOf(target)) !== 'nothing') throw alreadyThere(target)
  const aside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.part`)
  return orCleanUp(target, aside, async () => {
    const bytes = await writeFile(aside, file, new Slices())
    await moveToFreeName(aside, target)
    await syncFolder(dirname(target))
    return { path: target, bytes }
  })
}

/** Writes many files as a folder that must not be there yet, or be empty: all of them in a folder beside it first, then renamed. */
export async function writeFolder({ files }: ExportContent, path: string): Promise<{ path: string; bytes: number }> {
  const target = resolve(path)
  const before = await kindOf(target)
  if (before !== 'nothing' && !(before === 'folder' && (await isEmpty(target)))) throw alreadyThere(target)
  const aside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.part`)
  return orCleanUp(target, aside, async () => {
    await mkdir(aside, { mode: 0o700 })
    let bytes = 0
    const slices = new Slices()
    for (const file of files) bytes += await writeFile(join(aside, file.name), file, slices)
    await syncFolder(aside)
    if (before === 'folder') await rmdir(target)
    await renameToFreeName(aside, target)
    await syncFolder(dirname(target))
    return { path: target, bytes }
  })
}

async function writeFile(path: string, file: ExportFile, slices: Slices): Promise<number> {
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o600)
  try {
    const bytes = await writeBlocks(handle, file, slices)
    await handle.sync()
    return bytes
  } finally {
    await handle.close()
  }
}

async function writeBlocks(handle: FileHandle, file: ExportFile, slices: Slices): Promise<number> {
  let block = ''
  let bytes = 0
  const flush = async () => {
    const buffer = Buffer.from(block, 'utf8')
    block = ''
    await handle.writeFile(buffer)
    bytes += buffer.length
  }
  for await (const piece of file.content()) {
    if (typeof piece === 'string') block += piece
    if (typeof piece !== 'string' || block.length > BLOCK) await flush()
    if (typeof piece !== 'string') {
      await handle.writeFile(piece)
      bytes += piece.length
    }
    await slices.pace()
  }
  await flush()
  return bytes
}

/** A hard link fails where the name has been taken meanwhile; file systems without links copy, which fails too. */
async function moveToFreeName(aside: string, target: string): Promise<void> {
  try {
    await link(aside, target)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyThere(target)
    await copyFile(aside, target, constants.COPYFILE_EXCL)
    await syncFile(target)
  }
  await rm(aside)
}

async function renameToFreeName(aside: string, target: string): Promise<void> {
  if ((await kindOf(target)) !== 'nothing') throw alreadyThere(target)
  await rename(aside, target)
}

async function orCleanUp<T>(target: string, aside: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined)
    const code = codeOf(error)
    if (error instanceof Problem || code === undefined) throw error
    if (code === 'EEXIST' || code === 'ENOTEMPTY') throw alreadyThere(target)
    throw new Problem('export.failed', `${target} could not be written (${code}). Nothing was left behind and the book is as it was.`, { params: { path: target, why: code } })
  }
}

/** Never follows a link: one that is there counts as something that is there. */
async function kindOf(path: string): Promise<'nothing' | 'folder' | 'other'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'nothing'
    throw new Problem('export.failed', `${path} could not be looked at (${codeOf(error)}).`, { params: { path, why: codeOf(error) ?? '' } })
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder)).length === 0
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the names last; where a system cannot sync folders, it need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function alreadyThere(path: string): Problem {
  return new Problem('export.exists', `${path} is already there. Hearth does not write over it; choose another name.`, { params: { path } })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
