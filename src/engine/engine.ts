import { resolve } from 'node:path'
import type { BookEvent, BookStatus, Committed } from '../contract'
import { type BookView, settingsOf } from '../core/book'
import type { BackupReason } from '../contract/backups'
import type { Command } from '../core/commands'
import type { Message } from '../core/message'
import type { QueryContext } from '../core/query'
import type { BookFinder } from '../search/finder'
import type { Answer, Area, Question, QuestionInput } from './asking'
import { BookHeld } from './bookHeld'
import { BookSearch } from './bookSearch'
import { bookStatus } from './bookStatus'
import { Changes, type Follower } from './changes'
import { type Clock, systemClock } from './clock'
import { DayWatch } from './dayWatch'
import { EventHub } from './eventHub'
import { Everybody } from './everybody'
import { HolidayCalendar } from './holidayCalendar'
import { LiveFolder } from './live/liveFolder'
import { Moves } from './move/moves'
import { Questions } from './questions'
import { Queue } from './queue'
import { createSafety, type Safety } from './safety'
import { openKeys } from './seal/openKeys'
import type { Unlock } from './seal/vault'
import { StandingFile } from './standingFile'
import { BookStore } from './store/bookStore'
import type { CheckReport } from '../contract/repair'
import { DeviceFile } from './store/deviceFile'
import { type Disk, realDisk } from './store/disk'
import { Drafts } from './store/drafts'
import { layoutOf } from './store/layout'
import { acquireLock, type OwnedLock } from './store/lock'
import { Photos } from './store/photos'
import { expectFolder, unreadable } from './unreadable'

export interface EngineOptions {
  /** The book's folder. */
  readonly path: string
  /** Who writes: goes into every change. Left out: this machine's own id. */
  readonly device?: string
  /** `read` takes no lock, repairs nothing and refuses changes. */
  readonly mode?: 'write' | 'read'
  readonly clock?: Clock
  /** Named to other processes that want the book: `desktop`, `browser`, `command`. */
  readonly host?: string
  readonly disk?: Disk
  /** What opens an encrypted book. */
  readonly unlock?: Unlock
  /** What trying a passphrase costs, as scrypt's N; left out: as much as is usual. Less is for tests of other things. */
  readonly cost?: number
  /** Told when nobody else can have the book any more; reading it takes longer. */
  readonly onHeld?: () => void
}

/** A book that is open: the one place that changes it. */
export class Engine {
  readonly path: string
  readonly mode: 'write' | 'read'
  readonly drafts: Drafts
  readonly photos: Photos
  readonly device: DeviceFile
  readonly clock: Clock
  readonly standing: StandingFile
  readonly safety: Safety
  readonly moves: Moves
  readonly live: LiveFolder
  private readonly queue = new Queue()
  private readonly hub = new EventHub()
  private readonly store: BookStore
  private readonly everybody: Everybody
  private readonly watch: DayWatch
  private readonly changes: Changes
  private readonly holidays = new HolidayCalendar(() => this.announce({ type: 'day', today: this.clock.today() }))
  private readonly search: BookSearch
  private readonly questions: Questions
  private closed: Promise<void> | undefined

  constructor(
    options: EngineOptions,
    /** Left out when reading. */
    readonly lock: OwnedLock | undefined,
    { disk, vault }: Awaited<ReturnType<typeof openKeys>>,
  ) {
    const { path, device, mode = 'write', clock = systemClock } = options
    const layout = layoutOf(resolve(path))
    this.path = layout.folder
    this.mode = mode
    this.clock = clock
    this.store = new BookStore(disk, layout, mode, () => this.announce({ type: 'status' }))
    this.everybody = new Everybody(this.store)
    this.search = new BookSearch(this.store, clock, mode === 'read', () => this.announce({ type: 'status' }))
    this.questions = new Questions({ book: () => this.book, revision: () => this.revision, search: this.search, everybody: this.everybody, context: () => this.context, isClosed: () => this.closed !== undefined })
    this.drafts = new Drafts(disk, layout.local, mode, () => clock.now())
    this.photos = new Photos(disk, layout.photos, () => this.store.refusal)
    this.device = new DeviceFile(disk, layout.local)
    this.live = new LiveFolder({ book: () => this.book, whole: () => this.whole(), refusal: () => this.store.refusal, run: (command) => this.run(command), clock, photos: this.photos, disk, local: layout.local })
    this.safety = createSafety({ disk, vault, cost: options.cost, layout, store: this.store, everybody: this.everybody, queue: this.queue, clock, device: this.device, drafts: this.drafts, live: this.live, photos: this.photos, changes: () => this.changes, renewed: () => this.renew(), announce: (event) => this.announce(event) })
    this.standing = new StandingFile(() => this.whole(), clock, this.device, disk)
    this.watch = new DayWatch({ book: () => this.book, everybody: this.everybody, questions: this.questions, clock, device: this.device, announce: (event) => this.announce(event), hears: () => this.hub.hasListeners, holidays: this.holidays.find })
    this.moves = new Moves(this)
    const author = device === undefined ? this.device : { device: () => Promise.resolve(device) }
    this.changes = new Changes({ store: this.store, queue: this.queue, clock, device: author, everybody: this.everybody, followers: this.followers() })
  }

  get book(): BookView {
    return this.store.book
  }

  /** The book, once everybody in it has been read; see {@link Everybody.whole}. */
  whole(): Promise<BookView> {
    return this.everybody.whole()
  }

  get revision(): number {
    return this.store.revision
  }

  get finder(): BookFinder {
    return this.search.finder
  }

  async open(): Promise<this> {
    // The second folder may have to be cleaned as well, so where it is must be known first.
    await this.device.open()
    if (this.mode === 'write') {
      await this.safety.vault.resume()
      await this.safety.erasing.resume()
    }
    try {
      await this.store.open()
      await this.safety.conflicts.look()
      await Promise.all([this.drafts.open(), this.live.open(), settingsOf(this.book).restHolidays && this.holidays.read()])
      return this
    } catch (error) {
      await this.store.close()
      throw error
    }
  }

  status(): BookStatus {
    return bookStatus(this.store, this.path, this.clock)
  }

  /** Answers once the change is on disk. */
  run(command: Command): Promise<Committed> {
    return this.changes.run(command)
  }

  /** Something too large to be decided and applied in one go; see {@link Changes.runLong}. */
  runLong(...work: Parameters<Changes['runLong']>): Promise<Committed> {
    return this.changes.runLong(...work)
  }

  /** Takes back a change: the latest, or the one named. */
  undo(changeId?: string): Promise<Committed> {
    return this.changes.undo(changeId)
  }

  /** Brings back what was taken back last. */
  redo(): Promise<Committed> {
    return this.changes.redo()
  }

  ask<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Answer<A, Q> {
    return this.questions.ask(area, name, input)
  }

  /** The same without holding the thread up; see {@link Questions.askInTurn}. */
  askInTurn<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Promise<Answer<A, Q>> {
    return this.questions.askInTurn(area, name, input)
  }

  /** Before long a window will ask: what it asks for first is worked out meanwhile. */
  expectWindow(): void {
    this.questions.expect()
  }

  private get context(): Omit<QueryContext, 'finder'> {
    return { today: this.clock.today(), localTime: this.clock.localTime(), now: this.clock.now(), holidays: this.holidays.find }
  }

  /** Reads every byte of snapshots and journal again and says whether it is as it was written. */
  check(): Promise<CheckReport> {
    return this.safety.upkeep.meanwhile(() => this.store.check())
  }

  /** Everything that happens from now on, until `signal` or the engine ends it. Whoever listens also hears of new days and what falls due. */
  events(signal?: AbortSignal): AsyncIterableIterator<BookEvent> {
    const events = this.hub.listen(signal)
    if (this.mode === 'write') {
      this.watch.start()
      this.standing.schedule()
      this.live.follow()
      this.questions.foresee()
    }
    return events
  }

  announce(event: BookEvent): void {
    if (event.type === 'day') {
      this.store.book.beginDay(event.today)
      this.standing.schedule()
    }
    this.hub.announce(event)
  }

  /** A look at the clock besides the one at every minute: when the machine wakes. */
  tick(): Promise<void> {
    return this.watch.tick()
  }

  /** Writes the book anew as one file, so that the next start reads less. Changes go on meanwhile. */
  snapshot(): Promise<void> {
    return this.safety.upkeep.snapshot()
  }

  /** Keeps a whole copy in `backups/`, verified by reading it back. */
  backup(reason?: BackupReason): Promise<string | undefined> {
    return this.safety.upkeep.backup(reason)
  }

  /** Turns the book into another, as one change. */
  become(book: BookView, label: Message): Promise<Committed> {
    return this.changes.become(book, label)
  }

  /** What the engine does by itself when nobody waits: a snapshot of a journal that has grown, the backup of the day. */
  tend(): Promise<void> {
    return this.safety.upkeep.tend()
  }

  /** Waits for what is under way, makes the backup of the day where it is due, gives the lock back. */
  close(): Promise<void> {
    return (this.closed ??= this.end())
  }

  private async end(): Promise<void> {
    try {
      this.watch.stop()
      const searchClosed = this.search.close()
      await this.queue.idle()
      this.everybody.stop()
      this.questions.stop()
      await this.safety.underWay.end()
      await this.safety.upkeep.close()
      await this.queue.end()
      await Promise.all([this.standing.close(), this.live.close()])
      this.hub.close()
      await Promise.all([this.drafts.close(), this.device.close(), searchClosed])
      await this.store.close()
    } finally {
      this.safety.vault.forget()
      await this.lock?.release()
    }
  }

  private followers(): Follower[] {
    return [
      (_change, _event, people) => this.search.update(people),
      ({ rows }) => this.watch.takeAsKnown(rows),
      () => this.safety.upkeep.schedule(),
      () => this.standing.schedule(),
      (_change, _event, people) => this.live.follow(people),
      (_change, event) => this.announce(event),
    ]
  }

  /** The files were written anew, and the book was read again: what follows it may have missed something, and what was read of it has to be read once more. */
  private renew(): void {
    this.search.renew()
    this.standing.schedule()
    this.live.follow()
    if (this.hub.hasListeners) this.questions.foresee()
    this.announce({ type: 'status' })
  }
}

/** Opens a book; throws {@link BookHeld} where another process may write it. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const path = resolve(options.path)
  const base = options.disk ?? realDisk
  await expectFolder(path, base).catch(unreadable)
  const keys = () => openKeys(base, path, options.unlock, options.cost)
  if (options.mode === 'read') return keys().then((opened) => new Engine(options, undefined, opened).open()).catch(unreadable)
  const lock = await acquireLock(path, options.host).catch(unreadable)
  if (lock.kind === 'held') throw new BookHeld(lock)
  options.onHeld?.()
  try {
    return await new Engine(options, lock, await keys()).open()
  } catch (error) {
    await lock.release()
    return unreadable(error)
  }
}
