import { resolve } from 'node:path'
import { v7 as newId } from 'uuid'
import type { BookEvent, BookStatus, Committed } from '../contract'
import { type BookView, settingsOf } from '../core/book'
import { applyChange, type Change, obstaclesToUndo, undoRows } from '../core/change'
import { type Command, decide } from '../core/commands'
import { Problem } from '../core/problem'
import { createFinder, type BookFinder } from '../search/finder'
import { answer, type Answer, type Area, type Question, type QuestionInput } from './asking'
import { type Clock, systemClock } from './clock'
import { touchedByEvent, touchedIds, touchedPeople } from './committed'
import { EventHub } from './eventHub'
import type { Step } from './history'
import { Queue } from './queue'
import { BookStore } from './store/bookStore'
import type { CheckReport } from './store/check'
import { type Disk, realDisk } from './store/disk'
import { Drafts } from './store/drafts'
import { layoutOf } from './store/layout'
import { acquireLock, type HeldLock, type OwnedLock } from './store/lock'
import { Photos } from './store/photos'
import { undoProblem } from './undoProblem'

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
}

/** Another process has this book open. Talk to it through `held.connect()`. */
export class BookHeld extends Problem {
  constructor(readonly held: HeldLock) {
    const { pid, host, since } = held.holder
    super('book.held', `This book is open in another Hearth (process ${pid}, since ${since}).`, { params: { pid, host, since } })
  }
}

/** A book that is open: the one place that changes it. */
export class Engine {
  readonly path: string
  readonly mode: 'write' | 'read'
  private readonly clock: Clock
  private readonly queue = new Queue()
  private readonly hub = new EventHub()
  private readonly store: BookStore
  private readonly device: string
  readonly drafts: Drafts
  readonly photos: Photos
  private lazyFinder: BookFinder | undefined

  constructor(
    options: EngineOptions,
    /** Left out when reading. */
    readonly lock: OwnedLock | undefined,
  ) {
    const disk = options.disk ?? realDisk
    const layout = layoutOf(resolve(options.path))
    this.path = resolve(options.path)
    this.mode = options.mode ?? 'write'
    this.clock = options.clock ?? systemClock
    this.device = options.device ?? 'device'
    this.store = new BookStore(disk, layout, this.mode)
    this.drafts = new Drafts(disk, layout.local, this.mode, () => this.clock.now())
    this.photos = new Photos(disk, layout.photos, () => this.store.refusal)
  }

  get book(): BookView {
    return this.store.book
  }

  get revision(): number {
    return this.store.revision
  }

  get finder(): BookFinder {
    return (this.lazyFinder ??= createFinder(this.book, { today: () => this.clock.today() }))
  }

  async open(): Promise<this> {
    await this.store.open()
    await this.drafts.open()
    return this
  }

  status(): BookStatus {
    const { refusal, history } = this.store
    return {
      revision: this.revision,
      path: this.path,
      sample: settingsOf(this.book).sample ?? false,
      state: refusal ? 'read-only' : 'open',
      ...(refusal ? { why: { code: refusal.code, message: refusal.message, params: { ...refusal.params } } } : {}),
      people: this.book.people.size,
      entries: this.book.entries.size,
      today: this.clock.today(),
      undo: history.nextUndo?.label,
      redo: history.nextRedo?.label,
    }
  }

  /** Answers once the change is on disk. */
  run(command: Command): Promise<Committed> {
    return this.queue.add(() => this.commit(decide(this.book, command, { now: this.clock.now(), today: this.clock.today(), newId, device: this.device })))
  }

  /** Takes back a change: the latest, or the one named. */
  undo(changeId?: string): Promise<Committed> {
    return this.queue.add(async () => {
      const step = await this.findUndo(changeId)
      return this.reverse(step, { undoes: step.id })
    })
  }

  /** Brings back what was taken back last. */
  redo(): Promise<Committed> {
    return this.queue.add(() => {
      const step = this.store.history.nextRedo
      if (!step) throw new Problem('redo.nothing', 'There is nothing to redo.')
      return this.reverse(step, { redoes: step.id })
    })
  }

  ask<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Answer<A, Q> {
    const finder: QueryFinder = { find: (query, limit) => this.finder.find(query, limit) }
    return answer(this.book, area, name, input, { today: this.clock.today(), localTime: this.clock.localTime(), finder })
  }

  /** The rows of a saved change, before and after. */
  async rowsOf(changeId: string): Promise<Change['rows']> {
    const change = await this.store.change(changeId)
    if (!change) throw new Problem('change.gone', 'This change is not in the journal.')
    return change.rows
  }

  /** Reads every byte of snapshots and journal again and says whether it is as it was written. */
  check(): Promise<CheckReport> {
    return this.queue.add(() => this.store.check())
  }

  /** Everything that happens from now on, until `signal` or the engine ends it. */
  events(signal?: AbortSignal): AsyncIterableIterator<BookEvent> {
    return this.hub.listen(signal)
  }

  announce(event: BookEvent): void {
    this.hub.announce(event)
  }

  async close(): Promise<void> {
    await this.queue.idle()
    this.hub.close()
    await this.drafts.close()
    await this.store.close()
    await this.lock?.release()
  }

  private async findUndo(changeId: string | undefined): Promise<Step> {
    const { store } = this
    do {
      const step = changeId === undefined ? store.history.nextUndo : store.history.undoStep(changeId)
      if (step) return step
    } while (await store.readOlder())
    throw changeId === undefined ? new Problem('undo.nothing', 'There is nothing to undo.') : new Problem('undo.gone', 'This has already been undone.')
  }

  private async reverse(step: Step, mark: { undoes: string } | { redoes: string }): Promise<Committed> {
    const change = await this.store.change(step.latest.id)
    if (!change) throw new Problem('undo.gone', 'This has already been undone.')
    const [obstacle] = obstaclesToUndo(this.book, change)
    if (obstacle) throw undoProblem(this.book, change, obstacle)
    return this.commit({ id: newId(), label: step.label, device: this.device, at: this.clock.now(), rows: undoRows(this.book, change), ...mark })
  }

  private async commit(decided: Change): Promise<Committed> {
    const { label } = decided
    if (decided.rows.length === 0) return { revision: this.revision, changed: false, label, ids: [] }
    const change = asSaved(decided)
    await this.store.save(change)
    applyChange(this.store.book, change)
    this.lazyFinder?.update(touchedPeople(this.book, change.rows))
    this.announce({ type: 'changed', revision: this.revision, label, touched: touchedByEvent(this.book, change.rows) })
    return { revision: this.revision, changed: true, changeId: change.id, label, ids: touchedIds(change.rows) }
  }
}

type QueryFinder = Pick<BookFinder, 'find'>

/** The change as reading the journal will give it, so that memory and disk can never differ. */
function asSaved(change: Change): Change {
  return JSON.parse(JSON.stringify(change)) as Change
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (options.mode === 'read') return new Engine(options, undefined).open()
  const lock = await acquireLock(resolve(options.path), options.host)
  if (lock.kind === 'held') throw new BookHeld(lock)
  try {
    return await new Engine(options, lock).open()
  } catch (error) {
    await lock.release()
    throw error
  }
}

