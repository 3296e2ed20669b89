import type { Book, StoredLine } from '../../core/book'
import { dayNumber } from '../../core/days'
import { type Entry, entryKinds, isListed } from '../../core/entries/registry'
import { type EntryFacts, factsOf } from '../../core/entryFacts'
import { IdTable, type PackedIds, packIds } from '../../core/idTable'
import type { Steps } from '../../core/steps'
import { GrowingInts, packedColumns } from '../../search/growing'
import { NO_DAY, namedOnce } from './dayColumn'
import { type Lines, rowAt } from './lines'
import { beginnings } from './textLists'

/** The facts of every entry of a snapshot, column by column, and where its line stands. */
export interface EntryColumns {
  readonly ids: PackedIds
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly noted: NotedColumns
  /** Everybody in the snapshot, in their order, and whom else entries are about. */
  readonly people: PackedIds
  /** Where the entries of each of them begin among `places`: their places one after another, in their order. */
  readonly from: Int32Array
  readonly places: Int32Array
  /** The same for what of them touched somebody (touches.ts). */
  readonly touchedFrom: Int32Array
  readonly touches: Int32Array
  /** How many entries are of kinds this version does not know; they are not among these. */
  readonly unknown: number
}

/** Of the few that say something besides whose they are and how they touched somebody. */
interface NotedColumns {
  /** Which they are, by their places. */
  readonly at: Int32Array
  /** The kind of each, as its place among the kinds there are, and the number of its day. */
  readonly kinds: Int32Array
  readonly days: Int32Array
  /** {@link WAITS} where the entry still waits for something to be done, {@link OWES} where thanks are owed for it, {@link PUT_OFF} where the user put off when it asks for attention. */
  readonly marks: Int32Array
  /** The day each asks for attention, as its number; {@link NO_DAY} where it does not. */
  readonly dues: Int32Array
}

const [WAITS, OWES, PUT_OFF] = [1, 2, 4]
const UNTOUCHED = -(2 ** 31)
/** Entries put into the book between two looks at the clock. */
const STEP = 512
/** Where the row of a line begins: after this and the id. */
const OPENING = '["01234567",["entries","'.length
/** After the row of a line. */
const ROW_CLOSING = 2
const [QUOTE, BACKSLASH] = [0x22, 0x5c]

/** Takes down entries one after another. */
export class GrowingEntries {
  private readonly ids: string[] = []
  /** Whom they are about, as they come. */
  private readonly people = new Map<string, number>()
  private readonly spans = { starts: new GrowingInts(), ends: new GrowingInts() }
  private readonly noted = { at: new GrowingInts(), kinds: new GrowingInts(), days: new GrowingInts(), marks: new GrowingInts(), dues: new GrowingInts() }
  private readonly links = new GrowingLinks()
  private unknown = 0

  push(entry: Entry, start: number, end: number): void {
    if (!(entryKinds as readonly unknown[]).includes(entry.kind)) {
      this.unknown += 1
      return
    }
    const facts = factsOf(entry)
    const { id, personIds, touch } = facts
    this.note(facts, this.ids.push(id) - 1)
    this.spans.starts.push(start)
    this.spans.ends.push(end)
    for (const personId of personIds) {
      const person = this.people.get(personId) ?? this.people.size
      this.people.set(personId, person)
      this.links.push(person, this.ids.length - 1, touch)
    }
  }

  private note({ kind, day, waits, owes, due, putOff }: EntryFacts, place: number): void {
    if (due === undefined && !putOff && !isListed(kind)) return
    const { at, kinds, days, marks, dues } = this.noted
    at.push(place)
    kinds.push(entryKinds.indexOf(kind))
    days.push(day)
    marks.push((waits ? WAITS : 0) | (owes ? OWES : 0) | (putOff ? PUT_OFF : 0))
    dues.push(due === undefined ? NO_DAY : dayNumber(due))
  }

  /** `everybody`: the ids of the people of the snapshot. */
  packed(everybody: readonly string[]): EntryColumns {
    const places = new Map(everybody.map((id, place) => [id, place]))
    if (places.size !== everybody.length) throw new Error('somebody stands in the snapshot twice')
    for (const id of this.people.keys()) if (!places.has(id)) places.set(id, places.size)
    const placeOf = Int32Array.from(this.people.keys(), (id) => places.get(id) ?? 0)
    return { ids: packIds(this.ids), ...packedColumns(this.spans), noted: packedColumns(this.noted), people: packIds([...places.keys()]), ...this.links.packed(placeOf, places.size), unknown: this.unknown }
  }
}

/** Whom entries are about and how they touched them, as it comes; packed, person by person. */
class GrowingLinks {
  private readonly people = new GrowingInts()
  private readonly entries = new GrowingInts()
  private readonly touches = new GrowingInts()

  push(person: number, entry: number, touch: number | undefined): void {
    this.people.push(person)
    this.entries.push(entry)
    this.touches.push(touch ?? UNTOUCHED)
  }

  /** `placeOf`: where each of them stands among `count` people. */
  packed(placeOf: Int32Array, count: number): Pick<EntryColumns, 'from' | 'places' | 'touchedFrom' | 'touches'> {
    const [all, some] = [new Int32Array(count), new Int32Array(count)]
    for (let link = 0; link < this.people.length; link++) {
      const person = placeOf[this.people.at(link)] ?? 0
      all[person] = (all[person] ?? 0) + 1
      if (this.touches.at(link) !== UNTOUCHED) some[person] = (some[person] ?? 0) + 1
    }
    const [from, touchedFrom] = [beginnings(all), beginnings(some)]
    const [next, nextTouch] = [from.slice(), touchedFrom.slice()]
    const places = new Int32Array(this.people.length)
    const touches = new Int32Array(touchedFrom[count] ?? 0)
    for (let link = 0; link < this.people.length; link++) {
      const person = placeOf[this.people.at(link)] ?? 0
      places[next[person] ?? 0] = this.entries.at(link)
      next[person] = (next[person] ?? 0) + 1
      if (this.touches.at(link) === UNTOUCHED) continue
      touches[nextTouch[person] ?? 0] = this.touches.at(link)
      nextTouch[person] = (nextTouch[person] ?? 0) + 1
    }
    return { from, places, touchedFrom, touches }
  }
}

/** Puts the entries of a snapshot into a book that has none; the bytes are kept. */
export function* putEntries(book: Book, lines: Lines, columns: EntryColumns, people: IdTable): Steps<void> {
  const { starts, ends, noted } = columns
  const ids = new IdTable(columns.ids)
  book.storeEntries(ids, (place) => rowAt<Entry>(lines, starts[place] ?? 0, ends[place] ?? 0))
  const dayOf = namedOnce()
  for (const [row, place] of noted.at.entries()) {
    if (row % STEP === 0) yield
    const kind = entryKinds[noted.kinds[row] ?? -1]
    if (!kind) throw new Error('the facts name a kind there is not')
    const due = noted.dues[row] === NO_DAY ? undefined : dayOf(noted.dues[row] ?? 0)
    const mark = noted.marks[row] ?? 0
    book.noteOf({ id: ids.idAt(place), kind, day: noted.days[row] ?? 0, waits: (mark & WAITS) > 0, owes: (mark & OWES) > 0, due, putOff: (mark & PUT_OFF) > 0 })
  }
  linkPeople(book, columns, { ids, people }, (place) => {
    const [start, end] = [starts[place] ?? 0, ends[place] ?? 0]
    const bytes = lines.at(start, end)
    return { bytes, start: rowStart(bytes), end: bytes.length - ROW_CLOSING }
  })
}

/** Whose the entries are and how they touched them: read for a person when somebody asks. */
function linkPeople(book: Book, { from, places, touchedFrom, touches }: EntryColumns, { ids, people }: { readonly ids: IdTable; readonly people: IdTable }, lineOf: (place: number) => StoredLine): void {
  const placesOf = (person: number) => places.subarray(from[person], from[person + 1])
  /** Of the right length from the start: this is asked of everybody. */
  const touchesOf = (person: number) => {
    const first = touchedFrom[person] ?? 0
    const found = new Array<number>((touchedFrom[person + 1] ?? 0) - first)
    for (let at = 0; at < found.length; at++) found[at] = touches[first + at] ?? 0
    return found
  }
  book.entryIds.storedIn(people, (person) => new Set(Array.from(placesOf(person), (place) => ids.idAt(place))), (person) => (from[person] ?? 0) < (from[person + 1] ?? 0))
  book.readLinesWith((person) => Array.from(placesOf(person), lineOf))
  book.touches.storedIn(people, touchesOf, (person) => (touchedFrom[person] ?? 0) < (touchedFrom[person + 1] ?? 0))
}

/** Where the row of an entry's line begins: after the id. */
function rowStart(bytes: Buffer): number {
  let at = OPENING
  for (; bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++
  return at + 2
}
