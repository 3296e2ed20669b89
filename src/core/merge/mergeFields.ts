import type { Fields } from '../change'
import { sameValue } from '../change'
import { foldText } from '../fold'
import { emailKey, nameWords, profileKey } from '../importIdentity'
import type { Address, Person } from '../people'
import { international } from './likeness'
import { phoneTail } from './traits'

/** Of these one person's is kept; the cadence and "no rhythm" go together. */
export const singleFields = ['name', 'nameOrder', 'kind', 'photo', 'pronouns', 'birthday', 'howWeMet', 'introducedBy', 'language', 'timeZone', 'needs', 'motivation', 'situation', 'reach', 'cadence', 'state'] as const
export type SingleField = (typeof singleFields)[number]
/** Of these everybody's is kept, each thing once, unless one person's is chosen. */
export const listFields = ['organisations', 'emails', 'phones', 'addresses', 'urls', 'handles', 'dates', 'festivals', 'tags', 'relations', 'interests', 'offLimits', 'fields'] as const
export type ListField = (typeof listFields)[number]
export type MergeField = SingleField | ListField

/** Whose value is kept: a person's id, or `all` of a list. */
export type MergeChoices = Readonly<Partial<Record<MergeField, string>>>

/** The one whose record stays: who has most in it; of the same, the one in the book longest. */
export function survivorOf(people: readonly Person[], entryCount: (id: string) => number): Person | undefined {
  const weight = (person: Person) => listFields.reduce((sum, field) => sum + (person[field]?.length ?? 0), 0) + singleFields.filter((field) => hasValue(person, field)).length + entryCount(person.id)
  return [...people].sort((a, b) => weight(b) - weight(a) || (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))[0]
}

export function hasValue(person: Person, field: MergeField): boolean {
  const value = person[field]
  if (field === 'cadence') return value !== undefined || person.noCadence === true
  if (field === 'name' || field === 'reach') return Object.keys(value as object).length > 0
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** What is kept where nobody chooses. The first of `people` is the one that stays. */
export function defaultChoices(people: readonly Person[]): Record<MergeField, string> {
  const stays = people[0]?.id ?? ''
  const choices: Partial<Record<MergeField, string>> = {}
  for (const field of singleFields) choices[field] = bestOf(people, field)?.id ?? stays
  for (const field of listFields) choices[field] = 'all'
  return choices as Record<MergeField, string>
}

function bestOf(people: readonly Person[], field: SingleField): Person | undefined {
  const having = people.filter((person) => hasValue(person, field))
  switch (field) {
    case 'name':
      return fullestName(having)
    case 'kind':
      return people.find(({ kind }) => kind === 'human')
    case 'needs':
    case 'motivation':
    case 'situation':
      return having.toSorted((a, b) => ((b[field]?.asOf ?? '') < (a[field]?.asOf ?? '') ? -1 : 1))[0]
    case 'birthday':
      return having.find(({ birthday }) => birthday?.year !== undefined) ?? having[0]
    case 'state':
      return people.find(({ state }) => state === 'deceased') ?? people.find(({ state }) => state === 'active') ?? people.find(({ state }) => typeof state === 'object')
    default:
      return having[0]
  }
}

function fullestName(people: readonly Person[]): Person | undefined {
  const weight = ({ name }: Person) => nameWords(name).filter((word) => word.length > 1).length * 4 + Object.keys(name).length
  return people.toSorted((a, b) => weight(b) - weight(a))[0]
}

/** Whether there is anything to choose: somebody has something another has not or has otherwise. */
export function differs(people: readonly Person[], field: MergeField): boolean {
  const [first, ...rest] = people.map((person) => (field === 'cadence' ? [person.cadence, person.noCadence] : (person[field] ?? null)))
  return rest.some((value) => !sameValue(value, first))
}

/** The fields of the one that stays, as the choices leave them. `people` begins with the one that stays. */
export function mergedFields(people: readonly Person[], chosen: MergeChoices, region?: string): Fields {
  const choices = { ...defaultChoices(people), ...chosen }
  const from = (field: MergeField) => people.find(({ id }) => id === choices[field])
  const merged: Record<string, unknown> = {}
  for (const field of singleFields) merged[field] = from(field)?.[field]
  if (chosen.reach === undefined) merged.reach = Object.assign({}, ...people.map(({ reach }) => reach).toReversed())
  if (chosen.name === undefined) merged.name = withMissingParts(people, choices.name)
  merged.noCadence = from('cadence')?.noCadence
  for (const field of listFields) {
    const list: readonly unknown[] = choices[field] === 'all' ? united(people, field, region) : (from(field)?.[field] ?? [])
    merged[field] = field === 'festivals' && list.length === 0 ? undefined : list
  }
  return merged
}

/** A nickname, phonetic name or title that only another record has is not lost with the name that is not kept. */
function withMissingParts(people: readonly Person[], chosen: string): Person['name'] {
  const kept = people.find(({ id }) => id === chosen)?.name ?? {}
  const others = people.filter(({ id }) => id !== chosen).map(({ name: { prefix, suffix, nickname, phoneticGiven, phoneticFamily } }) => ({ prefix, suffix, nickname, phoneticGiven, phoneticFamily }))
  const filled: Record<string, string | undefined> = {}
  for (const part of others.toReversed()) for (const [key, value] of Object.entries(part)) if (value) filled[key] = value
  return { ...filled, ...kept }
}

/** What each list counts as the same thing. */
const keys: { readonly [F in ListField]: (value: never, region?: string) => string } = {
  organisations: ({ name, title, department }: Person['organisations'][number]) => foldText(`${name ?? ''}|${title ?? ''}|${department ?? ''}`),
  emails: ({ value }: Person['emails'][number]) => emailKey(value),
  phones: ({ value }: Person['phones'][number], region) => international(value, region) ?? phoneTail(value)[0] ?? value,
  addresses: (address: Address) => addressText(address),
  urls: ({ value }: Person['urls'][number]) => profileKey(value) ?? foldText(value).replace(/^https?:\/\/(www\.)?|\/+$/g, ''),
  handles: ({ value }: Person['handles'][number]) => profileKey(value) ?? foldText(value),
  dates: ({ label, date }: Person['dates'][number]) => `${foldText(label)} ${date.year ?? ''} ${date.month} ${date.day} ${date.calendar ?? ''} ${String(date.leapMonth ?? '')}`,
  festivals: (festival: string) => festival,
  tags: (tag: string) => foldText(tag),
  relations: ({ personId, name, label }: Person['relations'][number]) => `${foldText(label)} ${personId ?? foldText(name ?? '')}`,
  interests: ({ text }: Person['interests'][number]) => foldText(text),
  offLimits: ({ category, text }: Person['offLimits'][number]) => `${foldText(category)} ${foldText(text ?? '')}`,
  fields: ({ label, value }: Person['fields'][number]) => `${foldText(label)} ${value}`,
}

function addressText({ label: _label, ...parts }: Address): string {
  return foldText(Object.values(parts).filter(Boolean).join(' ')).replace(/[\s,]+/g, ' ')
}

function united(people: readonly Person[], field: ListField, region?: string): unknown[] {
  const found = new Map<string, unknown>()
  const keyOf = keys[field] as (value: unknown, region?: string) => string
  for (const person of people) {
    for (const value of person[field] ?? []) {
      const key = keyOf(value, region)
      if (!found.has(key)) found.set(key, found.size > 0 ? unmarked(value) : value)
    }
  }
  return withoutLesser(field, [...found.values()])
}

/** Only the first address of those united keeps its mark as the preferred one. */
function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('preferred' in value)) return value
  const { preferred: _preferred, ...rest } = value
  return rest
}

/** A company alone says nothing beside the same company with a title. */
function withoutLesser(field: ListField, values: unknown[]): unknown[] {
  if (field !== 'organisations') return values
  const all = values as Person['organisations']
  return all.filter((one) => one.title || one.department || !all.some((other) => other !== one && foldText(other.name ?? '') === foldText(one.name ?? '') && (other.title || other.department)))
}
