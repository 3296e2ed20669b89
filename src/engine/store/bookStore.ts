import { type Adapter, Low } from 'lowdb'
import { join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import { Book } from '../../core/book'
import type { Change } from '../../core/change'
import type { Instant } from '../../core/dates'
import { Problem } from '../../core/problem'
import type { SavedIndex } from '../../search/liveIndex'
import { type ChangeNote, History } from '../history'
import type { Slices } from '../slices'
import { unreadableProblem } from '../unreadable'
import { changeFromValues, changeLines, staysTheSame } from './changeLines'
import type { CheckReport } from '../../contract/repair'
import { checkBook } from './check'
import type { Damage } from './damage'
import { discard, type Disk, errorCode, namesIn, tidy } from './disk'
import { Head } from './head'
import { Journal, SyncFailed } from './journal'
import { takeIndex } from './keptIndex'
import { takeNotes } from './keptNotes'
import { type Layout, snapshotName, snapshotRevision } from './layout'
import { type SnapshotLines, unframeLine } from './lines'
import { sealLines } from './sealedLines'
import { type Loaded, loadBook, segmentsAfter, segmentStarts } from './load'
import { noteOf } from './segmentFile'
import type { Merged, MergeJob, SnapshotJob } from './mergeSnapshot'
import { closedProblem, copiesProblem, readOnlyProblem, refusalOf, tornProblem, unsureProblem } from './refusals'
import { runMerge } from './runMerge'
import { readChangeNotes, readSavedChange } from './savedChanges'

/** Up to so many bytes of history are verified at every start; all of it by a check. */
const HISTORY_AT_START = 32 << 20

/** The book on disk: reads it and writes its snapshots through lowdb, and makes single changes last. */
export class BookStore implements Adapter<Book> {
  revision = 0
  snapshotRevision = 0
  /** Bytes of the journal since the snapshot. */
  journalBytes = 0
  /** Why nothing may be written, where that is so. */
  refusal: Problem | undefined
  /** A torn end that the next write cuts. */
  torn: Damage | undefined
  /** Second versions of its files, left beside them by a program that synchronises the folder. */
  copies: readonly string[] = []
  history = new History([])
  private readonly low = new Low<Book>(this, new Book())
  private readonly head: Head
  bookId = ''
  private journal: Journal | undefined
  private olderSegments: number[] = []
  private unknownRows = 0
  private snapshotHash: string | undefined
  private lines: SnapshotLines | undefined
  /** What is kept beside the snapshot was missing or out of date, so that opening took longer than it need. */
  keptNothing = false
  private changedPeople: readonly string[] = []
  private job: SnapshotJob | undefined

  constructor(
    private readonly disk: Disk,
    private readonly layout: Layout,
    private readonly mode: 'write' | 'read',
    /** Hears when what could not be read later has made it one that refuses changes. */
    private readonly troubled: () => void = () => undefined,
  ) {
    this.head = new Head(disk, layout.local)
  }

  /** What the user should know though writing is possible. */
  get notice(): Problem | undefined {
    return this.torn ? tornProblem(this.torn) : copiesProblem(this.copies)
  }

  get book(): Book {
    return this.low.data
  }

  async open(): Promise<void> {
    const before = this.lines
    await this.low.read()
    await before?.close()
    while (!this.history.nextUndo && (await this.readOlder())) continue
  }

  /** Reads all files again after something else wrote them, as erasing does. */
  async reopen(): Promise<void> {
    await this.journal?.close()
    await this.head.close()
    await this.open().catch((error: unknown) => {
      const trouble = unreadableProblem(error, 'rest')
      if (trouble instanceof Problem) this.giveUp(trouble)
      throw trouble
    })
  }

  /** Called by lowdb: the book as the files give it. */
  async read(): Promise<Book> {
    const loaded = await this.load()
    this.lines = loaded.lines
    this.revision = loaded.revision
    this.snapshotRevision = loaded.snapshotRevision
    this.journalBytes = loaded.journalBytes
    this.unknownRows = loaded.unknownRows
    this.snapshotHash = loaded.snapshotHash
    this.keptNothing = loaded.keptNothing
    this.changedPeople = [...loaded.changedPeople]
    this.history = new History([...loaded.changes])
    this.olderSegments = [...loaded.history]
    this.torn = loaded.problems.find(({ kind }) => kind === 'torn')
    this.refusal = refusalOf(loaded) ?? (this.mode === 'read' ? readOnlyProblem() : undefined)
    this.bookId = loaded.bookId ?? newUuid()
    this.journal = new Journal(this.disk, this.layout.journal, this.bookId, loaded.place, loaded.unfinished)
    return loaded.book
  }

  /** Whoever only reads may find a snapshot gone that was listed a moment ago: the owner has made a newer one. */
  private async load(attempts = 5): Promise<Loaded> {
    const { disk, layout, mode, giveUp } = this
    if (mode === 'write') return loadBook(disk, layout, HISTORY_AT_START, giveUp)
    return loadBook(disk, layout, 0, giveUp).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT' || attempts === 1) throw error
      return this.load(attempts - 1)
    })
  }

  /** Called by lowdb: the snapshot that {@link startSnapshot} has prepared. */
  async write(): Promise<void> {
    const { job } = this
    this.job = undefined
    if (!job) return
    const { rows } = await this.merge(job)
    const whole = this.unknownRows > 0 || ((rows.people ?? 0) === job.people && (rows.entries ?? 0) === job.entries)
    if (!whole) {
      await tidy(this.disk, job.target)
      throw new Error(`the snapshot of revision ${job.to} does not hold what the book in memory held`)
    }
    this.journalBytes -= job.bytes
    this.snapshotRevision = job.to
    this.keptNothing = false
    await this.removeOlderSnapshots(job.to)
  }

  /** Makes a change durable and answers with it as it was saved. Until then nothing has happened; if it throws, nothing has. `slices` prepare a large one and may stop it before its first byte is written. */
  async save(decided: Change, slices?: Slices): Promise<Change> {
    if (this.refusal) throw this.refusal
    const revision = this.revision + 1
    const lines: string[] = []
    const values: unknown[] = []
    const isAsRead = slices !== undefined && (await slices.run(staysTheSame(decided)))
    for (const line of changeLines(revision, decided)) {
      lines.push(line)
      if (!isAsRead) values.push(unframeLine(line))
      if (slices) await slices.pace()
    }
    slices?.stopIfAsked()
    try {
      const saved = await this.opened.append(revision, sealLines(this.disk.ring, revision, lines))
      await this.head.note(revision)
      this.revision = revision
      this.journalBytes += saved.end - saved.start
      this.torn = undefined
      this.history.record(noteOf(decided, revision, saved))
      // As reading the journal will give it, so that memory and disk can never differ.
      return isAsRead ? decided : changeFromValues(values)
    } catch (error) {
      throw this.giveUpIfUnsure(error)
    }
  }

  /** Closes the journal segment, so that a snapshot can stand for all before. To be called between two changes; {@link snapshot} then takes its time. */
  async startSnapshot(): Promise<boolean> {
    if (this.refusal || this.revision === this.snapshotRevision) return false
    try {
      await this.opened.rotate(this.revision + 1)
    } catch (error) {
      throw this.giveUpIfUnsure(error)
    }
    const target = join(this.layout.folder, snapshotName(this.revision))
    const { people, entries } = this.book
    this.job = { ...(await this.jobTo(target, false)), people: people.size, entries: entries.size, bytes: this.journalBytes }
    return true
  }

  async snapshot(): Promise<void> {
    await this.low.write()
  }

  /** Writes the book as it stands to a file of its own, compressed, and reads it back. */
  async copyTo(target: string): Promise<void> {
    const { people, entries } = this.book
    await this.merge({ ...(await this.jobTo(target, true)), counts: { people: people.size, entries: entries.size } })
  }

  /** The search index kept with the snapshot this book was opened from, and who had changed since then. */
  async savedIndex(): Promise<SavedIndex | undefined> {
    const packed = this.snapshotHash === undefined ? undefined : await takeIndex(this.disk, this.layout, this.snapshotHash)
    return packed && { packed, changed: this.changedPeople }
  }

  get isReadOn(): boolean {
    return this.lines?.isRead !== false
  }

  /** Reads what is still only in the snapshot's file, so that the open book no longer needs it. */
  async readOn(slices: Slices): Promise<void> {
    if (this.lines) await slices.run(this.lines.all())
  }

  /** What is still to be read no longer can be; its file may be put out of the way. */
  async letGo(): Promise<void> {
    await this.lines?.close()
  }

  check(): Promise<CheckReport> {
    return checkBook(this.disk, this.layout, this.mode === 'read')
  }

  /** The change with its rows; `undefined` where the journal does not know it. */
  async change(id: string): Promise<Change | undefined> {
    for (;;) {
      const note = this.history.note(id)
      if (note) return readSavedChange(this.disk, this.layout.journal, note.saved)
      if (!(await this.readOlder())) return undefined
    }
  }

  /** Up to so many changes below a revision, the latest first. */
  async notesBefore(revision: number, limit: number): Promise<ChangeNote[]> {
    while (this.history.latest(revision, limit).length < limit && (await this.readOlder())) continue
    return this.history.latest(revision, limit)
  }

  /** The changes from a moment on, the latest first. */
  async notesSince(at: Instant): Promise<ChangeNote[]> {
    while ((this.history.since === undefined || this.history.since >= at) && (await this.readOlder())) continue
    return this.history.latest(Infinity, Infinity).filter((note) => note.at >= at)
  }

  /** Takes one more of the passed segments into the history; `false` where there is none left. */
  async readOlder(): Promise<boolean> {
    const from = this.olderSegments.pop()
    if (from === undefined) return false
    this.history.prepend((await this.keptNotes(from)) ?? (await readChangeNotes(this.disk, this.layout.journal, from)))
    return true
  }

  /** Of the segment that ends where the snapshot stands, what was written down with it. */
  private async keptNotes(from: number): Promise<readonly ChangeNote[] | undefined> {
    return this.snapshotHash === undefined ? undefined : takeNotes(this.disk, this.layout, this.snapshotHash, from)
  }

  async close(): Promise<void> {
    this.refusal ??= closedProblem()
    await this.lines?.close()
    await this.journal?.close()
    await this.head.close()
  }

  private get opened(): Journal {
    if (!this.journal) throw new Error('the book is not open')
    return this.journal
  }

  private async jobTo(target: string, compress: boolean): Promise<MergeJob> {
    const { revision: to, snapshotRevision: from, bookId: book } = this
    const segments = segmentsAfter(await segmentStarts(this.disk, this.layout), from).filter((first) => first <= to)
    return { folder: this.layout.folder, book, from, segments, to, target, compress, index: !compress }
  }

  private async merge(job: MergeJob): Promise<Merged> {
    const snapshot = await this.disk.stat(join(this.layout.folder, snapshotName(job.from))).catch(() => undefined)
    return runMerge(this.disk, job, this.journalBytes + (snapshot?.size ?? 0))
  }

  /** Also what an interrupted attempt left. */
  private async removeOlderSnapshots(newest: number): Promise<void> {
    for (const name of await namesIn(this.disk, this.layout.folder)) {
      const old = (snapshotRevision(name) ?? newest) < newest || /^snapshot-.*\.tmp$/.test(name)
      if (old) await discard(this.disk, join(this.layout.folder, name))
    }
  }

  /** Part of the book is out of reach from now on: nothing is decided by what is left of it. What was saved stands in the files. */
  private readonly giveUp = (trouble: Problem): void => {
    this.refusal = trouble
    this.troubled()
  }

  private giveUpIfUnsure(error: unknown): unknown {
    if (error instanceof SyncFailed) return (this.refusal = unsureProblem(error.path, error.message))
    if (error instanceof Problem && error.code === 'book.changedOutside') this.refusal = error
    return error
  }
}
