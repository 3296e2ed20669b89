import { basename, dirname, join } from 'node:path'
import type { Backup, BackupList, BackupReason, BackupSource, Made, SecondFolder } from '../../contract/backups'
import type { Committed } from '../../contract'
import type { Book, BookView } from '../../core/book'
import { previewRestore, type RestorePreview } from '../../core/backups/restorePreview'
import { message, type Message } from '../../core/message'
import { Problem } from '../../core/problem'
import type { Keyring, SealedDisk } from '../seal/keyring'
import { isSealed, Unsealed } from '../seal/seal'
import { backupBytes, type BackupFile, type Backups, damagedBackup, parseName, readBackupBytes } from '../store/backups'
import type { BackupCounts } from '../store/backupCounts'
import { namesIn } from '../store/disk'
import { isPhotoName, type Photos } from '../store/photos'
import type { UnderWay } from '../underWay'
import { ringFor } from './handedIn'
import type { SecondCopies } from './secondCopies'

interface Parts {
  readonly disk: SealedDisk
  /** The least a file that guards a book must ask for. */
  readonly cost?: number
  readonly backups: Backups
  readonly second: SecondCopies
  readonly photos: Photos
  readonly book: () => BookView
  /** The same once everybody in it has been read. */
  readonly whole: () => Promise<BookView>
  readonly make: (reason: BackupReason) => Promise<string | undefined>
  /** Makes a damaged book whole first, so that something can be put in its place. */
  readonly mend: () => Promise<unknown>
  readonly become: (book: BookView, label: Message) => Promise<Committed>
  /** Closing the book waits for what is done so. */
  readonly during: UnderWay['during']
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
    const { book } = await this.read(source)
    return previewRestore(await this.parts.whole(), book)
  }

  /** Brings the book to where a backup shows it, as one change that can be undone. A backup that is not whole is refused, the book untouched. */
  restore(source: BackupSource): Promise<Committed> {
    return this.parts.during(() => this.bringBack(source))
  }

  private async bringBack(source: BackupSource): Promise<Committed> {
    const wanted = await this.read(source)
    await this.parts.mend()
    await this.parts.make('before-restore')
    await this.bringPhotos(source, wanted.ring)
    const madeOn = 'file' in source ? parseName(source.file) : undefined
    const label = madeOn ? message('changes:backup.restoredOf', { day: new Date(madeOn.madeAt).toISOString().slice(0, 10) }) : message('changes:backup.restored')
    return this.parts.become(wanted.book, label)
  }

  async keepSecond(folder: string | undefined): Promise<SecondFolder> {
    await this.parts.second.keep(folder)
    return this.parts.second.show()
  }

  /** The book a backup shows, and the keys it was sealed with. */
  private async read(source: BackupSource): Promise<{ readonly book: Book; readonly ring: Keyring }> {
    const { disk, cost } = this.parts
    const { bytes, path, shownAs } = await this.find(source)
    const { unlock, vault } = source
    const ring = await ringFor(disk.ring, disk.base, { bytes, folder: path === undefined ? undefined : dirname(path), unlock, vault }, cost)
    // One that was named by hand may be plain; among those of an encrypted book nothing may.
    if (!('file' in source) && !isSealed(bytes)) return { book: readBackupBytes(bytes, shownAs), ring }
    return { book: readBackupBytes(opened(ring, path ?? shownAs, bytes, shownAs), shownAs), ring }
  }

  private async find(source: BackupSource): Promise<{ readonly bytes: Buffer; readonly path?: string; readonly shownAs: string }> {
    const { base } = this.parts.disk
    if ('bytes' in source) return { bytes: Buffer.from(await source.bytes.arrayBuffer()), shownAs: source.name }
    if ('path' in source) return { bytes: await backupBytes(base, source.path, source.path), path: source.path, shownAs: source.path }
    const path = join((await this.placeOf(source.file)).folder, source.file)
    const shownAs = `backups/${source.file}`
    return { bytes: await backupBytes(base, path, shownAs), path, shownAs }
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
  private async bringPhotos(source: BackupSource, ring: Keyring): Promise<void> {
    const { disk, photos, second } = this.parts
    const folder = 'path' in source ? dirname(source.path) : 'file' in source ? second.copies?.folder : undefined
    if (folder === undefined) return
    for (const name of await namesIn(disk, join(folder, 'photos'))) {
      if (!isPhotoName(name) || (await photos.has(name))) continue
      const path = join(folder, 'photos', name)
      const bytes = await disk.base.readFile(path)
      await photos.put(isSealed(bytes) ? opened(ring, path, bytes, path) : bytes)
    }
  }

  private async rowOf(backup: BackupFile, inBook: boolean, inSecond: boolean): Promise<Backup> {
    const { file, madeAt, reason } = backup
    const place = inBook ? this.parts.backups : this.parts.second.copies
    const counts: BackupCounts = (await place?.counts(file).catch(() => undefined)) ?? { bytes: 0 }
    return { file, madeAt: new Date(madeAt).toISOString(), reason, ...counts, inBook, inSecond }
  }
}

/** What does not open is damaged, whoever holds the key. */
function opened(ring: Keyring, path: string, bytes: Buffer, shownAs: string): Buffer {
  try {
    return ring.open(path.endsWith('.gz') || isPhotoName(basename(path)) ? path : `${path}.gz`, bytes)
  } catch (error) {
    if (error instanceof Unsealed) throw damagedBackup(shownAs)
    throw error
  }
}
