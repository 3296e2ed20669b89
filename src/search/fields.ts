import type { BookView } from '../core/book'
import type { Moment } from '../core/dates'
import { type Entry, entrySearchText } from '../core/entries/registry'
import { type Address, displayName, type Person } from '../core/people'

/** The fields of a person that are searched, in the order of the bits that stand for them in the index. */
export const personFieldNames = [
  'name',
  'nickname',
  'phonetic',
  'pinyin',
  'company',
  'role',
  'email',
  'tag',
  'interest',
  'field',
  'city',
  'address',
  'handle',
  'relation',
  'about',
  'phone',
] as const
export type PersonFieldName = (typeof personFieldNames)[number]

export interface PersonText {
  readonly field: PersonFieldName
  readonly text: string
}

/** One text of the timeline: the kind of its entry stands for the field. */
export interface EntryText {
  readonly field: string
  readonly text: string
  readonly entryId: string
  readonly at: Moment
}

/** Everything written about a person outside the timeline, each text with its field. */
export function personTexts(person: Person): PersonText[] {
  const texts: PersonText[] = []
  eachPersonText(person, (field, text) => texts.push({ field, text }))
  return texts
}

/** The same one by one, for whoever goes through everybody. */
export function eachPersonText(person: Person, take: (field: PersonFieldName, text: string) => void): void {
  const add = (field: PersonFieldName, text: string | undefined) => {
    if (text) take(field, text)
  }
  const { name } = person
  if (name.given || name.family || name.middle || name.prefix || name.suffix) add('name', displayName(person))
  add('nickname', name.nickname)
  if (name.phoneticGiven || name.phoneticFamily) add('phonetic', [name.phoneticGiven, name.phoneticFamily].filter(Boolean).join(' '))
  for (const organisation of person.organisations) {
    add('company', organisation.name)
    add('role', organisation.title)
    add('role', organisation.department)
  }
  for (const { value } of person.emails) add('email', value)
  for (const { value } of person.phones) add('phone', value)
  for (const tag of person.tags) add('tag', tag)
  for (const { text } of person.interests) add('interest', text)
  for (const { label, value } of person.fields) add('field', label ? `${label}: ${value}` : value)
  for (const address of person.addresses) {
    add('city', address.city)
    add('address', joined(address))
  }
  for (const { value } of person.handles) add('handle', value)
  for (const { value } of person.urls) add('handle', value)
  for (const relation of person.relations) add('relation', relation.name ? `${relation.label}: ${relation.name}` : relation.label)
  add('about', person.needs?.text)
  add('about', person.motivation?.text)
  add('about', person.situation?.text)
  add('about', person.howWeMet)
  for (const { text } of person.offLimits) add('about', text)
}

/** All of an address but its city, which most have alone: nothing is made for those. */
function joined({ street, extended, poBox, postalCode, region, country, formatted }: Address): string | undefined {
  if (!street && !extended && !poBox && !postalCode && !region && !country && !formatted) return undefined
  return [street, extended, poBox, postalCode, region, country, formatted].filter(Boolean).join(', ')
}

/** The texts of a person's timeline, one per entry that has any. */
export function entryTexts(book: BookView, personId: string): EntryText[] {
  const texts: EntryText[] = []
  eachEntryTexts(book, personId, (found, { kind, id, at }) => texts.push({ field: kind, text: found.join('\n'), entryId: id, at }))
  return texts
}

/** The same one by one, for whoever goes through everybody. */
export function eachEntryTexts(book: BookView, personId: string, take: (texts: readonly string[], entry: Entry) => void): void {
  for (const id of book.entryIds.get(personId) ?? []) {
    const entry = book.entries.get(id)
    if (!entry) continue
    const found = entrySearchText(entry)
    if (found.length > 0) take(found, entry)
  }
}

/** The latest first; of one day, always in the same order, whatever order the rows came in. */
export function latestFirst(a: EntryText, b: EntryText): number {
  return a.at === b.at ? (a.entryId < b.entryId ? -1 : 1) : a.at < b.at ? 1 : -1
}
