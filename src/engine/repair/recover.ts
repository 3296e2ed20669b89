import type { Instant } from '../../core/dates'
import type { Copy, SegmentSource, Sources } from './sources'
import { type Doubts, noDoubts, Rows } from './rows'
import type { Found } from './salvage'

/** What the files of a book still give. */
export interface Recovery {
  /** The newest state that is whole as it stands: what the book showed when it opened. */
  readonly shown: Rows
  readonly shownRevision: number
  /** All that can be read, worked in. */
  readonly recovered: Rows
  readonly doubts: Doubts
  /** Changes of which nothing, or only a part, is in `recovered`. */
  readonly lost: number
  readonly partly: number
  /** The copy it was built on, where that reaches further than the book's own files. */
  readonly copy?: string
  /** Left out where no file tells whose it is. */
  readonly book: string | undefined
  /** The highest revision there is a trace of. */
  readonly head: number
}

interface Base {
  readonly revision: number
  readonly whole: boolean
  readonly rows: () => Rows
}

/** @param copyAbove fetches a backup that shows more than this revision. */
export async function recover(sources: Sources, acknowledged: number, now: Instant, copyAbove: (revision: number) => Promise<Copy | undefined>): Promise<Recovery> {
  const base = baseOf(sources)
  const changes = inOrder(sources.segments)
  const shown = base.rows()
  const shownRevision = replayWhole(shown, base.revision, changes)
  const own = Math.max(acknowledged, ...sources.snapshots.map(({ revision }) => revision), ...sources.segments.map(({ from }) => from - 1), changes.at(-1)?.revision ?? 0)
  const copy = own > shownRevision || !base.whole ? await copyAbove(base.whole ? shownRevision : 0) : undefined
  const head = Math.max(own, copy?.revision ?? 0)
  const start: Base = copy ? { revision: copy.revision, whole: true, rows: () => copy.rows } : base
  const doubts = noDoubts()
  const recovered = start.rows()
  const overlay = overlayOf(sources, start, changes)
  workIn(recovered, start, overlay, changes, doubts)
  recovered.nameMissingPeople(now, doubts)
  const partly = changes.filter(({ revision, whole }) => revision > start.revision && !whole).length
  return { shown, shownRevision, recovered, doubts, lost: missing(changes, Math.max(start.revision, overlay?.revision ?? 0), head), partly, head, book: sources.book ?? copy?.book, ...(copy ? { copy: copy.file } : {}) }
}

/** What is left of a damaged snapshot, where changes before it are lost as well. */
function overlayOf({ snapshots }: Sources, start: Base, changes: readonly Found[]): Base | undefined {
  const damaged = snapshots.find(({ whole, revision }) => !whole && revision > start.revision)
  if (!damaged) return undefined
  const before = changes.filter(({ revision, whole }) => whole && revision <= damaged.revision)
  return missing(before, start.revision, damaged.revision) > 0 ? damaged : undefined
}

/** How many revisions above `from`, up to and with `to`, no change has. */
function missing(changes: readonly Found[], from: number, to: number): number {
  return to - from - changes.filter(({ revision }) => revision > from && revision <= to).length
}

/** The newest snapshot that is whole; without one the beginning, if the journal reaches back to it; else what is left of a snapshot. */
function baseOf({ snapshots, segments }: Sources): Base {
  const whole = snapshots.find((snapshot) => snapshot.whole)
  if (whole) return whole
  const fromStart = segments[0]?.from === 1
  const [newest] = snapshots
  return newest && !fromStart ? newest : { revision: 0, whole: true, rows: () => new Rows() }
}

/** Of two changes with one revision the first counts, as in the file; the other is a row of another past. */
function inOrder(segments: readonly SegmentSource[]): readonly Found[] {
  const found = new Map<number, Found>()
  for (const { found: changes } of segments) for (const change of changes) if (!found.get(change.revision)?.whole) found.set(change.revision, change)
  return [...found.values()].sort((a, b) => a.revision - b.revision)
}

function replayWhole(rows: Rows, from: number, changes: readonly Found[]): number {
  let reached = from
  for (const change of changes) {
    if (change.revision <= reached) continue
    if (change.revision !== reached + 1 || !change.whole) return reached
    rows.apply(change.read(), noDoubts())
    reached = change.revision
  }
  return reached
}

/** What is left of a damaged snapshot stands over an older copy, below the changes after it. */
function workIn(rows: Rows, start: Base, overlay: Base | undefined, changes: readonly Found[], doubts: Doubts): void {
  const later = changes.filter(({ revision }) => revision > start.revision)
  for (const change of later) if (overlay && change.revision <= overlay.revision) rows.apply(change.read(), doubts)
  if (overlay) for (const [table, id, row] of overlay.rows().all()) rows.put(table, id, row)
  for (const change of later) if (!overlay || change.revision > overlay.revision) rows.apply(change.read(), doubts)
}
