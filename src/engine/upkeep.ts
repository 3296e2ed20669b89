import type { Instant } from '../core/dates'
import { Problem } from '../core/problem'
import { Queue } from './queue'
import { report } from './report'
import type { BackupReason } from '../contract/backups'
import type { Backups } from './store/backups'
import type { BookStore } from './store/bookStore'
import { errorCode } from './store/disk'

/** Nobody has changed anything for so long. */
const IDLE_MS = 10_000
/** A journal beyond either of these is worth a new snapshot. */
const MANY_CHANGES = 2_000
const MANY_BYTES = 4 << 20

/** Snapshots and backups: one at a time, beside the changes, never in their way. */
export class Upkeep {
  private readonly jobs = new Queue()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly store: BookStore,
    private readonly backups: Backups,
    private readonly changes: Queue,
    private readonly now: () => Instant,
    /** After a backup was made or found to be there: copies it elsewhere. */
    private readonly follow: () => Promise<void>,
  ) {}

  /** After a change: tends to the book once it has been quiet for a while. */
  schedule(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.tend().catch(report), IDLE_MS).unref()
  }

  snapshot(): Promise<void> {
    return this.jobs.add(async () => {
      if (await this.changes.add(() => this.store.startSnapshot())) await this.store.snapshot()
    })
  }

  /** Does something while no file is put in place or removed. */
  meanwhile<T>(work: () => Promise<T>): Promise<T> {
    return this.jobs.add(() => this.changes.add(work))
  }

  /** Answers the file it was written to; `undefined` where there was one of this state already. */
  backup(reason?: BackupReason): Promise<string | undefined> {
    return this.jobs.add(() => this.copy(reason))
  }

  async tend(): Promise<void> {
    if (this.store.refusal) return
    if (this.hasGrown) await this.snapshot()
    await this.backupIfDue()
  }

  /** The backup of the day is made even by a command that is over in a moment; a snapshot can wait. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    if (this.timer && !this.store.refusal) await this.backupIfDue().catch(report)
    // Whatever was begun by now, such as a repair, is ended first; nothing is begun on files that others may have.
    await this.jobs.end()
  }

  private get hasGrown(): boolean {
    const { revision, snapshotRevision, journalBytes, keptNothing } = this.store
    // A snapshot brings what is kept beside it along: after an update the next start is quick again.
    return (keptNothing && revision > snapshotRevision) || revision - snapshotRevision >= MANY_CHANGES || journalBytes >= MANY_BYTES
  }

  private backupIfDue(): Promise<void> {
    return this.jobs.add(async () => {
      const due = await this.backups.isDue(this.store.revision, this.now()).catch((error: unknown) => {
        throw backupProblem(error, this.backups.folder)
      })
      if (due) await this.copy()
    })
  }

  private async copy(reason: BackupReason = 'daily'): Promise<string | undefined> {
    if (this.store.revision === 0) return undefined
    const made = await this.copyHere(reason)
    await this.follow()
    return made
  }

  private async copyHere(reason: BackupReason): Promise<string | undefined> {
    try {
      const place = await this.backups.place(this.store.revision, this.now(), reason)
      if (place) await this.store.copyTo(place)
      await this.backups.thin(this.now())
      return place
    } catch (error) {
      throw backupProblem(error, this.backups.folder)
    }
  }
}

function backupProblem(error: unknown, folder: string): Problem {
  const why = errorCode(error) ?? (error instanceof Error ? error.message : String(error))
  return new Problem('backup.failed', `The backup could not be made (${folder}: ${why}). Your book is safe.`, { params: { file: folder, why } })
}
