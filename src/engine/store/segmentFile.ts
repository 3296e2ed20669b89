import type { Change } from '../../core/change'
import type { Steps } from '../../core/steps'
import type { ChangeNote } from '../history'
import { changeFromValues } from './changeLines'
import { damage, type Damage, torn } from './damage'
import { type Header, readHeader } from './header'
import { segmentName } from './layout'
import type { Keyring } from '../seal/keyring'
import { lineOpening, lineSpans, type Span, verifies } from './lines'
import { openedValue, opens } from './sealedLines'

/** One change as a journal holds it; parsed only when asked. */
export interface JournalRecord {
  readonly revision: number
  /** Its bytes in the file, the last newline included. */
  readonly start: number
  readonly end: number
  read(): Change
  /** What it is called and takes back: costs no more than its first line, however many rows it has. */
  head(): ChangeHead
}

export type ChangeHead = Omit<Change, 'rows'>

export interface SegmentReading {
  readonly header?: Header
  /** The revision of the last whole change; one below the header's where there is none. */
  readonly to: number
  /** How many bytes verify: the place for the next line. */
  readonly end: number
  readonly damage?: Damage
}

/** A change without its rows, and where they stand. */
export function noteOf({ id, label, at, undoes, redoes }: ChangeHead, revision: number, saved: ChangeNote['saved']): ChangeNote {
  return { id, label, at, revision, saved, ...(undoes ? { undoes } : {}), ...(redoes ? { redoes } : {}) }
}

/** A change too big for one line, while its lines are being read. */
interface Group {
  readonly revision: number
  readonly start: number
  readonly spans: Span[]
}

/**
 * Reads a journal segment, visiting every whole change in order.
 * @param acknowledged the last revision known to have been saved: an unfinished change beyond it was never promised to anyone.
 */
export function readSegment(bytes: Buffer, file: string, acknowledged: number, visit: (record: JournalRecord) => void = () => undefined, ring?: Keyring): SegmentReading {
  const spans = lineSpans(bytes)
  const first = spans.next()
  if (first.done || !first.value.complete) return { to: -1, end: 0, damage: torn(file, 1, 'cut') }
  const header = readHeader(bytes, first.value, 'journal')
  if (!header) return { to: -1, end: 0, damage: damage(file, 1, 'firstLine') }
  if (!file.endsWith(segmentName(header.revision))) return { to: -1, end: 0, damage: damage(file, 1, 'name') }
  return readChanges(bytes, file, { header, to: header.revision - 1, end: first.value.end + 1 }, acknowledged, visit, ring)
}

function readChanges(bytes: Buffer, file: string, from: SegmentReading, acknowledged: number, visit: (record: JournalRecord) => void, ring: Keyring | undefined): SegmentReading {
  let { to, end } = from
  let group: Group | undefined
  let line = 1
  for (const span of lineSpans(bytes, end)) {
    line += 1
    const broken = brokenLine(bytes, span, to < acknowledged)
    if (broken) {
      const neverSaved = broken === 'torn' || (group !== undefined && group.revision > acknowledged)
      return { ...from, to, end, damage: neverSaved ? torn(file, line, 'cut') : damage(file, line, 'line') }
    }
    const sort = sortOf(bytes, span)
    const expected = group ? expectedInGroup(sort, group) : (sort.sort === 'revision' || sort.sort === 'begin') && sort.number === to + 1
    if (!expected) return { ...from, to, end, damage: damage(file, line, 'order') }
    if (sort.sealed ? !ring || !opens(bytes, span, group?.revision ?? sort.number, ring) : ring?.keys.plainToo === false) return { ...from, to, end, damage: damage(file, line, 'seal') }
    if (sort.sort === 'begin') group = { revision: sort.number, start: span.start, spans: [] }
    group?.spans.push(span)
    if (sort.sort !== 'revision' && sort.sort !== 'commit') continue
    const parts = group?.spans ?? [span]
    visit({ revision: sort.number, start: group?.start ?? span.start, end: span.end + 1, read: () => parseChange(bytes, parts, sort.number, ring), head: () => parseHead(bytes, parts, sort.number, ring) })
    to = sort.number
    end = span.end + 1
    group = undefined
  }
  return { ...from, to, end, ...(group ? { damage: torn(file, line, 'cut') } : {}) }
}

/** Reads one change again from its own bytes, a line at a step. */
export function* changeIn(bytes: Buffer, ring?: Keyring): Steps<Change> {
  const values: unknown[] = []
  let revision = -1
  for (const span of lineSpans(bytes)) {
    if (!verifies(bytes, span.start, span.end)) throw new Error('a journal line no longer verifies')
    if (values.length === 0) revision = sortOf(bytes, span).number
    values.push(openedValue(bytes, span, revision, ring))
    yield
  }
  return changeFromValues(values)
}

function parseChange(bytes: Buffer, spans: readonly Span[], revision: number, ring: Keyring | undefined): Change {
  return changeFromValues(spans.map((span) => openedValue(bytes, span, revision, ring)))
}

function parseHead(bytes: Buffer, [first, ...others]: readonly Span[], revision: number, ring: Keyring | undefined): ChangeHead {
  if (!first) throw new Error('a change has no line')
  const value = openedValue(bytes, first, revision, ring)
  return others.length === 0 ? (value as ChangeHead) : (value as { readonly change: ChangeHead }).change
}

/** A line without its newline was cut short, unless something was written over its end. */
function brokenLine(bytes: Buffer, { start, end, complete }: Span, promised: boolean): 'torn' | 'damage' | undefined {
  if (complete) return verifies(bytes, start, end) ? undefined : 'damage'
  const overwritten = verifies(bytes, start, end - 1) || (promised && bytes.subarray(start, end).includes(0))
  return overwritten ? 'damage' : 'torn'
}

interface Sort {
  readonly sort: string
  readonly number: number
  /** Of a commit: how many parts came before. */
  readonly parts: number
  readonly sealed: boolean
}

export function sortOf(bytes: Buffer, { start, end }: Span): Sort {
  const found = /^\{"(revision|begin|part|commit)":(\d+)[,}](?:"parts":(\d+)[,}])?("sealed":")?/.exec(lineOpening(bytes, start, end))
  return { sort: found?.[1] ?? '', number: Number(found?.[2] ?? -1), parts: Number(found?.[3] ?? -1), sealed: found?.[4] !== undefined }
}

function expectedInGroup({ sort, number, parts }: Sort, group: Group): boolean {
  const before = group.spans.length - 1
  return sort === 'part' ? number === before : sort === 'commit' && number === group.revision && parts === before
}
