import { newId } from './newId'
import type { BookEvent, Committed } from '../contract'
import type { BookView } from '../core/book'
import { applyRow, type Change, type RowChange, undoInSteps } from '../core/change'
import type { Moments } from '../core/command'
import { type Command, decide } from '../core/commands'
import { rowsBetween } from '../core/difference'
import { message, type Message } from '../core/message'
import { Problem } from '../core/problem'
import type { Clock } from './clock'
import { touchedByEvent, touchedIds, touchedPeople } from './committed'
import type { Everybody } from './everybody'
import type { Step } from './history'
import type { Queue } from './queue'
import { report } from './report'
import { Slices } from './slices'
import type { BookStore } from './store/bookStore'
import type { DeviceFile } from './store/deviceFile'
import { undoProblem } from './undoProblem'

/** Hears of a change: its rows, what windows will be told, and everybody they are about. */
export type Follower = (change: Change, event: BookEvent, people: readonly string[]) => void

/** Rows applied between two looks at the clock. */
const ROWS = 20

interface Parts {
  readonly store: BookStore
  readonly queue: Queue
  readonly clock: Clock
  readonly device: Pick<DeviceFile, 'device'>
  readonly everybody: Everybody
  /** Hear of every change that is saved and applied. One that fails is reported: the change is saved all the same. */
  readonly followers: readonly Follower[]
}

/** One change at a time: decide, save, apply, announce. Only then does the caller get its answer. */
export class Changes {
  private readonly store: BookStore

  constructor(private readonly parts: Parts) {
    this.store = parts.store
  }

  run(command: Command): Promise<Committed> {
    return this.inTurn(async () => {
      this.refuseReading()
      return this.commit(decide(this.store.book, command, await this.moments()))
    })
  }

  /** The same for something large: decided, saved and applied in slices, other changes waiting. The slices may stop it while nothing is saved. */
  runLong(decideLong: (moments: Moments & { readonly device: string }) => Promise<Change>, slices: Slices): Promise<Committed> {
    return this.inTurn(async () => {
      this.refuseReading()
      return this.commit(await decideLong(await this.moments()), slices)
    })
  }

  /** Turns the book into another, as one change like any other. */
  become(wanted: BookView, label: Message): Promise<Committed> {
    return this.inTurn(async () => {
      this.refuseReading()
      const { book } = this.store
      return this.commit({ id: newId(), label, device: await this.parts.device.device(), at: this.parts.clock.now(), rows: rowsBetween(book, wanted) })
    })
  }

  undo(changeId?: string): Promise<Committed> {
    return this.inTurn(async () => {
      const step = await this.findUndo(changeId)
      return this.reverse(step, { undoes: step.id })
    })
  }

  redo(): Promise<Committed> {
    return this.inTurn(() => {
      const step = this.store.history.nextRedo
      if (!step) throw new Problem('redo.nothing', 'There is nothing to redo.')
      return this.reverse(step, { redoes: step.id })
    })
  }

  /** What a change decides by, or touches, may be anybody. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const { queue, everybody } = this.parts
    return queue.add(async () => {
      await everybody.read()
      return task()
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
    const slices = new Slices()
    const undone = await slices.run(undoInSteps(book, change))
    if ('obstacle' in undone) throw undoProblem(book, change, undone.obstacle)
    return this.commit({ id: newId(), label: step.label, device: await this.parts.device.device(), at: this.parts.clock.now(), rows: undone.rows, ...mark }, slices)
  }

  private async moments() {
    const { clock, device } = this.parts
    return { now: clock.now(), today: clock.today(), newId, device: await device.device() }
  }

  private async commit(decided: Change, slices?: Slices): Promise<Committed> {
    const { store } = this
    const { label } = decided
    if (decided.rows.length === 0) return { revision: store.revision, changed: false, label, ids: [] }
    const { torn } = store
    const change = await store.save(decided, slices)
    // What is saved can no longer be stopped.
    this.tell(change, await this.apply(change.rows, slices && new Slices(undefined, slices.told)))
    const notice = torn && message('problems:book.tornCut', { file: torn.file })
    return { revision: store.revision, changed: true, changeId: change.id, label, ids: touchedIds(change.rows), ...(notice ? { notice } : {}) }
  }

  /** Answers with everybody the rows are about. */
  private async apply(rows: readonly RowChange[], slices?: Slices): Promise<readonly string[]> {
    const { book } = this.store
    const people = new Set<string>()
    const step = slices ? ROWS : rows.length
    for (let from = 0; from < rows.length; from += step) {
      const some = rows.slice(from, from + step)
      for (const row of some) applyRow(book, row)
      for (const id of touchedPeople(book, some)) people.add(id)
      slices?.told?.(from / rows.length)
      if (slices) await slices.pace()
    }
    return [...people]
  }

  private tell(change: Change, people: readonly string[]): void {
    const { book, revision } = this.store
    const event = { type: 'changed', revision, label: change.label, touched: touchedByEvent(book, change.rows) } as const
    for (const follow of this.parts.followers) {
      try {
        follow(change, event, people)
      } catch (error) {
        report(error)
      }
    }
  }

  private refuseReading(): void {
    if (this.store.refusal) throw this.store.refusal
  }
}
