import { type Entry, entryKinds, isListed } from '../../core/entries/registry'
import { FACTS_VERSION } from '../../core/entryFacts'
import type { Person } from '../../core/people'
import type { Steps } from '../../core/steps'
import { GrowingInts, packedColumns } from '../../search/growing'
import type { Disk } from './disk'
import { type EntryColumns, GrowingEntries } from './entryColumns'
import type { Layout } from './layout'
import { LinesInMemory, lineOpening, lineSpans, rowAt, type Span } from './lines'
import { GrowingPeople, type PeopleColumns } from './peopleColumns'
import { setAside, snapshotBasis, takeAside } from './setAside'
import type { SnapshotReading } from './snapshotFile'

/** What a book needs of a snapshot to open without reading its people and entries. */
export interface SnapshotColumns {
  readonly people: PeopleColumns
  readonly entries: EntryColumns
  /** Where every other line stands: few beside those. */
  readonly others: { readonly starts: Int32Array; readonly ends: Int32Array }
}

/** Writes the columns of a snapshot down beside the book, for the next start. */
export async function keepColumns(disk: Disk, { facts }: Layout, { header, sha256 }: SnapshotReading, { people, entries, others }: SnapshotColumns): Promise<void> {
  if (header && sha256 !== undefined) await setAside(disk, facts, { of: snapshotBasis(header.revision, sha256), rules }, [people, entries, others])
}

export interface TakenColumns {
  readonly columns: SnapshotColumns
  /** Whether they are of the snapshot with this SHA-256: nothing of them is to be believed before. */
  readonly isOf: (sha256: string) => boolean
}

/** The columns of a snapshot of this revision, if they were written down: they can be taken up while it is still being read. */
export async function takeColumns(disk: Disk, { facts }: Layout, revision: number): Promise<TakenColumns | undefined> {
  const taken = await takeAside(disk, facts, rules, (of) => of.startsWith(snapshotBasis(revision, '')))
  if (!taken) return undefined
  const [people, entries, others] = taken.parts
  return { columns: { people, entries, others } as SnapshotColumns, isOf: (sha256) => taken.of === snapshotBasis(revision, sha256) }
}

const rules = JSON.stringify([FACTS_VERSION, entryKinds, entryKinds.filter(isListed), process.versions.v8])

/** Reads everybody and every entry of a snapshot that verifies, a line a step. */
export function* scanSnapshot(bytes: Buffer): Steps<SnapshotColumns> {
  const lines = new LinesInMemory(bytes)
  const people = new GrowingPeople()
  const entries = new GrowingEntries()
  const others = { starts: new GrowingInts(), ends: new GrowingInts() }
  for (const { start, end } of lineSpans(bytes)) {
    const opening = lineOpening(bytes, start, end)
    if (opening.startsWith('["people",')) people.push(rowAt<Person>(lines, start, end), start, end)
    else if (opening.startsWith('["entries",')) entries.push(rowAt<Entry>(lines, start, end), start, end)
    else {
      others.starts.push(start)
      others.ends.push(end)
    }
    yield
  }
  return { people: people.packed(), entries: entries.packed(people.ids), others: packedColumns(others) }
}

/** The lines of a snapshot that hold neither people nor entries. */
export function* otherSpans({ others: { starts, ends } }: SnapshotColumns): Generator<Span> {
  for (const [place, start] of starts.entries()) yield { start, end: ends[place] ?? 0, complete: true }
}
