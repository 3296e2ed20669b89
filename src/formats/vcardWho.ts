import type { PropertyReader, VcardCard } from './vcardCard'
import { isZone } from '../core/dates'
import { limits } from './limits'
import { imageType } from './pictures'
import { binaryValue, textOf, type VcardProperty } from './vcardProperty'
import { componentsOf, listOf, splitEscaped, unescapeText } from './vcardText'
import { withoutEmpty } from './withoutEmpty'

/** Who somebody is: names, work, tags, picture. */
export const whoReaders: Readonly<Record<string, PropertyReader>> = {
  VERSION: nothing,
  PRODID: nothing,
  CREATED: nothing,
  'X-ABLABEL': keepUnlessUsed,
  UID: (card, property) => {
    card.uid ??= textOf(property) || undefined
  },
  REV: (card, property) => card.setRevision(property.text),
  KIND: readKind,
  'X-ADDRESSBOOKSERVER-KIND': readKind,
  'X-ABSHOWAS': (card, property) => {
    if (/company/i.test(property.text)) card.fields.kind = 'organisation'
    else card.keep(property)
  },
  FN: (card, property) => {
    if (card.formattedName === '') card.formattedName = textOf(property)
    else card.keep(property)
  },
  N: readName,
  NICKNAME: (card, property) => addNamePart(card, property, 'nickname', listOf(property.text).join(', ')),
  'X-PHONETIC-FIRST-NAME': (card, property) => addNamePart(card, property, 'phoneticGiven', textOf(property)),
  'X-PHONETIC-LAST-NAME': (card, property) => addNamePart(card, property, 'phoneticFamily', textOf(property)),
  PRONOUNS: (card, property) => {
    card.fields.pronouns ??= textOf(property) || undefined
  },
  ORG: readOrganisation,
  TITLE: (card, property) => {
    const title = textOf(property)
    if (title) card.addWork(property, { title })
  },
  ROLE: (card, property) => {
    const role = textOf(property)
    if (role) card.roles.push(role)
  },
  CATEGORIES: readCategories,
  PHOTO: readPhoto,
  LANG: (card, property) => {
    if (card.fields.language === undefined && textOf(property)) card.fields.language = textOf(property)
    else card.keep(property)
  },
  TZ: (card, property) => {
    const zone = textOf(property)
    if (/[a-z]/i.test(zone) && isZone(zone)) card.fields.timeZone = zone
    else card.keep(property)
  },
}

function nothing(): void {
  // The file's business, not the person's.
}

/** Labels belong to the properties of their group; the card looks them up there. */
function keepUnlessUsed(card: VcardCard, property: VcardProperty): void {
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

/** Google's own groups are not the user's tags. */
const googleGroups = new Set(['mycontacts', 'my contacts', 'othercontacts'])

function readCategories(card: VcardCard, property: VcardProperty): void {
  for (const tag of listOf(property.text).slice(0, limits.valuesPerList)) {
    if (card.version !== '4.0' && googleGroups.has(tag.toLowerCase())) continue
    if (card.version !== '4.0' && tag.toLowerCase() === 'starred') card.fields.starred = true
    else if (!card.fields.tags.includes(tag)) card.fields.tags.push(tag)
  }
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
