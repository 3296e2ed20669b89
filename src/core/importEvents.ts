import { type BookView, entriesOf } from './book'
import type { Moments } from './command'
import { dayOf } from './days'
import type { Entry } from './entries/registry'
import { foldText, isPlain } from './fold'
import { channelKey, entryKeys } from './importEntries'
import { emailKey } from './importIdentity'
import type { EventContact, ImportedEvent } from './importing'
import { displayName, type Name, type Person } from './people'

/** Names of somebody nobody in the book is. */
const NAMED = 50
const SHORTEST_NUMBER = 7

/** Finds whom an event is about, by address, number or name, and leaves out what the book has already. */
export class EventPlan {
  private readonly byEmail = new Map<string, string>()
  private readonly byPhone = new Map<string, string>()
  /** A name two people have names nobody. */
  private readonly byName = new Map<string, string | null>()
  private readonly keys = new Map<string, Set<string>>()
  private readonly touched = new Set<string>()
  private readonly strangers = new Map<string, number>()
  readonly entries: Entry[] = []
  /** Events the book has already. */
  known = 0

  constructor(
    private readonly book: BookView,
    private readonly moments: Moments,
    private readonly byUid: (uid: string) => string | undefined,
  ) {}

  index(person: Person): void {
    const { id } = person
    for (const { value } of person.emails) setOnce(this.byEmail, emailKey(value), id)
    for (const { value } of person.phones) {
      const tail = phoneKey(value)
      if (tail !== undefined) setOnce(this.byPhone, tail, id)
    }
    for (const name of namesOf(person)) {
      const before = this.byName.get(name)
      this.byName.set(name, before === undefined || before === id ? id : null)
    }
  }

  /** Answers who gained something for the first time. */
  take({ fields, who }: ImportedEvent): string[] {
    const personIds = [...new Set(who.flatMap((contact) => this.find(contact) ?? []))]
    if (personIds.length === 0) return []
    const { now, newId } = this.moments
    const entry = { ...fields, id: newId(), personIds, createdAt: now, updatedAt: now } as unknown as Entry
    if (personIds.every((id) => this.isKnown(entry, id))) {
      this.known += 1
      return []
    }
    this.entries.push(entry)
    for (const id of personIds) for (const key of entryKeys(entry)) this.keysOf(id).add(key)
    const fresh = personIds.filter((id) => !this.touched.has(id))
    for (const id of fresh) this.touched.add(id)
    return fresh
  }

  /** Who has one of these numbers. */
  withNumber(phones: readonly { readonly value: string }[]): string[] {
    if (phones.length === 0) return []
    return [...new Set(phones.flatMap(({ value }) => this.byPhone.get(phoneKey(value) ?? '') ?? []))]
  }

  /** The only one of this name. */
  withName({ name, nameOrder }: Pick<Person, 'nameOrder'> & { readonly name?: Name }): string | undefined {
    if (!name?.given || !name.family) return undefined
    return this.byName.get(nameKey(displayName({ name, nameOrder, organisations: [], emails: [], phones: [] }))) ?? undefined
  }

  get people(): number {
    return this.touched.size
  }

  /** Who stands in the events and not in the book, the most frequent first. */
  get unmatched(): { readonly count: number; readonly names: readonly { readonly name: string; readonly count: number }[] } {
    const names = [...this.strangers].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
    return { count: names.length, names: names.slice(0, NAMED) }
  }

  private find({ uid, email, phone, name }: EventContact): string | undefined {
    const tail = phone === undefined ? undefined : phoneKey(phone)
    const found =
      (uid === undefined ? undefined : this.byUid(uid)) ??
      (email === undefined ? undefined : this.byEmail.get(emailKey(email))) ??
      (tail === undefined ? undefined : this.byPhone.get(tail)) ??
      (name === undefined ? undefined : (this.byName.get(nameKey(name)) ?? undefined))
    if (found !== undefined) return found
    const shown = name !== undefined && email !== undefined ? `${name} <${email}>` : (email ?? phone ?? name)
    if (shown !== undefined && (this.strangers.has(shown) || this.strangers.size < 5000)) this.strangers.set(shown, (this.strangers.get(shown) ?? 0) + 1)
    return undefined
  }

  private isKnown(entry: Entry, id: string): boolean {
    if (entry.kind !== 'interaction') return false
    const known = this.keysOf(id)
    if (entry.channel === 'mail' || entry.channel === 'message') return known.has(channelKey(entry.channel, dayOf(entry.at)))
    return known.has(entryKeys(entry)[1] ?? '')
  }

  private keysOf(id: string): Set<string> {
    const kept = this.keys.get(id)
    if (kept) return kept
    const keys = new Set(entriesOf(this.book, id).flatMap(entryKeys))
    this.keys.set(id, keys)
    return keys
  }
}

function phoneKey(text: string): string | undefined {
  const digits = (isPlain(text) ? text : text.normalize('NFKC')).replace(/\D+/g, '')
  return digits.length < SHORTEST_NUMBER ? undefined : digits.slice(-9)
}

function nameKey(name: string): string {
  return foldText(name).replace(/[\s,.]+/g, ' ').trim()
}

function setOnce(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id)
}

function namesOf(person: Person): string[] {
  const { given, family, nickname } = person.name
  const shown = displayName(person)
  const plain = given && family ? `${given} ${family}` : given || family
  const keys: string[] = []
  for (const name of [shown, plain === shown ? undefined : plain, given && family ? `${family} ${given}` : undefined, nickname]) {
    const key = name && nameKey(name)
    if (key && !keys.includes(key)) keys.push(key)
  }
  return keys
}
