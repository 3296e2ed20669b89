import type { Fields } from './change'
import { sameValue } from './change'
import { foldText } from './fold'
import { emailKey, nameWords, profileKey } from './importIdentity'
import { renewed } from './importOwned'
import type { Address, Labelled, Name, Organisation, PartialDate, Person, PersonInput } from './people'

/** What an import adds to somebody known: fields that are missing are filled, lists get the values they lack, `owned` fields (importOwned.ts) follow the file, everything else stays as the user has it. */
export function mergeImported(person: Person, incoming: PersonInput, owned: ReadonlySet<string> = new Set()): Fields {
  const merged: Partial<Record<keyof PersonInput, unknown>> = {
    name: mergeName(person, incoming.name),
    birthday: mergeBirthday(person.birthday, incoming.birthday),
    organisations: mergeWork(person.organisations, incoming.organisations),
    emails: addMissing(person.emails, incoming.emails, ({ value }) => emailKey(value)),
    phones: mergePhones(person.phones, incoming.phones),
    urls: addMissing(person.urls, incoming.urls, ({ value }) => linkKey(value)),
    handles: addMissing(person.handles, incoming.handles, ({ value }) => profileKey(value) ?? foldText(value)),
    addresses: addMissing(person.addresses, incoming.addresses, addressKey),
    dates: addMissing(person.dates, incoming.dates, ({ label, date }) => `${foldText(label)} ${date.month}-${date.day} ${date.calendar ?? ''} ${date.leapMonth ? 'leap' : ''}`),
    festivals: incoming.festivals && addMissing(person.festivals ?? [], incoming.festivals, (festival) => festival),
    tags: addMissing(person.tags, incoming.tags, foldText),
    relations: addMissing(person.relations, incoming.relations, ({ personId, name, label }) => `${foldText(label)} ${name === undefined ? personId : foldText(name)}`),
    interests: addMissing(person.interests, incoming.interests, ({ text }) => foldText(text)),
    offLimits: addMissing(person.offLimits, incoming.offLimits, ({ category }) => foldText(category)),
    fields: addMissing(person.fields, incoming.fields, ({ label }) => foldText(label)),
    reach: incoming.reach && { ...incoming.reach, ...person.reach },
    extra: mergeExtra(person.extra, incoming.extra),
  }
  for (const field of ['nameOrder', 'pronouns', 'introducedBy', 'howWeMet', 'timeZone', 'language', 'needs', 'motivation', 'situation', 'starred', 'memorial', 'photo'] as const) {
    merged[field] = person[field] ?? incoming[field]
  }
  Object.assign(merged, renewed(incoming, owned))
  if (!person.cadence && !person.noCadence) Object.assign(merged, { cadence: incoming.cadence, noCadence: incoming.noCadence })
  return Object.fromEntries(Object.entries(merged).filter(([field, value]) => value !== undefined && !sameValue(value, (person as Fields)[field])))
}

/** Missing parts of a name are filled in only where the parts both have agree. */
function mergeName(person: Person, incoming: Name | undefined): Name | undefined {
  if (!incoming) return undefined
  if (nameWords(person.name).length === 0) {
    const isCompany = person.kind === 'organisation' && nameWords(incoming).length > 0
    return isCompany ? undefined : { ...incoming, ...person.name }
  }
  const shared = (['given', 'middle', 'family'] as const).filter((part) => person.name[part] && incoming[part])
  const agree = shared.length > 0 && shared.every((part) => foldText(person.name[part] ?? '') === foldText(incoming[part] ?? ''))
  return agree ? { ...incoming, ...person.name } : undefined
}

function mergeBirthday(known: PartialDate | undefined, incoming: PartialDate | undefined): PartialDate | undefined {
  if (!known || !incoming) return known ?? incoming
  const addsYear = known.year === undefined && incoming.year !== undefined
  return addsYear && known.month === incoming.month && known.day === incoming.day && known.calendar === incoming.calendar && known.leapMonth === incoming.leapMonth ? incoming : known
}

/** The same company gets the title it lacks; another one is added. */
function mergeWork(known: readonly Organisation[], incoming: readonly Organisation[] = []): readonly Organisation[] {
  const merged = [...known]
  for (const organisation of incoming) {
    const key = foldText(organisation.name ?? '')
    const at = merged.findIndex(({ name }) => !key || !name || foldText(name) === key)
    const found = merged[at]
    if (found) merged[at] = { ...organisation, ...found }
    else merged.push(organisation)
  }
  return merged
}

/** Numbers are the same when one ends in the other's last nine digits: +34 600 123 456 and 600123456. */
function mergePhones(known: readonly Labelled[], incoming: readonly Labelled[] = []): readonly Labelled[] {
  const digits = (value: string) => value.replace(/\D/g, '').replace(/^0+/, '')
  const tails = new Set(known.map(({ value }) => digits(value).slice(-9) || value))
  const fresh = incoming.filter(({ value }) => {
    const tail = digits(value).slice(-9) || value
    if (tails.has(tail) || [...tails].some((other) => tail.length >= 7 && other.length >= 7 && (tail.endsWith(other) || other.endsWith(tail)))) return false
    tails.add(tail)
    return true
  })
  return fresh.length > 0 ? [...known, ...withoutPreferred(fresh)] : known
}

function linkKey(url: string): string {
  return profileKey(url) ?? url.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/\/+$/, '')
}

function addressKey({ label: _label, ...parts }: Address): string {
  return Object.keys(parts)
    .sort()
    .map((part) => foldText(parts[part as keyof typeof parts] ?? ''))
    .join('|')
}

function addMissing<T>(known: readonly T[], incoming: readonly T[] | undefined, keyOf: (value: T) => string): readonly T[] {
  if (!incoming || incoming.length === 0) return known
  const keys = new Set(known.map(keyOf))
  const fresh = incoming.filter((value) => {
    const key = keyOf(value)
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
  if (fresh.length === 0) return known
  return [...known, ...(known.length > 0 ? withoutPreferred(fresh) : fresh)]
}

/** Which address is preferred stays as the user has it. */
function withoutPreferred<T>(values: readonly T[]): T[] {
  return values.map((value) => {
    if (typeof value !== 'object' || value === null || !('preferred' in value)) return value
    const { preferred: _preferred, ...rest } = value
    return rest as T
  })
}

function mergeExtra(known: Person['extra'], incoming: Person['extra'] = {}): Person['extra'] {
  const { vcard, ...rest } = incoming
  const merged = { ...rest, ...known }
  if (!Array.isArray(vcard)) return merged
  const kept: unknown[] = Array.isArray(known.vcard) ? known.vcard : []
  const keyOf = (value: unknown) => JSON.stringify([(value as Fields).name, (value as Fields).value])
  return { ...merged, vcard: addMissing(kept, vcard, keyOf) }
}
