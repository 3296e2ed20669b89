import type { Book, StoredLine } from '../../core/book'
import { type Day, dayNumber, fromDayNumber } from '../../core/dates'
import { type Entry, entryKinds, isListed } from '../../core/entries/registry'
import { FACTS_VERSION, factsOf } from '../../core/entryFacts'
import { IdTable, type PackedIds, packIds } from '../../core/idTable'
import type { Steps } from '../../core/steps'
import { GrowingInts } from '../../search/growing'
import type { Disk } from './disk'
import type { Layout } from './layout'
import { lineSpans, lineValue, type Span } from './lines'
import { setAside, takeAside } from './setAside'
import type { SnapshotReading } from './snapshotFile'

/** The facts of every entry of a snapshot, column by column, and where its line stands: what a book needs to open without reading its texts. */
export interface EntryColumns {
  readonly ids: PackedIds
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The kind of each, as its place among the kinds there are, and the number of its day. */
  readonly kinds: Int32Array
  readonly days: Int32Array
  /** {@link WAITS} where the entry still waits for something to be done, {@link OWES} where thanks are owed for it. */
  readonly waits: Int32Array
  /** {@link UNTOUCHED} where the entry touches nobody. */
  readonly touches: Int32Array
  /** The day each asks for attention, as its number; {@link NO_DAY} where it does not. */
  readonly dues: Int32Array
  /** 1 where the user put it off until that day. */
  readonly putOffs: Int32Array
  /** How many people each entry is about, and those one after another, as places in `people`. */
  readonly counts: Int32Array
  readonly about: Int32Array
  readonly people: PackedIds
  /** How many entries are of kinds this version does not know; they are not among these. */
  readonly unknown: number
}

const WAITS = 1
const OWES = 2
const UNTOUCHED = -(2 ** 31)
const NO_DAY = -(2 ** 31)
const OPENING = Buffer.from('["entries",')
/** Entries put into the book between two looks at the clock. */
const STEP = 512
/** Where the JSON of a line begins. */
const JSON_START = 12
/** After the row of a line. */
const ROW_CLOSING = 2
const [QUOTE, BACKSLASH] = [0x22, 0x5c]

/** Writes the columns of a snapshot down beside the book, for the next start. */
export async function keepColumns(disk: Disk, { entryFacts }: Layout, { sha256 }: SnapshotReading, columns: EntryColumns): Promise<void> {
  if (sha256 !== undefined) await setAside(disk, entryFacts, basisOf(sha256), [columns])
}

/** The columns of the snapshot with this hash, if they were written down. */
export async function takeColumns(disk: Disk, { entryFacts }: Layout, sha256: string): Promise<EntryColumns | undefined> {
  const [columns] = (await takeAside(disk, entryFacts, basisOf(sha256))) ?? []
  return columns as EntryColumns | undefined
}

function basisOf(sha256: string): string {
  return JSON.stringify([sha256, FACTS_VERSION, entryKinds, process.versions.v8])
}

/** Whether a line of a snapshot holds an entry, told from its first bytes. */
export function isEntryLine(bytes: Buffer, { start }: Span): boolean {
  const from = start + JSON_START
  return bytes.compare(OPENING, 0, OPENING.length, from, Math.min(bytes.length, from + OPENING.length)) === 0
}

/** Reads every entry of a snapshot that verifies. */
export function scanEntries(bytes: Buffer): EntryColumns {
  const ids: string[] = []
  const people = new Map<string, number>()
  const columns = { starts: new GrowingInts(), ends: new GrowingInts(), kinds: new GrowingInts(), days: new GrowingInts(), waits: new GrowingInts(), touches: new GrowingInts(), dues: new GrowingInts(), putOffs: new GrowingInts(), counts: new GrowingInts(), about: new GrowingInts() }
  let unknown = 0
  for (const span of lineSpans(bytes)) {
    if (!isEntryLine(bytes, span)) continue
    const entry = entryAt(bytes, span.start, span.end)
    if (!(entryKinds as readonly unknown[]).includes(entry.kind)) {
      unknown += 1
      continue
    }
    const { id, kind, day, waits, owes, personIds, touch, due, putOff } = factsOf(entry)
    ids.push(id)
    columns.starts.push(span.start)
    columns.ends.push(span.end)
    columns.kinds.push(entryKinds.indexOf(kind))
    columns.days.push(day)
    columns.waits.push((waits ? WAITS : 0) | (owes ? OWES : 0))
    columns.touches.push(touch ?? UNTOUCHED)
    columns.dues.push(due === undefined ? NO_DAY : dayNumber(due))
    columns.putOffs.push(putOff ? 1 : 0)
    columns.counts.push(personIds.length)
    for (const personId of personIds) {
      const place = people.get(personId) ?? people.size
      people.set(personId, place)
      columns.about.push(place)
    }
  }
  const { starts, ends, kinds, days, waits, touches, dues, putOffs, counts, about } = columns
  const packed = { starts: starts.packed(), ends: ends.packed(), kinds: kinds.packed(), days: days.packed(), waits: waits.packed(), touches: touches.packed(), dues: dues.packed(), putOffs: putOffs.packed(), counts: counts.packed(), about: about.packed() }
  return { ids: packIds(ids), ...packed, people: packIds([...people.keys()]), unknown }
}

/** The lines of a snapshot that hold none of these entries: few beside all there are, so that nobody looks at each. */
export function* spansBeside(bytes: Buffer, { starts, ends }: EntryColumns): Generator<Span> {
  let from = 0
  for (const [place, start] of starts.entries()) {
    if (start > from) yield* lineSpans(bytes, from, start)
    from = (ends[place] ?? 0) + 1
  }
  yield* lineSpans(bytes, from)
}

/** Puts the entries of a snapshot into a book that has none; the bytes are kept. */
export function* putEntries(book: Book, bytes: Buffer, columns: EntryColumns): Steps<void> {
  const { starts, ends, kinds, days, waits, dues, putOffs } = columns
  const ids = new IdTable(columns.ids)
  book.storeEntries(ids, (place) => entryAt(bytes, starts[place] ?? 0, ends[place] ?? 0))
  const dayOf = namedOnce()
  const listed = entryKinds.map(isListed)
  for (let place = 0; place < ids.size; place++) {
    if (place % STEP === 0) yield
    const kind = entryKinds[kinds[place] ?? -1]
    if (!kind) throw new Error('the facts name a kind there is not')
    const due = dues[place] === NO_DAY ? undefined : dayOf(dues[place] ?? 0)
    const putOff = putOffs[place] === 1
    if (due === undefined && !putOff && !listed[kinds[place] ?? -1]) continue
    const open = waits[place] ?? 0
    book.noteOf({ id: ids.idAt(place), kind, day: days[place] ?? 0, waits: (open & WAITS) > 0, owes: (open & OWES) > 0, due, putOff })
  }
  yield* linkPeople(book, columns, ids, (place) => ({ bytes, start: rowStart(bytes, starts[place] ?? 0), end: (ends[place] ?? 0) - ROW_CLOSING }))
}

/** Whose the entries are and how they touched them: read for a person when somebody asks. */
function* linkPeople(book: Book, { counts, about, people, touches }: EntryColumns, ids: IdTable, lineOf: (place: number) => StoredLine): Steps<void> {
  const table = new IdTable(people, book.people.keys())
  const { from, entries } = byPerson(counts, about, table.size)
  yield
  const placesOf = (person: number) => entries.subarray(from[person], from[person + 1])
  const touched = touchesByPerson({ from, entries }, touches)
  /** Of the right length from the start: this is asked of everybody. */
  const touchesOf = (person: number) => {
    const first = touched.from[person] ?? 0
    const found = new Array<number>((touched.from[person + 1] ?? 0) - first)
    for (let at = 0; at < found.length; at++) found[at] = touched.touches[first + at] ?? UNTOUCHED
    return found
  }
  book.entryIds.storedIn(table, (person) => new Set(Array.from(placesOf(person), (place) => ids.idAt(place))))
  book.readLinesWith((person) => Array.from(placesOf(person), lineOf))
  book.touches.storedIn(table, touchesOf, (person) => (touched.from[person] ?? 0) < (touched.from[person + 1] ?? 0))
}

/** The places of each person's entries one after another, in their order, and where those of each begin. */
interface ByPerson {
  readonly from: Int32Array
  readonly entries: Int32Array
}

function byPerson(counts: Int32Array, about: Int32Array, people: number): ByPerson {
  const from = new Int32Array(people + 1)
  for (const person of about) from[person + 1] = (from[person + 1] ?? 0) + 1
  for (let person = 0; person < people; person++) from[person + 1] = (from[person + 1] ?? 0) + (from[person] ?? 0)
  const next = from.slice()
  const entries = new Int32Array(about.length)
  let place = 0
  let link = 0
  for (const count of counts) {
    for (const last = link + count; link < last; link++) {
      const person = about[link] ?? 0
      entries[next[person] ?? 0] = place
      next[person] = (next[person] ?? 0) + 1
    }
    place++
  }
  return { from, entries }
}

/** What of everybody's entries touched them, one person after another, and where that of each begins. */
function touchesByPerson({ from, entries }: ByPerson, touches: Int32Array): { readonly from: Int32Array; readonly touches: Int32Array } {
  const begins = new Int32Array(from.length)
  const found = new Int32Array(entries.length)
  let count = 0
  for (let person = 0; person + 1 < from.length; person++) {
    const end = from[person + 1] ?? 0
    for (let at = from[person] ?? end; at < end; at++) {
      const touch = touches[entries[at] ?? -1] ?? UNTOUCHED
      if (touch !== UNTOUCHED) found[count++] = touch
    }
    begins[person + 1] = count
  }
  return { from: begins, touches: found.slice(0, count) }
}

/** Days from their numbers, each made into text once. */
function namedOnce(): (number: number) => Day {
  const days = new Map<number, Day>()
  return (number) => {
    const known = days.get(number)
    if (known !== undefined) return known
    const day = fromDayNumber(number)
    days.set(number, day)
    return day
  }
}

/** Where the row of an entry's line begins: after the id. */
function rowStart(bytes: Buffer, start: number): number {
  let at = start + JSON_START + OPENING.length + 1
  for (; bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++
  return at + 2
}

function entryAt(bytes: Buffer, start: number, end: number): Entry {
  return (lineValue(bytes, start, end) as [string, string, Entry])[2]
}
