import type { BookEvent } from '../contract'
import type { BookView } from '../core/book'
import type { RowChange } from '../core/change'
import { type DueItem, dueEntries, dueItems } from '../core/due'
import { laterToday } from '../core/nudgesReminder'
import type { Holidays } from '../core/restDays'
import { tellNow } from '../core/telling'
import { outlinesWillDo } from '../core/today'
import type { Clock } from './clock'
import type { Everybody } from './everybody'
import type { Questions } from './questions'
import { report } from './report'
import type { DeviceFile } from './store/deviceFile'

const MINUTE = 60_000
/** Whoever waits for an answer goes before for so long: what falls due is told whatever becomes of a question. */
const PATIENCE = 5_000

/** Calls back after so many milliseconds of the machine being awake; answers how to call that off. */
export type Wait = (callback: () => void, milliseconds: number) => () => void

const systemWait: Wait = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds).unref()
  return () => clearTimeout(timer)
}

interface Parts {
  readonly book: () => BookView
  readonly clock: Clock
  readonly device: Pick<DeviceFile, 'wasAnnounced' | 'noteAnnounced'>
  readonly announce: (event: BookEvent) => void
  readonly hears: () => boolean
  readonly everybody?: Pick<Everybody, 'read'>
  readonly questions?: Pick<Questions, 'settled'>
  readonly holidays?: Holidays
  readonly wait?: Wait
}

/**
 * Looks at the clock at every minute, so at midnight too, and soon after the machine wakes: announces a new day and what has fallen due, once each,
 * whatever the clock does and however often Hearth is started. Watches only while somebody listens.
 */
export class DayWatch {
  private cancel: (() => void) | undefined
  private stopped = false
  private day: string
  /** What was put off until later this day, when last looked. */
  private later: readonly string[] = []
  private ticking: Promise<void> = Promise.resolve()

  constructor(private readonly parts: Parts) {
    this.day = parts.clock.today()
  }

  start(): void {
    if (this.cancel) return
    this.stopped = false
    this.scheduleNext(0)
  }

  stop(): void {
    this.stopped = true
    this.cancel?.()
    this.cancel = undefined
  }

  /** One look at the clock; also to be called when the machine wakes. */
  tick(): Promise<void> {
    this.ticking = this.ticking.catch(() => undefined).then(() => this.look())
    return this.ticking
  }

  /** When every look that has begun is over. */
  settled(): Promise<void> {
    return this.ticking
  }

  /** What is entered as already due was just typed: nobody needs telling. */
  takeAsKnown(rows: readonly RowChange[]): void {
    if (!this.cancel || !rows.some(({ table }) => table === 'entries')) return
    const { book, clock, device } = this.parts
    const untold = dueEntries(book(), clock.today(), clock.localTime()).filter(({ key }) => !device.wasAnnounced(key))
    const due = new Set<string | undefined>(untold.map(({ entryId }) => entryId))
    const touched = new Set<string | undefined>(rows.flatMap(({ id }) => (due.has(id) ? id : [])))
    const keys = untold.filter(({ entryId }) => touched.has(entryId)).map(({ key }) => key)
    if (keys.length > 0) void device.noteAnnounced(keys, this.dueKeys()).catch(report)
  }

  private async look(): Promise<void> {
    const { book, clock, device, announce, hears, everybody, questions, holidays } = this.parts
    clock.noticeZone?.()
    if (!hears()) return
    if (questions) await this.giveWay(questions)
    if (!outlinesWillDo(book())) await everybody?.read()
    // Whoever was to hear of it may have gone meanwhile, or the book is being closed: it is said to the next.
    if (this.stopped || !hears()) return
    const today = clock.today()
    const localTime = clock.localTime()
    this.noticeChange(today, laterToday(book(), today, localTime.slice(11, 16)))
    const { say, said } = tellNow(book(), { today, localTime, now: clock.now(), holidays, wasSaid: (key) => device.wasAnnounced(key) })
    if (said.length > 0) await device.noteAnnounced(said, this.dueKeys())
    for (const item of say) announce(dueEvent(item))
  }

  private async giveWay(questions: Pick<Questions, 'settled'>): Promise<void> {
    let cancel = () => {}
    const patience = new Promise<void>((resolve) => (cancel = (this.parts.wait ?? systemWait)(resolve, PATIENCE)))
    await Promise.race([questions.settled(), patience])
    cancel()
  }

  private dueKeys(): string[] {
    const { book, clock } = this.parts
    const today = clock.today()
    return dueItems(book(), today, `${today}T23:59`).map(({ key }) => key)
  }

  private noticeChange(today: Parameters<typeof laterToday>[1], later: readonly string[]): void {
    const hasCome = this.later.some((id) => !later.includes(id))
    this.later = later
    if (today === this.day && !hasCome) return
    this.day = today
    this.parts.announce({ type: 'day', today })
  }

  /** Never one long timer: a clock that is set, or a machine that sleeps, would make it fire at the wrong time. */
  private scheduleNext(delay: number): void {
    this.cancel = (this.parts.wait ?? systemWait)(() => {
      void this.tick().catch(report)
      this.scheduleNext(MINUTE - (Date.parse(this.parts.clock.now()) % MINUTE))
    }, delay)
  }
}

function dueEvent({ key, personId, entryId, on, title }: DueItem): BookEvent {
  return { type: 'due', id: key, on, ...(personId === undefined ? {} : { personId }), ...(entryId === undefined ? {} : { entryId }), title }
}
