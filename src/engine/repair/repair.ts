import { join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import type { RepairReport } from '../../contract/repair'
import type { Change } from '../../core/change'
import { message } from '../../core/message'
import { Problem } from '../../core/problem'
import type { Clock } from '../clock'
import { newId } from '../newId'
import type { BookEvent } from '../../contract'
import { report } from '../report'
import { Slices } from '../slices'
import type { BookStore } from '../store/bookStore'
import type { DeviceFile } from '../store/deviceFile'
import { discard, type Disk } from '../store/disk'
import { Head } from '../store/head'
import type { Layout } from '../store/layout'
import type { UnderWay } from '../underWay'
import { frameLine } from '../store/lines'
import { Aside } from './aside'
import { isBroken, mendJournal } from './mendJournal'
import { writeBase } from './newBase'
import { type Recovery, recover } from './recover'
import { RepairProgress } from './repairProgress'
import { rowsFrom } from './rows'
import { newestCopy, readSources, type Sources } from './sources'

interface Parts {
  readonly disk: Disk
  readonly layout: Layout
  readonly store: BookStore
  readonly clock: Clock
  readonly device: Pick<DeviceFile, 'device'>
  /** Where backups lie: beside the book, and in a second folder that is at hand. */
  readonly backupFolders: () => readonly string[]
  /** Does something while nobody writes; the book is read again afterwards. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  readonly backup: () => Promise<unknown>
  /** Closing the book waits for what is done so. */
  readonly during: UnderWay['during']
  readonly announce: (event: BookEvent) => void
}

type Done = Omit<RepairReport, 'found' | 'mended' | 'after'>

/** What stands in the way of writing, and is not mended by reading the files again. */
const lasting = ['book.newer', 'book.readOnly', 'save.unsure', 'book.closed']

/** Makes a damaged book whole again out of all that can be read of it. */
export class Repair {
  private readonly progress: RepairProgress
  /** Of repairs that have written nothing yet. */
  private readonly stoppers = new Set<AbortController>()

  constructor(private readonly parts: Parts) {
    this.progress = new RepairProgress(parts.announce)
  }

  /** @param evenEmpty goes on where nothing at all can be read: something is to be put in its place. */
  run({ evenEmpty = false } = {}): Promise<RepairReport> {
    return this.parts.during(() => this.checkAndMend(evenEmpty))
  }

  private async checkAndMend(evenEmpty: boolean): Promise<RepairReport> {
    const { store, alone, backup } = this.parts
    if (store.refusal && lasting.includes(store.refusal.code)) throw store.refusal
    // Already now: what is done before may keep it waiting.
    const stopper = new AbortController()
    this.stoppers.add(stopper)
    const { found, done } = await alone(async () => {
      this.progress.begin('check')
      const slices = new Slices(stopper.signal, undefined, stopped)
      slices.stopIfAsked()
      const { problems: found } = await store.check()
      slices.stopIfAsked()
      const done = found.length === 0 ? nothing : await this.mend(evenEmpty, slices, stopper)
      this.progress.begin('after')
      return { found, done }
    }).finally(() => this.stoppers.delete(stopper))
    const after = await store.check()
    // The repair stands whether or not this copy can be made.
    if (found.length > 0 && after.ok) await backup().catch(report)
    return { found, mended: found.length > 0, ...done, after }
  }

  /** One that has begun to write goes on to its end. */
  stop(): void {
    for (const stopper of this.stoppers) stopper.abort()
  }

  private async mend(evenEmpty: boolean, slices: Slices, stopper: AbortController): Promise<Done> {
    const { disk, layout, clock, backupFolders } = this.parts
    this.progress.begin('read')
    const acknowledged = (await new Head(disk, layout.local).read()) ?? 0
    const sources = await readSources(disk, layout, acknowledged, { slices, told: this.progress.share })
    const recovery = await recover(sources, acknowledged, clock.now(), (above) => newestCopy(disk, backupFolders(), sources.book, above))
    if (!evenEmpty && recovery.recovered.all().next().done) throw nothingLeft()
    const aside = new Aside(disk, layout, clock.now())
    const change = await this.changeOf(recovery)
    await slices.breathe()
    slices.stopIfAsked()
    // From here on a stop would leave some files mended and others not.
    this.stoppers.delete(stopper)
    this.progress.begin('write')
    await this.put(sources, recovery, change, aside)
    const { doubts, copy, lost, partly } = recovery
    if (doubts.unplaced.length > 0) await aside.write('not-placed.jsonl', doubts.unplaced.map((row) => frameLine(row)).join(''))
    return {
      recovered: countRows(change),
      ...(change ? { changeId: change.id } : {}),
      ...(copy === undefined ? {} : { backup: copy }),
      lost: { changes: lost, parts: partly, lines: unreadableLines(sources) },
      uncertain: { rows: doubts.uncertain, nameless: doubts.nameless, unplaced: doubts.unplaced.length },
      aside: aside.kept,
    }
  }

  private async put(sources: Sources, recovery: Recovery, change: Change | undefined, aside: Aside): Promise<void> {
    const { disk, layout } = this.parts
    const { snapshots, segments } = sources
    const { shown, head, book = newUuid() } = recovery
    const damaged = snapshots.filter(({ whole }) => !whole)
    for (const { file } of damaged) await aside.keep(file)
    const fresh = needsBase(sources, recovery, book, disk)
    const replaced = fresh ? segments.filter(({ from }) => from === head + 1) : []
    for (const { file } of replaced) await aside.keep(file)
    const others = segments.filter((segment) => !replaced.includes(segment))
    const reached = others.flatMap(({ found }) => found.map(({ revision }) => revision))
    if (fresh) await writeBase(disk, layout, { book, head, shown, change, reached: reached.length === 0 ? undefined : Math.max(...reached), told: this.progress.share })
    await mendJournal({ disk, layout, book, aside }, others)
    for (const { file, revision } of damaged) if (!fresh || revision !== head) await discard(disk, join(layout.folder, file))
  }

  private async changeOf({ shown, recovered }: Recovery): Promise<Change | undefined> {
    const { clock, device } = this.parts
    const rows = rowsFrom(shown, recovered)
    if (rows.length === 0) return undefined
    return { id: newId(), label: message('changes:repair.recovered'), device: await device.device(), at: clock.now(), rows }
  }
}

/** Whether the newest snapshot and the journal after it no longer carry the book. */
function needsBase({ snapshots, segments }: Sources, { shownRevision, head }: Recovery, book: string, disk: Disk): boolean {
  if (shownRevision < head) return true
  const whole = snapshots.find((snapshot) => snapshot.whole)
  if (snapshots.some(({ revision }) => revision > (whole?.revision ?? 0))) return true
  if (!whole) return false
  const next = segments.find(({ from }) => from === whole.revision + 1)
  return !next || (isBroken(next, undefined, book, disk) && !next.found.some(({ revision }) => revision === next.from))
}

function unreadableLines({ snapshots, segments }: Sources): number {
  return [...snapshots, ...segments].reduce((sum, { unreadable }) => sum + unreadable, 0)
}

function countRows(change: Change | undefined): RepairReport['recovered'] {
  const counts = { people: 0, entries: 0, others: 0 }
  for (const { table } of change?.rows ?? []) counts[table === 'people' || table === 'entries' ? table : 'others'] += 1
  return counts
}

const nothing: Done = {
  recovered: { people: 0, entries: 0, others: 0 },
  lost: { changes: 0, parts: 0, lines: 0 },
  uncertain: { rows: 0, nameless: 0, unplaced: 0 },
  aside: [],
}

function stopped(): Problem {
  return new Problem('repair.stopped', 'The repair was stopped. Nothing was written.')
}

function nothingLeft(): Problem {
  return new Problem('repair.nothing', 'Nothing of this book can be read, and no backup of it is at hand. Nothing was changed. Restore a backup from another disk where there is one.')
}
