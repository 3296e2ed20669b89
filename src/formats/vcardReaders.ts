import { Cadence, PersonState, ReachChannel, type Address, type PartialDate } from '../core/people'
import { Day, isDay, isZone } from '../core/dates'
import { labelOfTypes } from './labels'
import { limits } from './limits'
import { withoutEmpty } from './withoutEmpty'
import { imageType } from './pictures'
import type { VcardCard } from './vcardCard'
import { readChineseDate, readVcardDate } from './vcardDates'
import { binaryValue, type VcardProperty } from './vcardProperty'
import { componentsOf, listOf, splitEscaped, unescapeText } from './vcardText'

type PropertyReader = (card: VcardCard, property: VcardProperty) => void

const textOf = (property: VcardProperty) => unescapeText(property.text).trim()
const typesOf = (property: VcardProperty) => labelOfTypes(property.params.get('TYPE') ?? [])

const readers: Readonly<Record<string, PropertyReader>> = {
  VERSION: nothing,
  PRODID: nothing,
  CREATED: nothing,
  'X-ABLABEL': keptUnlessUsed,
  UID: (card, property) => {
    card.uid ??= textOf(property) || undefined
  },
  REV: (card, property) => card.setRevision(property.text),
  KIND: readKind,
  'X-ADDRESSBOOKSERVER-KIND': readKind,
  'X-ABSHOWAS': (card, property) => (/company/i.test(property.text) ? void (card.fields.kind = 'organisation') : card.keep(property)),
  FN: (card, property) => {
    if (card.formattedName === '') card.formattedName = textOf(property)
    else card.keep(property)
  },
  N: readName,
  NICKNAME: (card, property) => addNamePart(card, property, 'nickname', listOf(property.text).join(', ')),
  'X-PHONETIC-FIRST-NAME': (card, property) => addNamePart(card, property, 'phoneticGiven', textOf(property)),
  'X-PHONETIC-LAST-NAME': (card, property) => addNamePart(card, property, 'phoneticFamily', textOf(property)),
  ORG: readOrganisation,
  TITLE: (card, property) => void (textOf(property) && card.addWork(property, { title: textOf(property) })),
  ROLE: (card, property) => void (textOf(property) && card.roles.push(textOf(property))),
  EMAIL: (card, property) => card.addLabelled('emails', property, textOf(property).replace(/^mailto:/i, ''), typesOf(property)),
  TEL: (card, property) => card.addLabelled('phones', property, phoneText(property), typesOf(property)),
  URL: (card, property) => card.addLabelled('urls', property, textOf(property), typesOf(property)),
  ADR: readAddress,
  BDAY: (card, property) => readBirthday(card, property, readVcardDate),
  'X-ALTBDAY': (card, property) => readBirthday(card, property, readChineseDate),
  ANNIVERSARY: (card, property) => addDate(card, property, 'anniversary'),
  'X-ANNIVERSARY': (card, property) => addDate(card, property, 'anniversary'),
  'X-MS-ANNIVERSARY': (card, property) => addDate(card, property, 'anniversary'),
  'X-EVOLUTION-ANNIVERSARY': (card, property) => addDate(card, property, 'anniversary'),
  'X-KADDRESSBOOK-X-ANNIVERSARY': (card, property) => addDate(card, property, 'anniversary'),
  'X-ABDATE': (card, property) => addDate(card, property, card.groupLabel(property) ?? typesOf(property) ?? 'other'),
  DEATHDATE: (card, property) => {
    card.fields.state = 'deceased'
    card.keep(property)
  },
  RELATED: readRelated,
  'X-ABRELATEDNAMES': (card, property) => addRelation(card, textOf(property), card.groupLabel(property) ?? typesOf(property) ?? 'related'),
  ...Object.fromEntries(
    ['SPOUSE', 'MANAGER', 'ASSISTANT', 'CHILD'].flatMap((who) =>
      ['X-', 'X-MS-', 'X-EVOLUTION-', 'X-KADDRESSBOOK-X-'].map((start): [string, PropertyReader] => {
        const label = who.toLowerCase()
        const name = start === 'X-KADDRESSBOOK-X-' ? `${start}${who}SNAME` : `${start}${who}`
        return [name, (card, property) => addRelation(card, textOf(property), label)]
      }),
    ),
  ),
  CATEGORIES: readCategories,
  NOTE: readNote,
  PHOTO: readPhoto,
  IMPP: readHandle,
  SOCIALPROFILE: readHandle,
  'X-SOCIALPROFILE': readHandle,
  'X-MS-IMADDRESS': readHandle,
  ...Object.fromEntries(
    ['AIM', 'ICQ', 'JABBER', 'MSN', 'YAHOO', 'SKYPE', 'SKYPE-USERNAME', 'QQ', 'GOOGLE-TALK', 'GTALK', 'GADUGADU', 'GROUPWISE', 'TWITTER', 'MATRIX', 'TELEGRAM', 'WECHAT'].map(
      (service): [string, PropertyReader] => [`X-${service}`, readHandle],
    ),
  ),
  LANG: (card, property) => {
    if (card.fields.language === undefined && textOf(property)) card.fields.language = textOf(property)
    else card.keep(property)
  },
  TZ: (card, property) => (/[a-z]/i.test(textOf(property)) && isZone(textOf(property)) ? void (card.fields.timeZone = textOf(property)) : card.keep(property)),
  PRONOUNS: (card, property) => void (card.fields.pronouns = textOf(property) || undefined),
  INTEREST: readInterest,
  HOBBY: readInterest,
  'X-HEARTH-NAME-ORDER': (card, property) => {
    const order = textOf(property)
    if (order === 'given-first' || order === 'family-first') card.fields.nameOrder = order
  },
  'X-HEARTH-INTRODUCED-BY': (card, property) => void (card.fields.introducedBy = textOf(property)),
  'X-HEARTH-HOW-WE-MET': (card, property) => void (card.fields.howWeMet = textOf(property)),
  'X-HEARTH-NEEDS': (card, property) => readDated(card, property, 'needs'),
  'X-HEARTH-MOTIVATION': (card, property) => readDated(card, property, 'motivation'),
  'X-HEARTH-SITUATION': (card, property) => readDated(card, property, 'situation'),
  'X-HEARTH-OFF-LIMITS': readOffLimit,
  'X-HEARTH-REACH': readReach,
  'X-HEARTH-CADENCE': readCadence,
  'X-HEARTH-STARRED': (card) => void (card.fields.starred = true),
  'X-HEARTH-STATE': readState,
  'X-HEARTH-FIELD': (card, property) => {
    card.fields.fields.push({ label: property.params.get('LABEL')?.[0] ?? '', value: unescapeText(property.text) })
  },
}

/** What each property means. One that is not here is kept as it is. */
export const propertyReaders: ReadonlyMap<string, PropertyReader> = new Map(Object.entries(readers))

function nothing(): void {
  // The file's business, not the person's.
}

/** Labels belong to the properties of their group; the card looks them up there. */
function keptUnlessUsed(card: VcardCard, property: VcardProperty): void {
  if (property.group === undefined || !card.isLabelUsed(property.group)) card.keep(property)
}

function readKind(card: VcardCard, property: VcardProperty): void {
  const kind = textOf(property).toLowerCase()
  if (kind === 'org' || kind === 'organization') card.fields.kind = 'organisation'
  else if (kind === 'individual') card.fields.kind = 'human'
  else if (kind === 'group') card.isGroup = true
  else card.keep(property)
}

function readName(card: VcardCard, property: VcardProperty): void {
  const [family, given, middle, prefix, suffix] = splitEscaped(property.text, ';').map((part) => splitEscaped(part, ',').map((word) => unescapeText(word).trim()).filter(Boolean))
  const name = withoutEmpty({ prefix: prefix?.join(' '), given: given?.join(' '), middle: middle?.join(' '), family: family?.join(' '), suffix: suffix?.join(', ') })
  card.fields.name = { ...name, ...card.fields.name }
}

function addNamePart(card: VcardCard, property: VcardProperty, part: 'nickname' | 'phoneticGiven' | 'phoneticFamily', text: string): void {
  if (text === '') return
  if (card.fields.name[part] === undefined) card.fields.name[part] = text
  else card.keep(property)
}

function readOrganisation(card: VcardCard, property: VcardProperty): void {
  const [name, ...units] = componentsOf(property.text)
  const organisation = withoutEmpty({ name, department: units.filter(Boolean).join(', ') })
  if (Object.keys(organisation).length > 0) card.addWork(property, organisation)
}

function phoneText(property: VcardProperty): string {
  const text = textOf(property)
  if (property.params.get('VALUE')?.[0]?.toLowerCase() === 'text') return text
  return text.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ').replace(/;phone-context=.*$/i, '')
}

function readAddress(card: VcardCard, property: VcardProperty): void {
  const parts = componentsOf(property.text)
  const filled = parts.filter(Boolean)
  const [only] = filled
  const label = card.groupLabel(property) ?? typesOf(property)
  const formatted = property.params.get('LABEL')?.[0]
  const isOneText = card.version !== '4.0' && filled.length === 1 && only?.includes('\n') === true
  const [poBox, extended, street, city, region, postalCode, country] = parts
  const address: Address = isOneText
    ? withoutEmpty({ label, formatted: only.split('\n').map((line) => line.trim()).join('\n') })
    : withoutEmpty({ label, poBox, extended, street, city, region, postalCode, country, formatted })
  if (Object.keys(address).some((key) => key !== 'label')) card.fields.addresses.push(address)
}

function readDateOf(property: VcardProperty): PartialDate | undefined {
  const isChinese = property.params.get('CALSCALE')?.[0]?.toLowerCase() === 'chinese'
  return isChinese ? readChineseDate(property.text) : readVcardDate(property.text)
}

function readBirthday(card: VcardCard, property: VcardProperty, read: (text: string) => PartialDate | undefined): void {
  const date = read(property.text)
  if (!date) {
    if (textOf(property)) card.report(property, 'import.date', `This is not a date Hearth can read: ${textOf(property).slice(0, 40)}`, { text: textOf(property).slice(0, 40) })
    card.keep(property)
  } else if (card.fields.birthday === undefined) card.fields.birthday = date
  else if (date.calendar === card.fields.birthday.calendar) card.keep(property)
  else if (date.calendar) card.fields.dates.push({ label: 'lunar birthday', date })
  else {
    card.fields.dates.push({ label: 'lunar birthday', date: card.fields.birthday })
    card.fields.birthday = date
  }
}

function addDate(card: VcardCard, property: VcardProperty, label: string): void {
  const date = readDateOf(property)
  if (date) card.fields.dates.push({ label, date })
  else {
    if (textOf(property)) card.report(property, 'import.date', `This is not a date Hearth can read: ${textOf(property).slice(0, 40)}`, { text: textOf(property).slice(0, 40) })
    card.keep(property)
  }
}

function readRelated(card: VcardCard, property: VcardProperty): void {
  const text = textOf(property)
  const id = property.params.get('X-HEARTH-ID')?.[0] ?? /^urn:uuid:(.+)$/i.exec(text)?.[1]
  const isText = property.params.get('VALUE')?.[0]?.toLowerCase() === 'text' || !/^[a-z][a-z0-9+.-]*:/i.test(text)
  if (!isText && id === undefined) return card.keep(property)
  const name = isText && property.params.get('X-HEARTH-NAMED')?.[0] !== 'false' ? text : undefined
  const birthday = readVcardDate(property.params.get('X-HEARTH-BIRTHDAY')?.[0] ?? '')
  card.fields.relations.push(withoutEmpty({ personId: id, name, label: card.groupLabel(property) ?? typesOf(property) ?? 'related', birthday }))
}

function addRelation(card: VcardCard, name: string, label: string): void {
  if (name !== '') card.fields.relations.push({ name, label })
}

/** Google's own groups are not the user's tags. */
const googleGroups = new Set(['mycontacts', 'my contacts', 'othercontacts'])

function readCategories(card: VcardCard, property: VcardProperty): void {
  for (const tag of listOf(property.text).slice(0, limits.valuesPerList)) {
    if (card.version !== '4.0' && googleGroups.has(tag.toLowerCase())) continue
    if (card.version !== '4.0' && tag.toLowerCase() === 'starred') card.fields.starred = true
    else if (!card.fields.tags.includes(tag)) card.fields.tags.push(tag)
  }
}

function readNote(card: VcardCard, property: VcardProperty): void {
  const text = unescapeText(property.text).replace(/\r\n?/g, '\n').trim()
  if (text === '') return
  const at = property.params.get('X-HEARTH-AT')?.[0]
  card.notes.push({ text, ...(at === undefined ? {} : { at }), ...(property.params.has('X-HEARTH-PINNED') ? { pinned: true } : {}) })
}

/** Pictures that are in the file; one that is only linked to is never fetched. */
function readPhoto(card: VcardCard, property: VcardProperty): void {
  const mb = limits.photoBytes / 1_000_000
  const tooBig = () => card.report(property, 'import.photoTooBig', `This picture is larger than ${mb} MB.`, { mb })
  if (property.text.length > limits.photoBytes * 1.5) return tooBig()
  const picture = binaryValue(property)
  if (picture && picture.bytes.length > limits.photoBytes) return tooBig()
  if (picture && imageType(picture.bytes)) card.photo ??= picture.bytes
  else if (!picture && /^(https?|cid|ftp):/i.test(property.text)) card.keep(property)
  else if (property.text.trim() !== '') card.report(property, 'import.photo', 'This picture cannot be read.')
}

const imServices: Readonly<Record<string, string>> = { xmpp: 'Jabber', aim: 'AIM', skype: 'Skype', msnim: 'MSN', ymsgr: 'Yahoo', gtalk: 'Google Talk', icq: 'ICQ', sip: 'SIP', matrix: 'Matrix' }

function readHandle(card: VcardCard, property: VcardProperty): void {
  const text = textOf(property)
  const scheme = /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const named = property.params.get('X-SERVICE-TYPE')?.[0] ?? property.params.get('SERVICE-TYPE')?.[0]
  const generic = property.name === 'IMPP' || property.name.endsWith('SOCIALPROFILE')
  const label = property.name === 'X-MS-IMADDRESS' ? 'IM' : named ?? (generic ? (imServices[scheme] ?? typesOf(property)) : serviceName(property.name.slice(2)))
  const isPlain = property.params.get('VALUE')?.[0]?.toLowerCase() === 'text'
  card.addLabelled('handles', property, !isPlain && imServices[scheme] ? text.slice(scheme.length + 1) : text.replace(/^x-apple:/i, ''), label)
}

function serviceName(name: string): string {
  return name === 'QQ' || name === 'AIM' || name === 'ICQ' || name === 'MSN' ? name : name.replace('-USERNAME', '').split('-').map((word) => word[0] + word.slice(1).toLowerCase()).join(' ')
}

function readInterest(card: VcardCard, property: VcardProperty): void {
  const since = property.params.get('X-HEARTH-SINCE')?.[0]
  const text = textOf(property)
  if (text) card.fields.interests.push({ text, ...(since !== undefined && isDay(since) ? { since: since as Day } : {}) })
}

function readDated(card: VcardCard, property: VcardProperty, field: 'needs' | 'motivation' | 'situation'): void {
  const asOf = Day.safeParse(property.params.get('X-HEARTH-AS-OF')?.[0])
  if (asOf.success) card.fields[field] = { text: unescapeText(property.text), asOf: asOf.data }
}

function readOffLimit(card: VcardCard, property: VcardProperty): void {
  const state = property.params.get('X-HEARTH-STATE')?.[0]
  if (state !== 'known' && state !== 'unknown' && state !== 'asked-fine') return
  const text = unescapeText(property.text)
  card.fields.offLimits.push({ category: property.params.get('X-HEARTH-CATEGORY')?.[0] ?? '', ...(text === '' ? {} : { text }), state })
}

function readReach(card: VcardCard, property: VcardProperty): void {
  const channel = ReachChannel.safeParse(property.params.get('X-HEARTH-CHANNEL')?.[0])
  card.fields.reach = withoutEmpty({ channel: channel.data, hours: property.params.get('X-HEARTH-HOURS')?.[0], never: property.params.get('X-HEARTH-NEVER')?.[0] })
}

function readCadence(card: VcardCard, property: VcardProperty): void {
  const since = property.params.get('X-HEARTH-SINCE')?.[0]
  const firstDue = property.params.get('X-HEARTH-FIRST-DUE')?.[0]
  const cadence = Cadence.safeParse({ days: Number(property.text), since, ...(firstDue === undefined ? {} : { firstDue }) })
  if (cadence.success) card.fields.cadence = cadence.data
}

function readState(card: VcardCard, property: VcardProperty): void {
  const until = property.params.get('X-HEARTH-UNTIL')?.[0]
  const state = PersonState.safeParse(until === undefined ? textOf(property) : { pausedUntil: until })
  if (state.success) card.fields.state = state.data
}
