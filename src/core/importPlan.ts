import { type BookView, entriesOf } from './book'
import type { Fields } from './change'
import type { Moments } from './command'
import type { Entry } from './entries/registry'
import { EventPlan } from './importEvents'
import { entryKeys, isKnownEntry } from './importEntries'
import { emailKey, mayBeSame, mergedUidsOf, profileKeys, rowHashesOf, uidKey } from './importIdentity'
import type { ImportedEvent, ImportedPerson } from './importing'
import { mergeImported } from './importMerge'
import { ownedFields, rememberNew, rememberOwned } from './importOwned'
import { asPerson, type Decision, type Decisions, defaultAct, FROM_FILE, isSure, type Likeness, likeliest, type ReviewChoices, type Reviewed, rowKey, sureReasons, undecided } from './importReview'
import type { Message } from './message'
import { blankPerson, type Person } from './people'

export type Outcome = 'add' | 'update' | 'skip'

/** How many rows a person remembers having come from. */
const HASHES = 50

/** Somebody as the import would leave them. */
interface Planned {
  person: Person
  readonly isNew: boolean
  changed: boolean
  readonly entries: Entry[]
  /** Keys of the entries they have, these included; looked up when first needed. */
  known?: Set<string>
}

/**
 * Decides row by row who is new and who is known. The same UID, profile page or e-mail address (with a name that may be the same) is known; a name alone never is.
 * Rows are compared through maps, so that a book of 50,000 costs no more per row than a book of ten.
 */
export class ImportPlan {
  private readonly byUid = new Map<string, string>()
  private readonly byProfile = new Map<string, string>()
  private readonly byEmail = new Map<string, string[]>()
  private readonly byHash = new Map<string, string>()
  private readonly planned = new Map<string, Planned>()
  readonly counts = { add: 0, update: 0, skip: 0 }
  /** Rows that are, or may be, somebody known. */
  readonly reviewed: Reviewed[] = []
  /** What happened with whom: calendars, mail, chats. */
  readonly events: EventPlan

  constructor(
    private readonly book: BookView,
    private readonly moments: Moments,
    /** People the same import puts in as whole rows. */
    private readonly others: ReadonlyMap<string, Person> = new Map(),
    private readonly decisions: Decisions = undecided,
  ) {
    this.events = new EventPlan(book, moments, (uid) => this.byUid.get(uidKey(uid)))
  }

  /** Makes somebody findable; everyone in the book, before the first row is taken. */
  index(person: Person): void {
    const { id, extra } = person
    setOnce(this.byUid, uidKey(id), id)
    if (typeof extra.uid === 'string') setOnce(this.byUid, uidKey(extra.uid), id)
    for (const uid of mergedUidsOf(person)) setOnce(this.byUid, uidKey(uid), id)
    for (const key of profileKeys(person)) setOnce(this.byProfile, key, id)
    for (const hash of rowHashesOf(person)) setOnce(this.byHash, hash, id)
    this.events.index(person)
    for (const { value } of person.emails) {
      const key = emailKey(value)
      const ids = this.byEmail.get(key)
      if (!ids) this.byEmail.set(key, [id])
      else if (!ids.includes(id)) ids.push(id)
    }
  }

  /** Plans an event once everybody is known; somebody who only gains events counts as updated. */
  takeEvent(event: ImportedEvent): void {
    const touched = this.events.take(event)
    for (const id of touched) {
      if (this.planned.get(id)?.changed) continue
      this.counts.update += 1
      const planned = this.planned.get(id)
      if (planned) planned.changed = true
    }
  }

  /** Plans one row that has been looked at (`soundPerson`) and says what becomes of it. */
  take(row: ImportedPerson): Outcome {
    const outcome = this.decide(row)
    this.counts[outcome] += 1
    return outcome
  }

  private decide(row: ImportedPerson): Outcome {
    if (row.rowHash !== undefined && this.byHash.has(row.rowHash)) return 'skip'
    const found = this.findKnown(row) ?? this.findLikely(row)
    const known = found && this.personNow(found.id)
    if (!found || !known) return this.add(row)
    const decision = this.decisions.ofRow.get(rowKey(row)) ?? { act: this.decisions.ofLike.get(found.like) ?? defaultAct(found.like) }
    const outcome = this.actOn(decision, known, row, found.like)
    if (outcome !== 'skip' || decision.act === 'skip') this.reviewed.push({ key: rowKey(row), like: found.like, act: decision.act, reasons: found.reasons, known, incoming: asPerson(row), choices: decision.choices ?? {} })
    return outcome
  }

  private actOn({ act, choices }: Decision, known: Person, row: ImportedPerson, like: Likeness): Outcome {
    switch (act) {
      case 'skip':
        return 'skip'
      case 'merge':
        return this.update(known.id, row, like, choices)
      case 'both':
        return this.add(like === 'uid' ? { ...row, uid: undefined } : row)
    }
  }

  private findLikely(row: ImportedPerson): Found | undefined {
    const byNumber = this.events.withNumber(row.fields.phones ?? []).flatMap((id) => this.personNow(id) ?? [])
    const number = byNumber.length === 0 ? undefined : likeliest(row, byNumber)
    if (number) return { ...number, like: 'phone' }
    const named = this.events.withName(row.fields)
    const person = named === undefined ? undefined : this.book.people.get(named)
    const same = person && likeliest(row, [person])
    return same && { ...same, like: 'name' }
  }

  private findKnown({ uid, fields }: ImportedPerson): Found | undefined {
    const byUid = uid === undefined ? undefined : this.byUid.get(uidKey(uid))
    if (byUid !== undefined) return { id: byUid, like: 'uid', reasons: [] }
    for (const key of profileKeys(fields)) {
      const id = this.byProfile.get(key)
      if (id !== undefined) return { id, like: 'profile', reasons: sureReasons('profile', key) }
    }
    for (const { value } of fields.emails ?? []) {
      const found = this.byEmail.get(emailKey(value))?.find((id) => {
        const person = this.personNow(id)
        return person !== undefined && mayBeSame(person, fields)
      })
      if (found !== undefined) return { id: found, like: 'email', reasons: sureReasons('email', value) }
    }
    return undefined
  }

  private personNow(id: string): Person | undefined {
    return this.planned.get(id)?.person ?? this.others.get(id) ?? this.book.people.get(id)
  }

  private add(row: ImportedPerson): Outcome {
    const { now, newId } = this.moments
    const id = row.id !== undefined && !this.personNow(row.id) ? row.id : newId()
    // Assigning costs a tenth of spreading, and there may be fifty thousand.
    const person: Person = Object.assign(blankPerson(id, now), row.fields, { extra: Object.assign({}, row.fields.extra, originOf(row), rememberNew(row)) })
    const planned: Planned = { person, isNew: true, changed: true, entries: [] }
    this.planned.set(id, planned)
    this.takeEntries(planned, row)
    this.index(person)
    return 'add'
  }

  private update(id: string, row: ImportedPerson, like: Likeness, choices?: ReviewChoices): Outcome {
    const planned = this.planned.get(id) ?? this.plannedFromBook(id)
    if (!planned) return this.add({ ...row, id: undefined })
    const { person } = planned
    const uid = row.uid !== undefined && person.extra.uid === undefined && uidKey(row.uid) !== uidKey(id) ? { uid: row.uid } : {}
    const relations = row.fields.relations?.map((relation) => this.pointed(relation))
    // Whom only the user takes for the same may well be known to the file by other things.
    const owned = isSure(like) ? ownedFields(person, row) : new Set<string>()
    const patch = chosen(person, mergeImported(person, { ...row.fields, relations, extra: { ...row.fields.extra, ...uid } }, owned), row.fields, choices)
    const added = this.takeEntries(planned, row)
    if (Object.keys(patch).length === 0 && !added) return 'skip'
    const merged = { ...person, ...patch }
    const rowHashes = row.rowHash === undefined ? {} : { rowHashes: [...rowHashesOf(person), row.rowHash].slice(-HASHES) }
    planned.person = { ...merged, extra: { ...merged.extra, ...rowHashes, ...rememberOwned(merged, row, owned, person) } }
    planned.changed = true
    this.planned.set(id, planned)
    this.index(planned.person)
    return 'update'
  }

  private plannedFromBook(id: string): Planned | undefined {
    const person = this.personNow(id)
    return person && { person, isNew: false, changed: false, entries: [] }
  }

  private takeEntries(planned: Planned, row: ImportedPerson): boolean {
    const { now, today, newId } = this.moments
    const before = planned.entries.length
    for (const fields of row.entries) {
      const entry = Object.assign({}, fields, { id: newId(), personIds: [planned.person.id], at: fields.at ?? today, createdAt: now, updatedAt: now }) as Entry
      const isFirst = planned.isNew && planned.entries.length === 0
      if (!isFirst) {
        planned.known ??= new Set([...entriesOf(this.book, planned.person.id), ...planned.entries].flatMap(entryKeys))
        if (isKnownEntry(entry, planned.known)) continue
        for (const key of entryKeys(entry)) planned.known.add(key)
      }
      planned.entries.push(entry)
    }
    return planned.entries.length > before
  }

  get addedIds(): string[] {
    return [...this.planned.values()].flatMap(({ person, isNew }) => (isNew ? [person.id] : []))
  }

  /** Everyone the import adds or changes, relations pointing to people of this book. */
  *results(): Generator<{ readonly person: Person; readonly isNew: boolean; readonly entries: readonly Entry[] }, void, void> {
    for (const { person, isNew, entries } of this.planned.values()) yield { person: this.settled(person), isNew, entries }
  }

  /** Relations come with the UID of the other card, who may stand further down in the file. */
  private pointed<T extends { readonly personId?: string }>(relation: T): T {
    const id = relation.personId === undefined ? undefined : this.byUid.get(uidKey(relation.personId))
    return id === undefined ? relation : { ...relation, personId: id }
  }

  /** Who is in neither file nor book keeps only their name; what the user had written is left alone. */
  private settled(person: Person): Person {
    const { id, relations, introducedBy } = person
    const before = this.book.people.get(id)
    const isKept = introducedBy === undefined || introducedBy === before?.introducedBy
    if (relations.length === 0 && isKept) return person
    const settled = relations.flatMap((relation) => {
      if (relation.personId === undefined || before?.relations.includes(relation)) return [relation]
      const { personId, ...rest } = this.pointed(relation)
      if (personId !== undefined && this.personNow(personId)) return [{ ...rest, personId }]
      return rest.name === undefined ? [] : [rest]
    })
    return { ...person, relations: settled, ...(isKept ? {} : { introducedBy: this.byUid.get(uidKey(introducedBy)) }) }
  }
}

interface Found {
  readonly id: string
  readonly like: Likeness
  readonly reasons: readonly Message[]
}

/** The patch with what the user chose field by field. */
function chosen(person: Person, patch: Fields, incoming: Fields, choices: ReviewChoices = {}): Fields {
  const result: Record<string, unknown> = { ...patch }
  for (const [field, whose] of Object.entries(choices)) {
    if (whose === FROM_FILE && incoming[field] !== undefined) result[field] = incoming[field]
    else if (whose === person.id) delete result[field]
  }
  return result
}

/** What is kept to know the row again. */
function originOf({ uid, rowHash }: ImportedPerson): Fields {
  return { ...(uid === undefined ? {} : { uid }), ...(rowHash === undefined ? {} : { rowHashes: [rowHash] }) }
}

function setOnce(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id)
}
