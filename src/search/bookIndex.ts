import type { BookView } from '../core/book'
import { dayNumber } from '../core/days'
import { isHidden, type Person } from '../core/people'
import { Dictionary, type PackedDictionary } from './dictionary'
import { EntryLine } from './entryLine'
import { eachEntryTexts } from './fields'
import { GrowingInts } from './growing'
import { takePersonTerms } from './personTerms'
import { type PackedPhones, Phones } from './phones'
import { type PackedPostings, Postings } from './postings'
import { TermTaker } from './termTaker'

/** Entries of a person share this many bits in turn, so that "both words in one note" can be told without reading it. */
export const ENTRY_BITS = 16

/** Indexes are also kept on disk: whoever changes what is in one, or how text is folded and split, raises this, so that older ones are not believed. */
export const INDEX_VERSION = 1

/** An index as plain data, in pieces of which none takes long to write down or to read. */
export type PackedIndex = readonly [PackedDictionary, PackedPostings, PackedPostings, PackedPhones, PackedDocuments]

interface PackedDocuments {
  readonly ids: readonly string[]
  readonly states: Int32Array
  readonly touched: Int32Array
}

/**
 * The candidate index: which people are worth a closer look for a term. A person stands in it as a document; a changed person becomes a new
 * document and the old one is dead, so nothing is ever taken out of the packed lists.
 */
export class BookIndex {
  readonly dictionary: Dictionary
  /** Terms of a person's own fields; bits are fields. */
  readonly people: Postings
  /** Terms of their timeline; bits are entries. */
  readonly entries: Postings
  readonly phones: Phones
  private readonly ids: string[]
  private readonly documentOf = new Map<string, number>()
  private readonly states: GrowingInts
  private readonly touched: GrowingInts
  private dead = 0
  /** How many documents stood in the packed lists from the start. */
  private packed: number
  private readonly ownTerms: TermTaker
  private readonly entryTerms: TermTaker
  private readonly line = new EntryLine()
  /** Of the timeline that is being put in: the latest day, and how many entries had a text. */
  private latest = 0
  private position = 0
  /** Whether the timelines are in; until then a search goes over people's own fields alone. */
  isComplete: boolean

  /** @param saved an index of the book as it stood when it was packed: whoever has changed since is to be added. */
  constructor(
    private readonly book: BookView,
    saved?: PackedIndex,
  ) {
    const [dictionary, people, entries, phones, documents] = saved ?? []
    this.dictionary = new Dictionary(dictionary)
    this.people = new Postings(people)
    this.entries = new Postings(entries)
    this.phones = new Phones(phones)
    this.ownTerms = new TermTaker(this.dictionary, this.people)
    this.entryTerms = new TermTaker(this.dictionary, this.entries)
    this.ids = [...(documents?.ids ?? [])]
    this.states = new GrowingInts(documents?.states)
    this.touched = new GrowingInts(documents?.touched)
    for (const [document, id] of this.ids.entries()) this.documentOf.set(id, document)
    this.packed = this.ids.length
    this.isComplete = saved !== undefined
  }

  /** How many documents there are, dead ones included. */
  get size(): number {
    return this.ids.length
  }

  get aliveCount(): number {
    return this.ids.length - this.dead
  }

  /** Documents beside the packed lists, and dead ones in them: what makes a search slower than it need be. */
  get wear(): number {
    return this.ids.length - this.packed + this.dead
  }

  idOf(document: number): string {
    return this.ids[document] ?? ''
  }

  isAlive(document: number): boolean {
    return this.states.at(document) !== 0
  }

  /** Archived or deceased. */
  isHidden(document: number): boolean {
    return this.states.at(document) === 2
  }

  /** Day number of the latest entry, 0 before the timeline is indexed. */
  lastTouched(document: number): number {
    return this.touched.at(document)
  }

  /** Takes in everybody's own fields; a pause may be made after each. */
  *buildPeople(): Generator<undefined> {
    let taken = 0
    for (const [id, person] of this.book.people) {
      // Only who came or changed meanwhile stands in the index already.
      if (this.ids.length > taken) this.bury(id)
      this.put(id, person)
      taken++
      yield
    }
    yield* this.dictionary.settleAll()
    yield* this.people.pack()
  }

  /** Takes in the timelines of everybody who is in the index, those who come or change meanwhile included. */
  *buildEntries(): Generator<undefined> {
    let document = 0
    for (; document < this.ids.length; document++) {
      if (this.isAlive(document)) this.addEntries(document)
      yield
    }
    yield* this.dictionary.settleAll()
    yield* this.entries.pack()
    for (; document < this.ids.length; document++) if (this.isAlive(document)) this.addEntries(document)
    this.packed = this.ids.length
    this.isComplete = true
  }

  /** Puts a person's own fields in; their former self is dead from here on. Answers the new document, if they are in the book. */
  addPerson(id: string): number | undefined {
    this.bury(id)
    const person = this.book.people.get(id)
    return person && this.put(id, person)
  }

  /** Whatever document a person has is dead from here on. */
  private bury(id: string): void {
    const former = this.documentOf.get(id)
    if (former === undefined) return
    this.states.items[former] = 0
    this.dead++
    this.documentOf.delete(id)
  }

  private put(id: string, person: Person): number {
    const document = this.ids.length
    this.ids.push(id)
    this.documentOf.set(id, document)
    this.states.push(isHidden(person) ? 2 : 1)
    this.touched.push(0)
    takePersonTerms(person, this.ownTerms.of(document))
    for (const { value } of person.phones) this.phones.add(document, value)
    return document
  }

  /** Puts a person's timeline in. */
  addEntries(document: number): void {
    const id = this.idOf(document)
    this.entryTerms.of(document)
    this.latest = 0
    this.position = 0
    if (!this.addLines(id)) this.addRows(id)
    this.touched.items[document] = this.latest
  }

  /** Most timelines are indexed where their lines stand in the snapshot; answers false for any other. */
  private addLines(id: string): boolean {
    const lines = this.book.linesOf(id)
    if (!lines) return false
    for (const stored of lines) {
      if (!this.line.read(stored)) return false
      const bit = 1 << this.position % ENTRY_BITS
      if (this.line.eachText((bytes, start, end) => this.entryTerms.takeEscaped(bytes, start, end, bit))) this.passed(this.line.day)
    }
    return true
  }

  private addRows(id: string): void {
    this.position = 0
    eachEntryTexts(this.book, id, (texts, { at }) => {
      for (const text of texts) this.entryTerms.takeText(text, 1 << this.position % ENTRY_BITS)
      this.passed(dayNumber(at))
    })
  }

  private passed(day: number): void {
    this.latest = Math.max(this.latest, day)
    this.position++
  }

  /** All of a fresh index; what was added to it later is not in it. */
  pack(): PackedIndex {
    const documents = { ids: this.ids, states: this.states.packed(), touched: this.touched.packed() }
    return [this.dictionary.packed(), this.people.packed(), this.entries.packed(), this.phones.packed(), documents]
  }
}

/** Indexes a whole book in one go and answers with the index as plain data. */
export function packIndex(book: BookView): PackedIndex {
  const index = new BookIndex(book)
  for (const work of [index.buildPeople(), index.buildEntries()]) while (!work.next().done) continue
  return index.pack()
}
