import { join } from 'node:path'
import { Book } from '../../core/book'
import type { Instant } from '../../core/dates'
import { type BackupReason, backupReasons } from '../../contract/backups'
import { Problem } from '../../core/problem'
import { toEnd } from '../../core/steps'
import { backupCounts, type BackupCounts } from './backupCounts'
import { type Disk, discard, errorCode, makeFolder, namesIn } from './disk'
import { isNewer } from './header'
import { unpacked, verifySnapshot } from './mergeSnapshot'
import { putRows } from './snapshotBook'
import { readSnapshot } from './snapshotFile'
import { type BackupName, backupsToDrop } from './thinning'

/** However many there are, thinning never leaves fewer than so many that verify. */
const FEWEST_GOOD = 3

const pattern = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-r(\\d{12})-(${backupReasons.join('|')})\\.jsonl\\.gz$`)

export interface BackupFile extends BackupName {
  readonly reason: BackupReason
}

/** Whole copies of the book, each one file that stands for itself. */
export class Backups {
  constructor(
    private readonly disk: Disk,
    readonly folder: string,
  ) {}

  /** Oldest revision first. */
  async list(): Promise<BackupFile[]> {
    const names = await namesIn(this.disk, this.folder)
    return names.flatMap((file) => parseName(file) ?? []).sort((a, b) => a.revision - b.revision || a.madeAt - b.madeAt)
  }

  /** Whether there is no backup of this day (in UTC) yet, and something to back up. */
  async isDue(revision: number, now: Instant): Promise<boolean> {
    const backups = await this.list()
    return revision > (backups.at(-1)?.revision ?? 0) && !backups.some(({ file }) => file.startsWith(now.slice(0, 10)))
  }

  /** Where the next backup goes; `undefined` where the newest one already shows this revision and verifies. */
  async place(revision: number, now: Instant, reason: BackupReason): Promise<string | undefined> {
    await makeFolder(this.disk, this.folder)
    const same = (await this.list()).filter((backup) => backup.revision === revision)
    for (const { file } of same) if (await this.verifies(file)) return undefined
    return join(this.folder, nameOf(revision, now, reason))
  }

  /** Removes what time has thinned out, as long as enough of the rest can be read back. */
  async thin(now: Instant): Promise<void> {
    const all = await this.list()
    const drop = backupsToDrop(all, Date.parse(now))
    const going = new Set(drop.map(({ backup }) => backup))
    const staying = all.filter((backup) => !going.has(backup)).reverse()
    if (drop.length === 0 || !(await this.enoughGood(staying))) return
    for (const { backup, by } of drop) if (await this.verifies(by.file)) await discard(this.disk, join(this.folder, backup.file))
  }

  private async enoughGood(backups: readonly BackupName[]): Promise<boolean> {
    let good = 0
    for (const { file } of backups) {
      if (await this.verifies(file)) good += 1
      if (good === FEWEST_GOOD) return true
    }
    return false
  }

  /** How big a backup is and how much stands in it, told from its beginning alone. */
  async counts(file: string): Promise<BackupCounts> {
    return backupCounts(this.disk, join(this.folder, file))
  }

  /** The book as one of these backups shows it. */
  async read(file: string): Promise<Book> {
    const shownAs = `backups/${file}`
    return readBackupBytes(await backupBytes(this.disk, join(this.folder, file), shownAs), shownAs)
  }

  async verifies(file: string): Promise<boolean> {
    return verifySnapshot(this.disk, join(this.folder, file)).then(
      () => true,
      () => false,
    )
  }
}

/** The bytes of a backup's file as they lie there. */
export function backupBytes(disk: Disk, path: string, shownAs: string): Promise<Buffer> {
  return disk.readFile(path).catch(refuse(shownAs))
}

/** The book as a backup shows it, as far as this version knows what is in it; refuses one that is not whole or follows a newer schema. */
export function readBackupBytes(bytes: Buffer, shownAs: string): Book {
  return bookOf(tryUnpacking(bytes, shownAs), shownAs)
}

function tryUnpacking(bytes: Buffer, shownAs: string): Buffer {
  try {
    return unpacked(bytes)
  } catch (error) {
    return refuse(shownAs)(error)
  }
}

function bookOf(bytes: Buffer, shownAs: string): Book {
  const snapshot = readSnapshot(bytes, shownAs)
  if (snapshot.damage || !snapshot.header) throw damagedBackup(shownAs)
  if (isNewer(snapshot.header)) throw newerBackup(String(snapshot.header.schema))
  const book = new Book()
  toEnd(putRows(book, snapshot.rows()))
  return book
}

function nameOf(revision: number, now: Instant, reason: BackupReason): string {
  return `${now.slice(0, 19).replaceAll(':', '')}Z-r${String(revision).padStart(12, '0')}-${reason}.jsonl.gz`
}

export function parseName(file: string): BackupFile | undefined {
  const [, day, hour, minute, second, revision, reason] = pattern.exec(file) ?? []
  if (revision === undefined) return undefined
  return { file, madeAt: Date.parse(`${day}T${hour}:${minute}:${second}Z`), revision: Number(revision), reason: reason as BackupReason }
}

function refuse(file: string): (error: unknown) => never {
  return (error) => {
    if (errorCode(error)?.startsWith('Z_') || errorCode(error)?.startsWith('ERR_')) throw damagedBackup(file)
    if (errorCode(error) === 'ENOENT') throw new Problem('backup.gone', `There is no backup ${file}.`, { params: { file } })
    throw error
  }
}

export function damagedBackup(file: string): Problem {
  return new Problem('backup.damaged', `This backup is damaged and was not used (${file}). Your book is unchanged.`, { params: { file } })
}

function newerBackup(schema: string): Problem {
  return new Problem('backup.newer', `This backup was written by a newer Hearth (format ${schema}) and was not used. Your book is unchanged.`, { params: { schema } })
}
