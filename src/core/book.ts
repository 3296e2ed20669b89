import { DatedPeople, type StoredDates } from './datedPeople'
import type { Day } from './dates'
import { type Entry, type EntryKind, isListed } from './entries/registry'
import { type EntryFacts, factsOf } from './entryFacts'
import type { Outline } from './outline'
import { type OwnDates, ownDates } from './ownDates'
import type { Person } from './people'
import { PeopleRows, type StoredPeople } from './peopleRows'
import type { IdTable } from './idTable'
import { changesRule, type SegmentRule, segmentRulesOf } from './segments/segmentRules'
import { changesEverybody, type NudgeState, type Segment, type Settings, SETTINGS_ID, type Template } from './settings'
import type { ValueOf } from './peopleValues'
import { RememberedAll } from './rememberedAll'
import { type OfPerson, RememberedEach } from './rememberedEach'
import type { Steps } from './steps'
import { StoredRows } from './storedRows'

export const SCHEMA_VERSION = 1

/** Every table of a book and the rows it holds. */
export interface Tables {
  readonly people: Person
  readonly entries: Entry
  readonly nudgeStates: NudgeState
  readonly segments: Segment
  readonly templates: Template
  readonly settings: Settings
}
export type TableName = keyof Tables
/** In the order they are written: people before entries. */
export const tableNames = ['settings', 'people', 'entries', 'nudgeStates', 'segments', 'templates'] as const satisfies readonly TableName[]

/** Where the JSON of a row stands, in UTF-8. */
export interface StoredLine {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** A book to read from: maps by id, and the entries of each person. */
export type BookView = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> } & {
  /** What is asked of everybody, which costs no reading where people are still only stored. */
  outlineOf(personId: string): Outline | undefined
  /** Ids of the entries of each person, in the order they were added. */
  readonly entryIds: ReadonlyMap<string, ReadonlySet<string>>
  /** The lines of a person's entries, in the same order, where all of them are still as they are stored: for work on everybody, which need not read what it does not want. */
  linesOf(personId: string): readonly StoredLine[] | undefined
  /** The entries that ask for attention on some day (open reminders and the like), by id, and that day: so that only what is due need be read. */
  readonly openIds: ReadonlyMap<string, Day>
  /** Those of them that were put off until that day. */
  readonly putOffIds: ReadonlySet<string>
  /** The rules of the saved searches that carry a cadence, the tightest first. */
  readonly segmentRules: readonly SegmentRule[]
  /** Whom or what the user has decided about on Today, and how many decisions stand. */
  readonly decided: ReadonlyMap<string, number>
  /** The entries of each listed kind (kind.ts) by id, each with the number of its day. */
  readonly listed: ReadonlyMap<EntryKind, ReadonlyMap<string, number>>
  /** Those of them that still wait for something to be done. */
  readonly waiting: ReadonlyMap<EntryKind, ReadonlySet<string>>
  /** Those of them that thanks are owed for, however long ago. */
  readonly owed: ReadonlyMap<EntryKind, ReadonlySet<string>>
  /** When and how each person was touched (touches.ts), in no order. */
  readonly touches: ReadonlyMap<string, readonly number[]>
  /** Of everybody for whom a date may come up, their own or that of somebody related, or a festival: when. */
  readonly dated: ReadonlyMap<string, OwnDates> & Pick<DatedPeople, 'forEachAbout'>
  /** A value computed from one person and their entries, kept until a change touches either, or the rules everybody's rhythm depends on. */
  remember<T>(personId: string, compute: (book: BookView, personId: string) => T): T
  /** The same for everybody for whom there is a value, to go through at once; computed anew only for who has changed. */
  rememberEach<T>(compute: OfPerson<T>): ValueOf<NonNullable<T>>
  /** Works them out in steps where nobody has asked for them yet. */
  prepareEach(compute: OfPerson<unknown>): Steps<void>
  /** A value computed from everybody on a day, kept until any person, entry or rule for a tag or saved search changes or the day ends; any other setting it depends on belongs in its key. Where no rule has changed, and not very many of the others, it is renewed from what it was. */
  rememberAll<T>(key: string, day: Day, compute: () => T, renew?: (before: T, touched: ReadonlySet<string>) => T): T
}

/** What an entry says besides whose it is. */
type OwnFacts = Omit<EntryFacts, 'personIds' | 'touch'>

/** The book in memory. Only {@link applyChange} (change.ts) writes to it. */
export class Book implements BookView {
  readonly people = new PeopleRows()
  readonly entries = new StoredRows<Entry>()
  readonly nudgeStates = new Map<string, NudgeState>()
  readonly segments = new Map<string, Segment>()
  readonly templates = new Map<string, Template>()
  readonly settings = new Map<string, Settings>()
  readonly entryIds = new StoredRows<Set<string>>()
  readonly openIds = new Map<string, Day>()
  readonly putOffIds = new Set<string>()
  readonly decided = new Map<string, number>()
  readonly listed = new Map<EntryKind, Map<string, number>>()
  readonly waiting = new Map<EntryKind, Set<string>>()
  readonly owed = new Map<EntryKind, Set<string>>()
  readonly touches = new StoredRows<number[]>(0)
  readonly dated = new DatedPeople()
  segmentRules: readonly SegmentRule[] = []
  private storedLines: (place: number) => readonly StoredLine[] | undefined = () => undefined
  private readonly memory = new Map<unknown, Map<string, unknown>>()
  private readonly memoryOfEach = new RememberedEach(this, this.people)
  private readonly memoryOfAll = new RememberedAll()

  /** Puts a row in place of the one with its id, or takes it away; keeps the indexes true. */
  set<T extends TableName>(table: T, id: string, row: Tables[T] | undefined): void {
    if (table === 'entries') this.replaceEntry(id, row as Entry | undefined)
    if (table === 'people') this.replacePerson(id, row as Person | undefined)
    if (table === 'nudgeStates') this.countDecided(this.nudgeStates.get(id), row as NudgeState | undefined)
    if (table === 'settings' && changesEverybody(this.settings.get(id), row as Settings | undefined)) this.forgetAll()
    const rows = this[table] as unknown as Map<string, Tables[T]>
    const before = table === 'segments' ? this.segments.get(id) : undefined
    if (row === undefined) rows.delete(id)
    else rows.set(id, row)
    if (table === 'segments' && changesRule(before, row as Segment | undefined)) this.followRules()
  }

  outlineOf(personId: string): Outline | undefined {
    return this.people.outlineOf(personId)
  }

  /** Takes in people who stay where they are stored, and of which of them a date may come up. */
  storePeople(stored: StoredPeople, dates: StoredDates): void {
    this.forgetAll()
    this.people.storedIn(stored)
    this.dated.storedWith(stored.ids, dates)
  }

  /** Takes in entries that stay where they are stored. Of those that say something besides whose they are, {@link noteOf} must be told. */
  storeEntries(table: IdTable, read: (place: number) => Entry): void {
    this.memoryOfAll.clear()
    this.entries.storedIn(table, read)
  }

  /** From here on this tells where the entries of the person with a number of {@link entryIds} stand. */
  readLinesWith(lines: (place: number) => readonly StoredLine[]): void {
    this.storedLines = lines
  }

  /** Whoever has an entry that was set or taken away has no number any more. */
  linesOf(personId: string): readonly StoredLine[] | undefined {
    const place = this.entryIds.placeOf(personId)
    return place === undefined ? undefined : this.storedLines(place)
  }

  remember<T>(personId: string, compute: (book: BookView, personId: string) => T): T {
    let known = this.memory.get(compute)
    if (!known) this.memory.set(compute, (known = new Map<string, unknown>()))
    const kept = known.get(personId)
    if (kept !== undefined) return kept as T
    const value = compute(this, personId)
    known.set(personId, value)
    return value
  }

  rememberEach<T>(compute: OfPerson<T>): ValueOf<NonNullable<T>> {
    return this.memoryOfEach.values(compute)
  }

  prepareEach(compute: OfPerson<unknown>): Steps<void> {
    return this.memoryOfEach.prepare(compute)
  }

  rememberAll<T>(key: string, day: Day, compute: () => T, renew?: (before: T, touched: ReadonlySet<string>) => T): T {
    return this.memoryOfAll.value(key, day, compute, renew)
  }

  /** Lets go what was kept of days that are over. */
  beginDay(today: Day): void {
    this.memoryOfAll.beginDay(today)
  }

  private replacePerson(id: string, row: Person | undefined): void {
    this.forget(id)
    const dates = row && ownDates(row)
    if (dates) this.dated.set(id, dates)
    else this.dated.delete(id)
  }

  private replaceEntry(id: string, row: Entry | undefined): void {
    const known = this.entries.get(id)
    this.reindex(known && factsOf(known), row && factsOf(row))
  }

  private reindex(before: EntryFacts | undefined, after: EntryFacts | undefined): void {
    const id = (after ?? before)?.id
    if (id === undefined) return
    this.openIds.delete(id)
    this.putOffIds.delete(id)
    if (before) this.unlist(before)
    if (after) this.noteOf(after)
    this.memoryOfAll.touch(id)
    for (const personId of before?.personIds ?? []) {
      this.forget(personId)
      if (before?.touch !== undefined) this.untouch(personId, before.touch)
      if (!after?.personIds.includes(personId)) this.unlink(personId, id)
    }
    for (const personId of after?.personIds ?? []) {
      this.forget(personId)
      if (after?.touch !== undefined) this.touch(personId, after.touch)
      this.entryIds.set(personId, (this.entryIds.get(personId) ?? new Set()).add(id))
    }
  }

  private countDecided(before: NudgeState | undefined, after: NudgeState | undefined): void {
    if (after) this.decided.set(after.subjectId, (this.decided.get(after.subjectId) ?? 0) + 1)
    if (!before) return
    const left = (this.decided.get(before.subjectId) ?? 0) - 1
    if (left > 0) this.decided.set(before.subjectId, left)
    else this.decided.delete(before.subjectId)
  }

  private unlist({ kind, id }: EntryFacts): void {
    this.listed.get(kind)?.delete(id)
    this.waiting.get(kind)?.delete(id)
    this.owed.get(kind)?.delete(id)
  }

  /** Notes what an entry says besides whose it is. */
  noteOf(facts: OwnFacts): void {
    if (facts.due !== undefined) this.openIds.set(facts.id, facts.due)
    if (facts.putOff) this.putOffIds.add(facts.id)
    if (isListed(facts.kind)) this.list(facts)
  }

  private list({ kind, id, day, waits, owes }: OwnFacts): void {
    const known = this.listed.get(kind)
    if (known) known.set(id, day)
    else this.listed.set(kind, new Map([[id, day]]))
    if (waits) addTo(this.waiting, kind, id)
    if (owes) addTo(this.owed, kind, id)
  }

  private touch(personId: string, touch: number): void {
    const touches = this.touches.get(personId) ?? []
    touches.push(touch)
    this.touches.set(personId, touches)
  }

  private untouch(personId: string, touch: number): void {
    const touches = this.touches.get(personId)
    const place = touches?.indexOf(touch) ?? -1
    if (!touches || place < 0) return
    touches.splice(place, 1)
    if (touches.length === 0) this.touches.delete(personId)
    else this.touches.set(personId, touches)
  }

  private unlink(personId: string, entryId: string): void {
    const ids = this.entryIds.get(personId)
    ids?.delete(entryId)
    if (!ids || ids.size === 0) this.entryIds.delete(personId)
    else this.entryIds.set(personId, ids)
  }

  private followRules(): void {
    this.segmentRules = segmentRulesOf(this.segments.values())
    this.forgetAll()
  }

  private forgetAll(): void {
    this.memory.clear()
    this.memoryOfEach.clear()
    this.memoryOfAll.clear()
  }

  private forget(personId: string): void {
    for (const known of this.memory.values()) known.delete(personId)
    this.memoryOfEach.forget(personId)
    this.memoryOfAll.touch(personId)
  }
}

function addTo(ids: Map<EntryKind, Set<string>>, kind: EntryKind, id: string): void {
  const known = ids.get(kind)
  if (known) known.add(id)
  else ids.set(kind, new Set([id]))
}

/** A person's entries, in no particular order. */
export function entriesOf(book: BookView, personId: string): readonly Entry[] {
  const found: Entry[] = []
  for (const id of book.entryIds.get(personId) ?? []) {
    const entry = book.entries.get(id)
    if (entry) found.push(entry)
  }
  return found
}

const noSettings: Settings = { id: SETTINGS_ID }

export function settingsOf(book: BookView): Settings {
  return book.settings.get(SETTINGS_ID) ?? noSettings
}
