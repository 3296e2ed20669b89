import type { BookEvent } from '../contract'
import type { BookView } from '../core/book'
import type { RowChange } from '../core/change'
import { type DueItem, dueItems, dueReminders, missedTitle } from '../core/due'
import type { Clock } from './clock'
import { report } from './report'
import type { DeviceFile } from './store/deviceFile'

const MINUTE = 60_000

/**
 * Looks at the clock at every minute, so at midnight too, and soon after the machine wakes: announces a new day and what has fallen due, once each,
 * whatever the clock does and however often Hearth is started. Watches only while somebody listens.
 */
export class DayWatch {
  private timer: NodeJS.Timeout | undefined
  private day: string
  private ticking: Promise<void> = Promise.resolve()

  constructor(
    private readonly book: () => BookView,
    private readonly clock: Clock,
    private readonly device: DeviceFile,
    private readonly announce: (event: BookEvent) => void,
    private readonly hears: () => boolean,
  ) {
    this.day = clock.today()
  }

  start(): void {
    if (this.timer) return
    this.scheduleNext(0)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  /** One look at the clock; also to be called when the machine wakes. */
  tick(): Promise<void> {
    this.ticking = this.ticking.catch(() => undefined).then(() => this.look())
    return this.ticking
  }

  /** What is entered as already due was just typed: nobody needs telling. */
  takeAsKnown(rows: readonly RowChange[]): void {
    if (!this.timer || !rows.some(({ table }) => table === 'entries')) return
    const touched = new Set<string | undefined>(rows.map(({ id }) => id))
    const due = dueReminders(this.book(), this.clock.today(), this.clock.localTime())
    const items = this.unannounced(due).filter(({ entryId }) => touched.has(entryId))
    if (items.length > 0) void this.note(items).catch(report)
  }

  private async look(): Promise<void> {
    if (!this.hears()) return
    const today = this.clock.today()
    if (today !== this.day) {
      this.day = today
      this.announce({ type: 'day', today })
    }
    const items = this.unannounced(dueItems(this.book(), today, this.clock.localTime()))
    if (items.length === 0) return
    await this.note(items)
    const missed = items.filter(({ on }) => on < today)
    const single = missed.length === 1 ? items : items.filter(({ on }) => on >= today)
    for (const item of single) this.announce(dueEvent(item))
    if (missed.length > 1) this.announce({ type: 'due', id: `missed@${today}`, title: missedTitle(missed) })
  }

  private unannounced(items: readonly DueItem[]): DueItem[] {
    return items.filter(({ key }) => !this.device.wasAnnounced(key))
  }

  private note(items: readonly DueItem[]): Promise<void> {
    return this.device.noteAnnounced(items.map(({ key }) => key))
  }

  /** Never one long timer: a clock that is set, or a machine that sleeps, would make it fire at the wrong time. */
  private scheduleNext(delay: number): void {
    this.timer = setTimeout(() => {
      void this.tick().catch(report)
      this.scheduleNext(MINUTE - (Date.parse(this.clock.now()) % MINUTE))
    }, delay).unref()
  }
}

function dueEvent({ key, personId, title }: DueItem): BookEvent {
  return { type: 'due', id: key, ...(personId === undefined ? {} : { personId }), title }
}
