import { basename, dirname, join } from 'node:path'
import type { Backup, BackupList, BackupReason, BackupSource, Made, SecondFolder } from '../../contract/backups'
import type { Committed } from '../../contract'
import type { Book, BookView } from '../../core/book'
import { previewRestore, type RestorePreview } from '../../core/backups/restorePreview'
import { message, type Message } from '../../core/message'
import { Problem } from '../../core/problem'
import { type BackupFile, type Backups, parseName, readBackup, readBackupBytes } from '../store/backups'
import type { BackupCounts } from '../store/backupCounts'
import { type Disk, namesIn } from '../store/disk'
import { isPhotoName, type Photos } from '../store/photos'
import type { SecondCopies } from './secondCopies'

interface Parts {
  readonly disk: Disk
  readonly backups: Backups
  readonly second: SecondCopies
  readonly photos: Photos
  readonly book: () => BookView
  readonly make: (reason: BackupReason) => Promise<string | undefined>
  /** Makes a damaged book whole first, so that something can be put in its place. */
  readonly mend: () => Promise<unknown>
  readonly become: (book: BookView, label: Message) => Promise<Committed>
}

/** The backups in the user's hands: listed, made, looked into, brought back. */
export class Copies {
  constructor(private readonly parts: Parts) {}

  async list(mayChoose: boolean): Promise<BackupList> {
    const { backups, second } = this.parts
    const own = await backups.list()
    const others = await second.list()
    const files = new Map([...others, ...own].map((backup) => [backup.file, backup]))
    const here = new Set(own.map(({ file }) => file))
    const there = new Set(others.map(({ file }) => file))
    const latest = [...files.values()].sort((a, b) => b.madeAt - a.madeAt || b.revision - a.revision)
    const rows = latest.map(async (backup) => this.rowOf(backup, here.has(backup.file), there.has(backup.file)))
    return { backups: await Promise.all(rows), second: await second.show(), mayChoose }
  }

  /** Keeps a copy of the book as it is now. */
  async make(): Promise<Made> {
    const { book, make, second } = this.parts
    const { people, entries } = book()
    const counts = { people: people.size, entries: entries.size }
    const path = await make('by-hand')
    return { ...(path === undefined ? {} : { file: basename(path) }), made: path !== undefined, ...counts, second: await second.show() }
  }

  async preview(source: BackupSource): Promise<RestorePreview> {
    return previewRestore(this.parts.book(), await this.read(source))
  }

  /** Brings the book to where a backup shows it, as one change that can be undone. A backup that is not whole is refused, the book untouched. */
  async restore(source: BackupSource): Promise<Committed> {
    const wanted = await this.read(source)
    await this.parts.mend()
    await this.parts.make('before-restore')
    await this.bringPhotos(source)
    const madeOn = 'file' in source ? parseName(source.file) : undefined
    const label = madeOn ? message('changes:backup.restoredOf', { day: new Date(madeOn.madeAt).toISOString().slice(0, 10) }) : message('changes:backup.restored')
    return this.parts.become(wanted, label)
  }

  async keepSecond(folder: string | undefined): Promise<SecondFolder> {
    await this.parts.second.keep(folder)
    return this.parts.second.show()
  }

  private async read(source: BackupSource): Promise<Book> {
    const { disk } = this.parts
    if ('bytes' in source) return readBackupBytes(Buffer.from(await source.bytes.arrayBuffer()), source.name)
    if ('path' in source) return readBackup(disk, source.path, source.path)
    const place = await this.placeOf(source.file)
    return readBackup(disk, join(place.folder, source.file), `backups/${source.file}`)
  }

  /** The folder a listed backup is in: beside the book, or the second one where it is only there or the one here is spoiled. */
  private async placeOf(file: string): Promise<Backups> {
    const { backups, second } = this.parts
    const { copies } = second
    const here = (await backups.list()).some((backup) => backup.file === file)
    const there = copies && (await second.list()).some((backup) => backup.file === file)
    if (!here && !there) throw new Problem('backup.gone', `There is no backup ${file}.`, { params: { file } })
    return copies && there && (!here || !(await backups.verifies(file))) ? copies : backups
  }

  /** Pictures that lie beside a backup elsewhere and are missing here. */
  private async bringPhotos(source: BackupSource): Promise<void> {
    const { disk, photos, second } = this.parts
    const folder = 'path' in source ? dirname(source.path) : 'file' in source ? second.copies?.folder : undefined
    if (folder === undefined) return
    for (const name of await namesIn(disk, join(folder, 'photos'))) {
      if (isPhotoName(name) && !(await photos.has(name))) await photos.put(await disk.readFile(join(folder, 'photos', name)))
    }
  }

  private async rowOf(backup: BackupFile, inBook: boolean, inSecond: boolean): Promise<Backup> {
    const { file, madeAt, reason } = backup
    const place = inBook ? this.parts.backups : this.parts.second.copies
    const counts: BackupCounts = (await place?.counts(file).catch(() => undefined)) ?? { bytes: 0 }
    return { file, madeAt: new Date(madeAt).toISOString(), reason, ...counts, inBook, inSecond }
  }
}
