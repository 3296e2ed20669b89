import { join } from 'node:path'
import type { Receipt } from '../../contract/past'
import type { Fields } from '../../core/change'
import { damage, Damaged } from '../store/damage'
import { type Disk, discard, makeFolder, namesIn, readIfThere, syncFolder, writeWhole } from '../store/disk'
import { type Layout, segmentName, segmentStart, snapshotRevision } from '../store/layout'
import { frameLine, lineValue, verifies } from '../store/lines'
import { readUnpacked } from '../store/mergeSnapshot'
import { readSegment } from '../store/segmentFile'
import { readSnapshot } from '../store/snapshotFile'
import { scrubBackups, scrubSegment, scrubSnapshot } from './scrubFiles'
import { Gathering, type Traces } from './traces'

/** What is to be erased, kept until it is done: ids and hashes, nobody's name. */
interface Job {
  readonly people: readonly string[]
  readonly entries: readonly string[]
  readonly names: readonly string[]
  readonly photos: readonly string[]
}

export type Erased = Pick<Receipt, 'changes' | 'snapshots' | 'backups' | 'unreadable' | 'photos'>

/**
 * Takes people out of every file of a book that is not open for writing meanwhile. Each file is replaced whole; what is still to be done stands in
 * `local/erasing`, so that a crash in between is made good at the next start, before the book is read.
 */
export class Erasing {
  constructor(
    private readonly disk: Disk,
    private readonly layout: Layout,
    /** Where backups lie: beside the book, and in a second folder that is at hand. */
    private readonly backupFolders: () => readonly string[],
  ) {}

  /** @param stays entries that are in the book now. */
  async erase(people: readonly string[], stays: (entryId: string) => boolean): Promise<{ readonly done: Erased; readonly job: Job }> {
    const seen = await this.gather(new Set(people), stays)
    const job = { people, entries: [...seen.entries], names: [...seen.names], photos: [...seen.photos] }
    await makeFolder(this.disk, this.layout.local)
    await writeWhole(this.disk, this.path, frameLine(job))
    return { done: await this.finish(job), job }
  }

  /** Ends what a crash interrupted. To be called before the book is read. */
  async resume(): Promise<void> {
    const bytes = await readIfThere(this.disk, this.path)
    if (!bytes) return
    if (!verifies(bytes, 0, bytes.length - 1)) throw new Damaged(damage('local/erasing', 1, 'line'))
    await this.finish(lineValue(bytes, 0, bytes.length - 1) as Job)
  }

  private async finish(job: Job): Promise<Erased> {
    const { disk, layout } = this
    const traces: Traces = { people: new Set(job.people), entries: new Set(job.entries), names: new Set(job.names) }
    // The last is what the first was called until people were in it.
    for (const path of [layout.facts, layout.blocks, layout.searchIndex, layout.changeNotes, join(layout.local, 'entry-facts')]) await discard(disk, path)
    let snapshots = 0
    for (const path of await this.snapshots()) if (await scrubSnapshot(disk, path, traces)) snapshots += 1
    let changes = 0
    for (const path of await this.segments()) changes += await scrubSegment(disk, path, traces)
    let backups = 0
    let unreadable = 0
    for (const folder of this.backupFolders()) {
      const scrubbed = await scrubBackups(disk, folder, traces)
      backups += scrubbed.backups
      unreadable += scrubbed.unreadable
    }
    const photos = await this.removePhotos(job.photos)
    await this.removePieces()
    await discard(disk, this.path)
    await syncFolder(disk, layout.local)
    return { changes, snapshots, backups, unreadable, photos }
  }

  /** Pictures of theirs that nobody else in the book has. */
  private async removePhotos(photos: readonly string[]): Promise<number> {
    if (photos.length === 0) return 0
    const kept = new Set<string>()
    await this.eachRow((table, _id, row) => {
      if (table === 'people' && typeof row?.photo === 'string') kept.add(row.photo)
    })
    const going = photos.filter((name) => !kept.has(name))
    for (const name of going) for (const folder of [this.layout.photos, ...this.backupFolders().map((backups) => join(backups, 'photos'))]) await discard(this.disk, join(folder, name))
    return going.length
  }

  /** What was put aside, unreadable or cut off, may hold anybody. */
  private async removePieces(): Promise<void> {
    const { folder, journal, local, damaged } = this.layout
    for (const name of await namesIn(this.disk, damaged)) await discard(this.disk, join(damaged, name))
    for (const place of [folder, journal, local]) {
      for (const name of await namesIn(this.disk, place)) if (/\.(torn|damaged)-\d+|\.tmp$/.test(name)) await discard(this.disk, join(place, name))
    }
  }

  private async gather(people: ReadonlySet<string>, stays: (entryId: string) => boolean): Promise<Gathering> {
    const seen = new Gathering(people, stays)
    await this.eachRow((table, id, row) => seen.see(table, id, row))
    return seen
  }

  /** Every row that stands in a file, whole or in part. A damaged backup is passed over. */
  private async eachRow(visit: (table: string, id: string, row: Fields | null) => void): Promise<void> {
    for (const path of await this.segments()) {
      readSegment(await this.disk.readFile(path), path, Infinity, (record) => {
        for (const { table, id, before, after } of record.read().rows) {
          visit(table, id, before)
          visit(table, id, after)
        }
      }, this.disk.ring)
    }
    const backups = await Promise.all(this.backupFolders().map(async (folder) => (await namesIn(this.disk, folder)).filter((name) => name.endsWith('.jsonl.gz')).map((name) => join(folder, name))))
    for (const path of [...(await this.snapshots()), ...backups.flat()]) {
      const bytes = await readUnpacked(this.disk, path).catch(() => undefined)
      if (bytes) for (const [table, id, row] of readSnapshot(bytes, path).rows()) visit(table, id, row)
    }
  }

  private async snapshots(): Promise<string[]> {
    const { folder } = this.layout
    return (await namesIn(this.disk, folder)).filter((name) => snapshotRevision(name) !== undefined).map((name) => join(folder, name))
  }

  private async segments(): Promise<string[]> {
    const { journal } = this.layout
    return (await namesIn(this.disk, journal)).flatMap((name) => segmentStart(name) ?? []).sort((a, b) => a - b).map((from) => join(journal, segmentName(from)))
  }

  private get path(): string {
    return join(this.layout.local, 'erasing')
  }
}
