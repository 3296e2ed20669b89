import { join } from 'node:path'
import { Book, tableNames } from '../../core/book'
import { applyChange, type Change } from '../../core/change'
import type { Problem } from '../../core/problem'
import { touchedPeople } from '../committed'
import type { Steps } from '../../core/steps'
import type { ChangeNote } from '../history'
import { report } from '../report'
import { Slices } from '../slices'
import { damage, type Damage, torn } from './damage'
import { type Disk, namesIn, readIfThere } from './disk'
import { Head } from './head'
import { type Header, isNewer } from './header'
import type { JournalPlace } from './journal'
import { takeBlocks } from './keptBlocks'
import { LinesToCome, type SnapshotLines } from './lines'
import { openOnDisk } from './linesOnDisk'
import { type Layout, segmentName, segmentStart, snapshotName, snapshotRevision } from './layout'
import { type JournalRecord, noteOf, readSegment } from './segmentFile'
import { isKnownRow, putColumns, putOthers, putRows, putSnapshot } from './snapshotBook'
import { scanSnapshot, takeColumns, type TakenColumns } from './snapshotColumns'
import { hashInSteps, readSnapshot, readVerified, type SnapshotReading } from './snapshotFile'
import { WatchedLines } from './watchedLines'

/** A book as its files give it. */
export interface Loaded {
  readonly book: Book
  /** Left out where nothing has been saved yet. */
  readonly bookId?: string
  readonly revision: number
  readonly snapshotRevision: number
  readonly place?: JournalPlace
  readonly problems: readonly Damage[]
  /** The schema the files follow, where it is not one we may write. */
  readonly newerSchema?: string
  /** The changes since the snapshot, for undo. */
  readonly changes: readonly ChangeNote[]
  /** First revisions of segments the snapshot has passed, in order. */
  readonly history: readonly number[]
  /** Bytes of the journal since the snapshot. */
  readonly journalBytes: number
  /** Rows of tables and kinds this version does not know: in the files, not in memory. */
  readonly unknownRows: number
  /** SHA-256 of the snapshot, where it is whole, and who has changed since. */
  readonly snapshotHash?: string
  /** Of the snapshot, where there is one. */
  readonly lines?: SnapshotLines
  /** What is kept beside a snapshot was not there or is of another version. */
  readonly keptNothing: boolean
  readonly changedPeople: ReadonlySet<string>
  /** Segments that were begun and never got their first line. */
  readonly unfinished: readonly string[]
}

/**
 * Reads a book: the newest snapshot that verifies and the journal after it, as far as both verify. Changes no file.
 * @param historyBytes how much of what the snapshot has passed is verified too, oldest first.
 * @param told hears when a line that was not read at once cannot be read later.
 */
export async function loadBook(disk: Disk, layout: Layout, historyBytes: number, told: (trouble: Problem) => void = () => undefined): Promise<Loaded> {
  return new Loading(disk, layout, historyBytes, told).run()
}

class Loading {
  private readonly problems: Damage[] = []
  private readonly changes: ChangeNote[] = []
  private book = new Book()
  private bookId: string | undefined
  private newerSchema: string | undefined
  private revision = 0
  private snapshotRevision = 0
  private place: JournalPlace | undefined
  private journalBytes = 0
  private unknownRows = 0
  private snapshotHash: string | undefined
  private lines: SnapshotLines | undefined
  private keptNothing = false
  private readonly changedPeople = new Set<string>()
  private readonly unfinished: string[] = []
  /** Pages are served while a large book is read. */
  private readonly slices = new Slices()
  /** Of the last segment, read ahead to see whether it was begun. */
  private lastBytes: Buffer | undefined

  constructor(
    private readonly disk: Disk,
    private readonly layout: Layout,
    private readonly historyBytes: number,
    private readonly told: (trouble: Problem) => void,
  ) {}

  async run(): Promise<Loaded> {
    try {
      return await this.load()
    } catch (error) {
      await this.lines?.close()
      throw error
    }
  }

  private async load(): Promise<Loaded> {
    const acknowledged = await new Head(this.disk, this.layout.local).read()
    const snapshots = numbered(await namesIn(this.disk, this.layout.folder), snapshotRevision).reverse()
    const segments = await segmentStarts(this.disk, this.layout)
    await this.readNewestSnapshot(snapshots, segments[0] === 1)
    const passed = segments.slice(0, segments.length - segmentsAfter(segments, this.revision).length)
    await this.verifyHistory(passed, segments[passed.length])
    if (this.snapshotRevision > 0 && !segments.includes(this.snapshotRevision + 1)) {
      // A snapshot is only ever made after the next segment has been begun.
      this.problems.push(damage(segmentFile(this.snapshotRevision + 1), undefined, 'missing'))
    } else await this.readJournal(await this.begun(segments.slice(passed.length)), acknowledged ?? this.revision)
    this.noticeMissing(acknowledged, snapshots.length + segments.length > 0)
    const { book, bookId, revision, place, problems, newerSchema, changes, journalBytes, unknownRows, unfinished } = this
    const { snapshotRevision: snapshot, snapshotHash, lines, keptNothing, changedPeople } = this
    return { book, bookId, revision, snapshotRevision: snapshot, place, problems, newerSchema, changes, history: passed, journalBytes, unknownRows, snapshotHash, lines, keptNothing, changedPeople, unfinished }
  }

  /** Takes the newest snapshot that verifies. Without one the journal alone will do if it reaches back to the start, else what is left of the snapshot. */
  private async readNewestSnapshot(revisions: readonly number[], journalFromStart: boolean): Promise<void> {
    const [newest] = revisions
    const early = newest === undefined ? undefined : this.takeUp(newest)
    for (const revision of revisions) {
      const reading = await this.openSnapshot(revision)
      if (reading.damage) this.problems.push(reading.damage)
      else return this.takeSnapshot(revision, reading, await early)
    }
    if (newest !== undefined && !journalFromStart) await this.takeSnapshot(newest, await this.openSnapshot(newest))
  }

  private async openSnapshot(revision: number): Promise<SnapshotReading> {
    const name = snapshotName(revision)
    const path = join(this.layout.folder, name)
    // Who wants every byte verified has all of it hashed.
    const known = this.historyBytes === Infinity ? undefined : () => takeBlocks(this.disk, this.layout, revision)
    const onDisk = await openOnDisk(this.disk, path, { known })
    const watched = onDisk && new WatchedLines(onDisk.lines, this.told)
    this.lines = watched
    const verified = watched && readVerified(watched, onDisk.hash)
    if (verified) return verified
    await watched?.close()
    // Nothing of it is left to be read later: the journal alone may do instead.
    this.lines = undefined
    const bytes = await this.disk.readFile(path)
    return readSnapshot(bytes, name, await this.slices.run(hashInSteps(bytes)))
  }

  /** The book by what stands beside the snapshot, made while that is still being read. Whatever is wrong with it, the snapshot alone will do. */
  private async takeUp(revision: number): Promise<TakenUp | undefined> {
    try {
      const taken = await takeColumns(this.disk, this.layout, revision)
      if (!taken) return undefined
      const [book, lines] = [new Book(), new LinesToCome()]
      await this.slices.run(putColumns(book, lines, taken.columns))
      return { ...taken, book, lines }
    } catch (error) {
      report(error)
      return undefined
    }
  }

  /** Of a snapshot that is whole, people and entries stay lines until somebody asks for them. */
  private async takeSnapshot(revision: number, snapshot: SnapshotReading, early?: TakenUp): Promise<void> {
    const { header, sha256, lines } = snapshot
    this.lines = lines
    if (header) this.noticeHeader(header, snapshotName(revision))
    this.revision = this.snapshotRevision = revision
    this.snapshotHash = sha256
    const isBeside = sha256 !== undefined && early?.isOf(sha256) === true
    this.keptNothing = !isBeside
    if (isBeside) this.book = early.book
    const unknown = await this.slices.run(isBeside ? restOf(snapshot, early) : rowsOf(snapshot, this.book))
    this.unknownRows += unknown
  }

  /** Every segment must reach the one after it, the last of them the first one not passed. */
  private async verifyHistory(passed: readonly number[], after: number | undefined): Promise<void> {
    let bytesSeen = 0
    for (const [index, from] of passed.entries()) {
      const file = segmentFile(from)
      const path = join(this.layout.folder, file)
      bytesSeen += (await this.disk.stat(path)).size
      if (bytesSeen > this.historyBytes) return
      const bytes = await this.disk.readFile(path)
      const { damage: found, to } = readSegment(bytes, file, Infinity, undefined, this.disk.ring)
      const next = passed[index + 1] ?? after ?? to + 1
      if (found) this.problems.push({ ...found, kind: 'damage' })
      else if (next !== to + 1 && (await this.followedBy(next)) !== to) this.problems.push(damage(file, undefined, 'after'))
    }
  }

  /** The revision a segment says it follows, where a repair found nothing readable between. */
  private async followedBy(from: number): Promise<number | undefined> {
    const bytes = await readIfThere(this.disk, join(this.layout.folder, segmentFile(from)))
    return bytes && readSegment(bytes.subarray(0, bytes.indexOf(10) + 1), segmentName(from), Infinity).header?.follows
  }

  private async readJournal(segments: readonly number[], acknowledged: number): Promise<void> {
    for (const [index, from] of segments.entries()) {
      const intact = await this.readSegment(from, acknowledged, index === segments.length - 1)
      if (!intact) return
    }
  }

  /** Leaves out a last segment without a whole first line: nothing was ever promised in it, and the one before goes on. */
  private async begun(segments: readonly number[]): Promise<readonly number[]> {
    const last = segments.at(-1)
    if (last === undefined) return segments
    this.lastBytes = await this.disk.readFile(join(this.layout.folder, segmentFile(last)))
    if (this.lastBytes.includes(10)) return segments
    this.lastBytes = undefined
    this.unfinished.push(segmentName(last))
    this.problems.push(torn(segmentFile(last), 1, 'begun'))
    return segments.slice(0, -1)
  }

  /** Whether the next segment may follow. */
  private async readSegment(from: number, acknowledged: number, last: boolean): Promise<boolean> {
    const file = segmentFile(from)
    const bytes = (last && this.lastBytes) || (await this.disk.readFile(join(this.layout.folder, file)))
    if (from > this.revision + 1) {
      this.problems.push(damage(file, undefined, 'before'))
      return false
    }
    const reading = readSegment(bytes, file, acknowledged, (record) => this.replay(record, segmentName(from)), this.disk.ring)
    if (reading.header) this.noticeHeader(reading.header, file)
    if (reading.damage) this.problems.push(last ? reading.damage : { ...reading.damage, kind: 'damage' })
    this.journalBytes += bytes.length
    if (last && reading.damage?.kind !== 'damage') this.place = { name: segmentName(from), size: reading.end, torn: reading.end < bytes.length }
    return reading.damage === undefined
  }

  private replay(record: JournalRecord, segment: string): void {
    if (record.revision <= this.revision) return
    const change = record.read()
    this.unknownRows += applyKnown(this.book, change)
    for (const id of touchedPeople(this.book, change.rows)) this.changedPeople.add(id)
    this.revision = record.revision
    this.changes.push(noteOf(change, record.revision, { segment, start: record.start, end: record.end }))
  }

  private noticeHeader(header: Header, file: string): void {
    if (isNewer(header)) this.newerSchema = String(header.schema)
    this.bookId ??= header.book
    if (header.book !== this.bookId) this.problems.push(damage(file, 1, 'otherBook'))
  }

  private noticeMissing(acknowledged: number | undefined, anyFile: boolean): void {
    const missing = (acknowledged ?? 0) - this.revision
    if (missing <= 0 || this.problems.length > 0) return
    if (!anyFile) this.problems.push(damage('journal', undefined, 'gone'))
    else {
      const found = torn(this.place ? `journal/${this.place.name}` : 'journal', undefined, 'unsaved')
      this.problems.push({ ...found, message: `${found.message}: ${missing}` })
    }
  }
}

/** A book that still lacks the bytes of its snapshot, and all but its people and entries. */
interface TakenUp extends TakenColumns {
  readonly book: Book
  readonly lines: LinesToCome
}

function restOf(snapshot: SnapshotReading, { book, lines, columns }: TakenUp): Steps<number> {
  lines.come(snapshot.lines)
  return putOthers(book, snapshot, columns)
}

/** Without anything beside it; of one that is damaged, what verifies. */
function* rowsOf(snapshot: SnapshotReading, book: Book): Steps<number> {
  if (snapshot.sha256 === undefined) return yield* putRows(book, snapshot.rows())
  return yield* putSnapshot(book, snapshot, yield* scanSnapshot(yield* snapshot.lines.all()))
}

/** Answers how many rows were left out. */
function applyKnown(book: Book, change: Change): number {
  const known = ({ table, id, before, after }: Change['rows'][number]) =>
    before !== null || after === null ? (tableNames as readonly string[]).includes(table) && book[table].has(id) : isKnownRow(table, after)
  const rows = change.rows.filter(known)
  applyChange(book, { ...change, rows })
  return change.rows.length - rows.length
}

/** The first revisions of all journal segments, in order. */
export async function segmentStarts(disk: Disk, { journal }: Layout): Promise<number[]> {
  return numbered(await namesIn(disk, journal), segmentStart)
}

/** Of these segments, those a snapshot of `revision` has not passed. */
export function segmentsAfter(segments: readonly number[], revision: number): readonly number[] {
  return segments.filter((_, index) => (segments[index + 1] ?? Infinity) > revision + 1)
}

function numbered(names: readonly string[], numberOf: (name: string) => number | undefined): number[] {
  return names.flatMap((name) => numberOf(name) ?? []).sort((a, b) => a - b)
}

const segmentFile = (from: number) => `journal/${segmentName(from)}`
