import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, lstat, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { errorCode } from '../store/disk'
import type { Slices } from '../slices'

const MOST_FILES = 200_000
const LARGEST = 4 << 20

/** What is there is no plain text of a regular file. */
export const UNREADABLE = Symbol('unreadable')

/** The Markdown files of a folder the user chose. Links are never followed, and nothing outside the folder is ever read or written. */
export class Vault {
  constructor(readonly folder: string) {}

  /** Whether the folder is there. */
  async isThere(): Promise<boolean> {
    return stat(this.folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
  }

  /** Every Markdown file, by its path within the folder, `/` between; hidden folders are not looked into. */
  async files(slices: Slices): Promise<string[]> {
    const found: string[] = []
    const waiting = ['']
    for (let below = waiting.pop(); below !== undefined && found.length < MOST_FILES; below = waiting.pop()) {
      for (const entry of await readdir(join(this.folder, below), { withFileTypes: true }).catch(() => [])) {
        const path = below ? `${below}/${entry.name}` : entry.name
        if (entry.name.startsWith('.')) continue
        if (entry.isDirectory()) waiting.push(path)
        else if (entry.isFile() && /\.md$/i.test(entry.name)) found.push(path)
      }
      await slices.pace()
    }
    return found.sort()
  }

  /** Every name at the top of the folder, whatever it is. */
  async names(): Promise<string[]> {
    return readdir(this.folder)
  }

  /** The text of a file; undefined where there is none; UNREADABLE for what is no plain text of a regular file inside the folder. */
  async read(path: string): Promise<string | undefined | typeof UNREADABLE> {
    const whole = join(this.folder, path)
    try {
      const found = await lstat(whole)
      if (!found.isFile() || found.size > LARGEST || !(await this.isInside(whole))) return UNREADABLE
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(whole))
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
      if (error instanceof TypeError || errorCode(error) !== undefined) return UNREADABLE
      throw error
    }
  }

  /** Puts a text in place, whole, keeping the rights of what was there. Answers false where the file is no longer as it was read. */
  async write(path: string, text: string, before: string | undefined): Promise<boolean> {
    const whole = join(this.folder, path)
    const aside = join(dirname(whole), `.${basename(whole).slice(0, 60)}.${randomUUID()}.part`)
    const mode = before === undefined ? 0o600 : (await stat(whole)).mode & 0o777
    const file = await open(aside, 'wx', mode)
    try {
      await file.writeFile(text)
      await file.sync()
      await file.close()
      if ((await this.read(path)) !== before) {
        await rm(aside, { force: true })
        return false
      }
      await rename(aside, whole)
      return true
    } catch (error) {
      await file.close()
      await rm(aside, { force: true })
      throw error
    }
  }

  /** Whether anything has this name, a link that leads nowhere too. */
  async has(path: string): Promise<boolean> {
    return lstat(join(this.folder, path)).then(
      () => true,
      () => false,
    )
  }

  /** The bytes of a regular file inside the folder; undefined for anything else. */
  async bytes(path: string): Promise<Uint8Array | undefined> {
    const whole = join(this.folder, path)
    try {
      return (await lstat(whole)).isFile() && (await this.isInside(whole)) ? await readFile(whole) : undefined
    } catch (error) {
      if (errorCode(error) !== undefined) return undefined
      throw error
    }
  }

  /** Puts a file where nothing is. Answers false where there is something now. */
  async add(path: string, bytes: Uint8Array): Promise<boolean> {
    const whole = join(this.folder, path)
    if (!(await this.isInside(whole))) return false
    const aside = join(dirname(whole), `.${randomUUID()}.part`)
    const file = await open(aside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
      return await toFreeName(aside, whole)
    } finally {
      await file.close()
      await rm(aside, { force: true })
    }
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path), { force: true })
  }

  private async isInside(path: string): Promise<boolean> {
    const within = relative(await realpath(this.folder), await realpath(dirname(path)))
    return within !== '..' && !within.startsWith(`..${sep}`) && !/^([a-z]:)?[\\/]/i.test(within)
  }
}

/** A hard link fails where the name is taken; file systems without links copy, which fails too. */
async function toFreeName(aside: string, whole: string): Promise<boolean> {
  try {
    await link(aside, whole)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
  }
  try {
    await copyFile(aside, whole, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    await rm(whole, { force: true })
    throw error
  }
}
