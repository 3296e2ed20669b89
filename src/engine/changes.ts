import { v7 as newId } from 'uuid'
import type { BookEvent, Committed } from '../contract'
import type { BookView } from '../core/book'
import { applyChange, type Change, obstaclesToUndo, undoRows } from '../core/change'
import { type Command, decide } from '../core/commands'
import { rowsBetween } from '../core/difference'
import { message, type Message } from '../core/message'
import { Problem } from '../core/problem'
import type { Clock } from './clock'
import { touchedByEvent, touchedIds } from './committed'
import type { Step } from './history'
import type { Queue } from './queue'
import { report } from './report'
import type { BookStore } from './store/bookStore'
import type { DeviceFile } from './store/deviceFile'
import { undoProblem } from './undoProblem'

export type Follower = (change: Change, event: BookEvent) => void

/** One change at a time: decide, save, apply, announce. Only then does the caller get its answer. */
export class Changes {
  constructor(
    private readonly store: BookStore,
    private readonly queue: Queue,
    private readonly clock: Clock,
    private readonly device: Pick<DeviceFile, 'device'>,
    /** Hear of every change that is saved and applied. One that fails is reported: the change is saved all the same. */
    private readonly followers: readonly Follower[],
  ) {}

  run(command: Command): Promise<Committed> {
    return this.queue.add(async () => {
      this.refuseReading()
      const moments = { now: this.clock.now(), today: this.clock.today(), newId, device: await this.device.device() }
      return this.commit(decide(this.store.book, command, moments))
    })
  }

  /** Turns the book into another, as one change like any other. */
  become(wanted: BookView, label: Message): Promise<Committed> {
    return this.queue.add(async () => {
      this.refuseReading()
      const { book } = this.store
      return this.commit({ id: newId(), label, device: await this.device.device(), at: this.clock.now(), rows: rowsBetween(book, wanted) })
    })
  }

  undo(changeId?: string): Promise<Committed> {
    return this.queue.add(async () => {
      const step = await this.findUndo(changeId)
      return this.reverse(step, { undoes: step.id })
    })
  }

  redo(): Promise<Committed> {
    return this.queue.add(() => {
      const step = this.store.history.nextRedo
      if (!step) throw new Problem('redo.nothing', 'There is nothing to redo.')
      return this.reverse(step, { redoes: step.id })
    })
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
    this.refuseReading()
    const { book } = this.store
    const change = await this.store.change(step.latest.id)
    if (!change) throw new Problem('undo.gone', 'This has already been undone.')
    const [obstacle] = obstaclesToUndo(book, change)
    if (obstacle) throw undoProblem(book, change, obstacle)
    return this.commit({ id: newId(), label: step.label, device: await this.device.device(), at: this.clock.now(), rows: undoRows(book, change), ...mark })
  }

  private async commit(decided: Change): Promise<Committed> {
    const { store } = this
    const { label } = decided
    if (decided.rows.length === 0) return { revision: store.revision, changed: false, label, ids: [] }
    const { torn } = store
    const change = await store.save(decided)
    applyChange(store.book, change)
    this.tell(change, label)
    const notice = torn && message('problems:book.tornCut', { file: torn.file })
    return { revision: store.revision, changed: true, changeId: change.id, label, ids: touchedIds(change.rows), ...(notice ? { notice } : {}) }
  }

  private tell(change: Change, label: Message): void {
    const { book, revision } = this.store
    const event = { type: 'changed', revision, label, touched: touchedByEvent(book, change.rows) } as const
    for (const follow of this.followers) {
      try {
        follow(change, event)
      } catch (error) {
        report(error)
      }
    }
  }

  private refuseReading(): void {
    if (this.store.refusal) throw this.store.refusal
  }
}
