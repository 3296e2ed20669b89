import type { Change, RowChange } from '../../core/change'
import { type Steps, toEnd } from '../../core/steps'
import { changeFromValues } from '../store/changeLines'
import { type Header, readHeader } from '../store/header'
import { lineSpans, type Span, verifies } from '../store/lines'
import { openedValue } from '../store/sealedLines'
import { type ChangeHead, sortOf } from '../store/segmentFile'
import type { Keyring } from '../seal/keyring'
import { Unsealed } from '../seal/seal'

/** A change that can be read, or what is left of one. */
export interface Found {
  readonly revision: number
  /** All of its lines are there. */
  readonly whole: boolean
  readonly read: () => Change
}

/** All that can be read of a journal file, whatever stands between. */
export interface Salvage {
  readonly header?: Header
  readonly found: readonly Found[]
  /** Lines that do not verify. */
  readonly unreadable: number
}

/** Names a change whose own first line is lost. */
const LOST_HEAD: ChangeHead = { id: '', label: { key: 'changes:repair.part' }, device: '', at: '1970-01-01T00:00:00.000Z' }

interface Group {
  readonly revision: number
  head: ChangeHead | undefined
  whole: boolean
  parts: number
  readonly rows: RowChange[]
}

/**
 * Reads on past what does not verify.
 * @param acknowledged the last revision known to have been saved: what was begun at the end and is beyond it was never promised, and is left out.
 */
export function salvage(bytes: Buffer, ring: Keyring | undefined, acknowledged: number): Salvage {
  return toEnd(salvageInSteps(bytes, ring, acknowledged))
}

/** @param took hears of each line how long it was. */
export function* salvageInSteps(bytes: Buffer, ring: Keyring | undefined, acknowledged: number, took: (length: number) => void = () => undefined): Steps<Salvage> {
  const [first] = lineSpans(bytes)
  const header = first && readHeader(bytes, first, 'journal')
  const lines = new Salvaging(bytes, ring, acknowledged, (header?.revision ?? 1) - 1).run(header && first ? first.end + 1 : 0, took)
  return { ...(header ? { header } : {}), ...(yield* lines) }
}

class Salvaging {
  private readonly found: Found[] = []
  private unreadable = 0
  private group: Group | undefined

  constructor(
    private readonly bytes: Buffer,
    private readonly ring: Keyring | undefined,
    private readonly acknowledged: number,
    /** The last revision gone past. */
    private reached: number,
  ) {}

  *run(from: number, took: (length: number) => void): Steps<Omit<Salvage, 'header'>> {
    for (const span of lineSpans(this.bytes, from)) {
      this.line(span)
      took(span.end + 1 - span.start)
      yield
    }
    if (this.group && this.group.revision <= this.acknowledged) this.endGroup()
    return { found: this.found, unreadable: this.unreadable }
  }

  private line(span: Span): void {
    if (!span.complete || !verifies(this.bytes, span.start, span.end)) return this.spoiled()
    const { sort, number, parts } = sortOf(this.bytes, span)
    if (sort === 'revision' || sort === 'begin') this.endGroup()
    const revision = sort === 'part' ? (this.group?.revision ?? this.reached + 1) : number
    const value = this.valueOf(span, revision)
    if (value === undefined) return this.spoiled()
    if (sort === 'revision') return this.take({ revision, whole: true, read: () => changeFromValues([this.valueOf(span, revision)]) })
    if (sort === 'begin') this.group = { revision, head: (value as { change: ChangeHead }).change, whole: true, parts: 0, rows: [] }
    else if (sort === 'part') this.takePart(revision, number, (value as { rows: RowChange[] }).rows)
    else if (sort === 'commit') this.commit(revision, parts)
  }

  private spoiled(): void {
    this.unreadable += 1
    if (this.group) this.group.whole = false
  }

  private takePart(revision: number, number: number, rows: readonly RowChange[]): void {
    const group = (this.group ??= { revision, head: undefined, whole: false, parts: 0, rows: [] })
    if (number !== group.parts) group.whole = false
    group.parts = number + 1
    for (const row of rows) group.rows.push(row)
  }

  private commit(revision: number, parts: number): void {
    const { group } = this
    if (!group) return
    if (group.revision !== revision || group.parts !== parts) group.whole = false
    this.endGroup(revision, true)
  }

  private endGroup(revision = this.group?.revision, committed = false): void {
    const { group } = this
    this.group = undefined
    if (!group || revision === undefined || group.rows.length === 0) return
    const { head = LOST_HEAD, rows } = group
    this.take({ revision, whole: committed && group.whole, read: () => ({ ...head, rows }) })
  }

  private take(found: Found): void {
    this.found.push(found)
    this.reached = found.revision
  }

  private valueOf(span: Span, revision: number): unknown {
    try {
      return openedValue(this.bytes, span, revision, this.ring)
    } catch (error) {
      if (error instanceof Unsealed) return undefined
      throw error
    }
  }
}
