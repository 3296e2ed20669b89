import { isAbsolute, join, relative, resolve } from 'node:path'
import type { SecondFolder } from '../../contract/backups'
import { Problem } from '../../core/problem'
import { scrubBackups } from '../erase/scrubFiles'
import { report } from '../report'
import { type BackupFile, Backups } from '../store/backups'
import type { DeviceFile } from '../store/deviceFile'
import { type Disk, discard, errorCode, makeFolder, namesIn, writeWhole } from '../store/disk'
import type { Layout } from '../store/layout'
import { isPhotoName, Photos } from '../store/photos'

interface Parts {
  readonly disk: Disk
  readonly layout: Layout
  readonly device: Pick<DeviceFile, 'second' | 'keepSecond' | 'owed' | 'owe'>
  readonly bookId: () => string
  readonly now: () => string
  /** Brings the copies there to the keys of the book. */
  readonly follow: (folder: string) => Promise<void>
}

/** The newest backup and all pictures, in a second folder of this device as well: a stick, another disk, a folder that is synchronised. */
export class SecondCopies {
  private trouble: Problem | undefined

  constructor(private readonly parts: Parts) {}

  /** What is there; nothing where no folder was chosen or it is not connected. */
  async list(): Promise<BackupFile[]> {
    return (await this.copies?.list().catch(() => [])) ?? []
  }

  get copies(): Backups | undefined {
    const path = this.path
    return path === undefined ? undefined : new Backups(this.parts.disk, path)
  }

  /** The folder that holds this book's copies, where there is one and it can be reached. */
  async atHand(): Promise<string | undefined> {
    return (await this.standing()) === 'done' ? this.path : undefined
  }

  /** Whether there is a second folder, and whether its copies can be reached now. */
  async standing(): Promise<'none' | 'done' | 'waiting'> {
    const { copies } = this
    if (!copies) return 'none'
    return this.parts.disk.stat(copies.folder).then(
      () => 'done' as const,
      () => 'waiting' as const,
    )
  }

  async show(): Promise<SecondFolder> {
    const { second: folder } = this.parts.device
    if (folder === undefined) return {}
    const { trouble } = this
    const newest = (await this.list()).at(-1)
    return {
      folder,
      path: this.path,
      ...(newest ? { newest: new Date(newest.madeAt).toISOString() } : {}),
      ...(trouble ? { trouble: { code: trouble.code, message: trouble.message, params: { ...trouble.params } } } : {}),
    }
  }

  /** Copies into this folder (or none) from now on. One that cannot be written into is refused, and all stays as it was. */
  async keep(folder: string | undefined): Promise<void> {
    if (folder !== undefined) await this.expectFit(folder)
    const before = this.parts.device.second
    await this.parts.device.keepSecond(folder)
    this.trouble = undefined
    if (folder === undefined) return
    await this.follow()
    const trouble = this.trouble as Problem | undefined
    if (!trouble) return
    await this.parts.device.keepSecond(before)
    this.trouble = undefined
    throw trouble
  }

  /** Brings the second folder up to date. What fails is told in the settings; the backup beside the book stands. */
  async follow(): Promise<void> {
    const { device, disk, layout, now } = this.parts
    const { copies } = this
    if (device.second === undefined || !copies) return
    try {
      // A stick that is not plugged in must not become a folder of the same name.
      if (!(await disk.stat(device.second)).isDirectory()) throw new Problem('backup.secondFolder', `${device.second} is not a folder.`)
      await this.settle(copies.folder)
      await this.copyNewest(new Backups(disk, layout.backups), copies)
      await this.copyPhotos(copies.folder)
      if ((await this.standing()) === 'done') await this.parts.follow(copies.folder)
      await copies.thin(now())
      this.trouble = undefined
    } catch (error) {
      this.trouble = secondProblem(error, device.second)
    }
  }

  /** Erases there whom the book has forgotten while the folder was away. */
  private async settle(folder: string): Promise<void> {
    const { owed } = this.parts.device
    if (!owed) return
    await scrubBackups(this.parts.disk, folder, { people: new Set(owed.people), entries: new Set(owed.entries), names: new Set(owed.names) })
    for (const name of owed.photos) await discard(this.parts.disk, join(folder, 'photos', name))
    await this.parts.device.owe(undefined)
  }

  private async copyNewest(own: Backups, copies: Backups): Promise<void> {
    const newest = (await own.list()).at(-1)
    if (!newest || (await copies.verifies(newest.file))) return
    await makeFolder(this.parts.disk, copies.folder)
    const target = join(copies.folder, newest.file)
    await writeWhole(this.parts.disk, target, await this.parts.disk.readFile(join(own.folder, newest.file)))
    if (await copies.verifies(newest.file)) return
    await discard(this.parts.disk, target)
    throw new Problem('backup.secondUnread', 'The copy could not be read back.')
  }

  private async copyPhotos(folder: string): Promise<void> {
    const { disk, layout } = this.parts
    const target = join(folder, 'photos')
    const there = new Set(await namesIn(disk, target))
    const missing = (await namesIn(disk, layout.photos)).filter((name) => isPhotoName(name) && !there.has(name))
    if (missing.length === 0) return
    await makeFolder(disk, target)
    const photos = new Photos(disk, layout.photos, () => undefined)
    for (const name of missing) {
      // One that is damaged here is told where it is shown; the others are copied.
      const bytes = await photos.get(name).catch(report)
      if (bytes) await writeWhole(disk, join(target, name), bytes)
    }
  }

  private async expectFit(folder: string): Promise<void> {
    const inside = relative(this.parts.layout.folder, resolve(folder))
    if (!isAbsolute(folder)) throw new Problem('backup.secondAbsolute', 'Give the whole path of the folder, from the root of the disk.', { field: 'folder' })
    if (!inside.startsWith('..') && !isAbsolute(inside)) throw new Problem('backup.secondInside', 'This folder lies inside the book. Choose one on another disk.', { field: 'folder' })
    const found = await this.parts.disk.stat(folder).catch((error: unknown) => {
      throw secondProblem(error, folder)
    })
    if (!found.isDirectory()) throw secondProblem(new Error('not a folder'), folder)
  }

  /** A folder of this book's own, so that two books can share a stick. */
  private get path(): string | undefined {
    const { second } = this.parts.device
    return second === undefined ? undefined : join(second, `Hearth backups ${this.parts.bookId().slice(-8)}`)
  }
}

function secondProblem(error: unknown, folder: string): Problem {
  const why = errorCode(error) ?? (error instanceof Error ? error.message : String(error))
  if (why === 'ENOENT') return new Problem('backup.secondAway', `The second folder for backups is not there (${folder}). The backup beside the book was made.`, { field: 'folder', params: { folder } })
  return new Problem('backup.secondFailed', `The copy in the second folder could not be made (${folder}: ${why}). The backup beside the book was made.`, { field: 'folder', params: { folder, why } })
}
