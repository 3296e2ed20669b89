import type { EventContact, ImportedEvent, ImportedPerson } from '../../core/importing'
import { type Address, displayName, type Labelled, type PersonInput } from '../../core/people'
import { bytesOfBase64 } from '../binaryText'
import { limits } from '../limits'
import { imageType } from '../pictures'
import { problemItem, type ReadItem, type Reader, type ReadOptions } from '../reading'
import { withoutEmpty } from '../withoutEmpty'
import { monicaEntries } from './monicaEntries'
import { dayIn, listsOf, type MonicaRow, rowOf, specialDate, textOf, values } from './monicaValues'

type Relation = NonNullable<PersonInput['relations']>[number]

/** What rows of other tables say about contacts. */
interface Surroundings {
  readonly relations: ReadonlyMap<string, readonly Relation[]>
  /** What sort of contact field: e-mail, phone, a network. */
  readonly kinds: ReadonlyMap<string, string>
  readonly photos: ReadonlyMap<string, string>
}

/** An account of Monica 4.x as it exports itself: everybody, their notes, calls, gifts, reminders, debts, relations, photos. `data` is `account.data`. */
export function* readMonica(account: unknown, options: ReadOptions): Reader {
  const { data, properties, instance } = values(account)
  const lists = listsOf(data)
  const contacts = (lists.get('contact') ?? []).map(rowOf)
  const around = surroundings(lists, contacts, [properties, instance, account])
  for (const [at, contact] of contacts.entries()) {
    if (contact.fields.is_partial === true) continue
    yield personItem(contact, around, options, at + 1)
    if (at % 20 === 19) yield { kind: 'pause', done: at, of: contacts.length }
  }
  for (const event of activities(lists, contacts, options)) yield { kind: 'event', event }
}

function personItem(contact: MonicaRow, around: Surroundings, { file, today }: ReadOptions, number: number): ReadItem {
  const fields = personFields(contact, around, today)
  if (!displayName({ name: {}, organisations: [], emails: [], phones: [], ...fields })) {
    return problemItem({ file, line: number, code: 'import.nobody', message: 'This contact has no name.' })
  }
  const photo = photoOf(contact, around)
  const person: ImportedPerson = { fields, entries: [...monicaEntries(contact, today), ...lastTalk(contact, today), ...description(contact, today)], uid: contact.uuid || undefined, source: { file, line: number, kind: 'monica' } }
  return { kind: 'person', person, row: JSON.stringify([contact.uuid, contact.fields, [...contact.lists]]), ...(photo ? { photo } : {}) }
}

function personFields(contact: MonicaRow, around: Surroundings, today: string): PersonInput {
  const f = contact.fields
  const birth = specialDate(f.birthdate)
  const [met, died] = [specialDate(f.first_met_date).date, specialDate(f.deceased_date).date]
  const days = Number(f.stay_in_touch_frequency)
  const own: (readonly [string, string | undefined])[] = [
    ['Food preferences', textOf(f.food_preferences)],
    ['Born about', birth.about],
    ...(contact.lists.get('pet') ?? []).map((raw): [string, string | undefined] => ['Pet', petName(rowOf(raw))]),
  ]
  const ways = waysOf(contact, around.kinds)
  return withoutEmpty({
    name: withoutEmpty({ given: textOf(f.first_name), middle: textOf(f.middle_name), family: textOf(f.last_name), nickname: textOf(f.nickname) }),
    organisations: listOrNothing([withoutEmpty({ name: textOf(f.company), title: textOf(f.job) })].filter((one) => Object.keys(one).length > 0)),
    ...ways,
    addresses: listOrNothing((contact.lists.get('address') ?? []).map((raw) => addressOf(rowOf(raw))).filter((address) => Object.keys(address).some((part) => part !== 'label'))),
    birthday: birth.date,
    dates: listOrNothing([...(met ? [{ label: 'first met', date: met }] : []), ...(died ? [{ label: 'died', date: died }] : [])]),
    tags: listOrNothing((Array.isArray(f.tags) ? (f.tags as unknown[]) : []).flatMap((tag) => textOf(tag) ?? textOf(values(tag).name) ?? [])),
    relations: listOrNothing([...(around.relations.get(contact.uuid) ?? [])]),
    introducedBy: textOf(f.first_met_through),
    howWeMet: textOf(f.first_met_additional_info) ?? textOf(f.first_met_where),
    cadence: days >= 1 && days <= 3650 ? { days: Math.round(days), since: (dayIn(f.last_talked_to) ?? today) as NonNullable<PersonInput['cadence']>['since'] } : undefined,
    starred: f.is_starred === true || undefined,
    state: f.is_dead === true ? ('deceased' as const) : f.is_active === false ? ('archived' as const) : undefined,
    fields: listOrNothing(own.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))),
  })
}

function petName({ fields }: MonicaRow): string | undefined {
  const kind = textOf(fields.category) ?? textOf(values(fields.pet_category).name)
  return [textOf(fields.name), kind && `(${kind})`].filter(Boolean).join(' ') || undefined
}

const listOrNothing = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list])

function addressOf({ fields: f }: MonicaRow): Address {
  return withoutEmpty({ label: textOf(f.name), street: textOf(f.street), city: textOf(f.city), region: textOf(f.province), postalCode: textOf(f.postal_code), country: textOf(f.country) ?? textOf(values(f.country).name) })
}

function waysOf(contact: MonicaRow, kinds: ReadonlyMap<string, string>): Pick<PersonInput, 'emails' | 'phones' | 'urls' | 'handles'> {
  const found = { emails: [] as Labelled[], phones: [] as Labelled[], urls: [] as Labelled[], handles: [] as Labelled[] }
  for (const raw of contact.lists.get('contact_field') ?? []) {
    const { fields } = rowOf(raw)
    const value = textOf(fields.data)
    if (value === undefined) continue
    const type = textOf(fields.type) ?? textOf(values(fields.type).name) ?? ''
    const kind = (kinds.get(type) ?? type).toLowerCase()
    if (kind.includes('mail') || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) found.emails.push({ value })
    else if (kind.includes('phone') || (!/[a-z]/.test(kind.replace(/[0-9a-f-]{36}/, '')) && /^\+?[\d\s()./-]{6,}$/.test(value))) found.phones.push({ value })
    else if (/^https?:\/\//i.test(value)) found.urls.push({ value, ...(kinds.has(type) ? { label: kinds.get(type) } : {}) })
    else found.handles.push({ value, ...(kinds.has(type) ? { label: kinds.get(type) } : {}) })
  }
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}

/** A conversation without words is left out where its day has one already, so it comes last. */
function lastTalk({ fields }: MonicaRow, today: string): ImportedPerson['entries'] {
  const at = dayIn(fields.last_talked_to)
  return at && at <= today ? [{ kind: 'interaction', at, channel: 'other', direction: 'both' }] : []
}

function description({ fields, createdAt }: MonicaRow, today: string): ImportedPerson['entries'] {
  const text = textOf(fields.description)
  return text === undefined ? [] : [{ kind: 'note', at: dayIn(createdAt) ?? today, text }]
}

function photoOf({ fields, lists }: MonicaRow, { photos }: Surroundings): Uint8Array<ArrayBuffer> | undefined {
  const avatar = values(fields.avatar)
  const ids = [textOf(avatar.avatar_photo), ...(lists.get('photo') ?? []).map((one) => textOf(one) ?? rowOf(one).uuid)]
  for (const id of ids) {
    const url = id === undefined ? undefined : photos.get(id)
    if (url === undefined || url.length > limits.photoBytes * 1.4) continue
    const bytes = bytesOfBase64(url.slice(url.indexOf(',') + 1))
    if (bytes && imageType(bytes)) return bytes
  }
  return undefined
}

function surroundings(lists: ReadonlyMap<string, readonly unknown[]>, contacts: readonly MonicaRow[], places: readonly unknown[]): Surroundings {
  const partial = new Map(contacts.filter(({ fields }) => fields.is_partial === true).map((contact) => [contact.uuid, [textOf(contact.fields.first_name), textOf(contact.fields.last_name)].filter(Boolean).join(' ')]))
  const relations = new Map<string, Relation[]>()
  for (const raw of lists.get('relationship') ?? []) {
    const { fields } = rowOf(raw)
    const [who, of, label] = [textOf(fields.contact_is), textOf(fields.of_contact), textOf(fields.type) ?? textOf(values(fields.type).name)]
    if (who === undefined || of === undefined) continue
    const name = partial.get(who)
    const relation: Relation = { label: relationLabel(label ?? 'related'), ...(name === undefined ? { personId: who } : { name }) }
    relations.set(of, [...(relations.get(of) ?? []), relation])
  }
  const kinds = new Map<string, string>()
  for (const raw of [...(lists.get('contact_field_type') ?? []), ...places.flatMap((place) => (values(place).contact_field_types as unknown[] | undefined) ?? [])]) {
    const row = rowOf(raw)
    const name = textOf(row.fields.name) ?? textOf(values(raw).name)
    if (name !== undefined) kinds.set(row.uuid, name)
  }
  const photos = new Map<string, string>()
  for (const raw of lists.get('photo') ?? []) {
    const { uuid, fields } = rowOf(raw)
    const url = textOf(fields.dataUrl) ?? textOf(fields.data_url)
    if (url !== undefined) photos.set(uuid, url)
  }
  return { relations, kinds, photos }
}

const relationWords: Readonly<Record<string, string>> = { bestfriend: 'best friend', inlovewith: 'in love with', stepparent: 'stepparent', stepchild: 'stepchild', grandparent: 'grandparent', grandchild: 'grandchild', ex_husband: 'former husband', ex: 'former partner', lovedby: 'loved by' }

function relationLabel(type: string): string {
  return relationWords[type] ?? type.replaceAll('_', ' ')
}

/** Activities belong to all who took part. */
function* activities(lists: ReadonlyMap<string, readonly unknown[]>, contacts: readonly MonicaRow[], { file, today }: ReadOptions): Generator<ImportedEvent> {
  const takingPart = new Map<string, EventContact[]>()
  for (const { uuid, fields, lists: own } of contacts) {
    if (fields.is_partial === true) continue
    for (const raw of own.get('activity') ?? []) {
      const id = textOf(raw) ?? rowOf(raw).uuid
      takingPart.set(id, [...(takingPart.get(id) ?? []), { uid: uuid }])
    }
  }
  const rows = [...(lists.get('activity') ?? []), ...contacts.flatMap(({ lists: own }) => (own.get('activity') ?? []).filter((raw) => typeof raw === 'object'))].map(rowOf)
  for (const { uuid, fields } of rows) {
    const at = dayIn(fields.happened_at)
    const listed = (Array.isArray(fields.contacts) ? (fields.contacts as unknown[]) : []).flatMap((id) => (typeof id === 'string' ? [{ uid: id }] : []))
    const who = takingPart.get(uuid) ?? listed
    if (at === undefined || at > today || who.length === 0) continue
    const text = [textOf(fields.summary), textOf(fields.description)].filter(Boolean).join('\n')
    yield { fields: { kind: 'interaction', at, channel: 'meeting', direction: 'both', ...(text ? { text } : {}) }, who, source: { file, line: 1 } }
  }
}
