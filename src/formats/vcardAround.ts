import { DEATH_LABEL } from '../core/labels'
import type { PartialDate } from '../core/people'
import type { PropertyReader, VcardCard } from './vcardCard'
import { readChineseDate, readNamedDate, readVcardDate } from './vcardDates'
import { textOf, typeLabel, type VcardProperty } from './vcardProperty'
import { componentsOf } from './vcardText'
import { withoutEmpty } from './withoutEmpty'

const anniversaries = ['ANNIVERSARY', 'X-ANNIVERSARY', 'X-MS-ANNIVERSARY', 'X-EVOLUTION-ANNIVERSARY', 'X-KADDRESSBOOK-X-ANNIVERSARY']

/** The days and people of somebody's life. */
export const aroundReaders: Readonly<Record<string, PropertyReader>> = {
  BDAY: (card, property) => readBirthday(card, property, readVcardDate),
  'X-ALTBDAY': (card, property) => readBirthday(card, property, readChineseDate),
  ...Object.fromEntries(anniversaries.map((name): [string, PropertyReader] => [name, (card, property) => addDate(card, property, 'anniversary')])),
  'X-ABDATE': (card, property) => addDate(card, property, card.groupLabel(property) ?? typeLabel(property) ?? 'other'),
  DEATHDATE: readDeath,
  RELATED: readRelated,
  'X-ANDROID-CUSTOM': readAndroid,
  'X-ABRELATEDNAMES': (card, property) => addRelation(card, textOf(property), card.groupLabel(property) ?? typeLabel(property) ?? 'related'),
  ...Object.fromEntries(['spouse', 'manager', 'assistant', 'child'].flatMap(relationsNamed)),
}

/** What Outlook, Evolution and KDE call it: X-SPOUSE, X-MS-SPOUSE, X-EVOLUTION-SPOUSE, X-KADDRESSBOOK-X-SPOUSESNAME. */
function relationsNamed(label: string): [string, PropertyReader][] {
  const who = label.toUpperCase()
  const names = [`X-${who}`, `X-MS-${who}`, `X-EVOLUTION-${who}`, `X-KADDRESSBOOK-X-${who}SNAME`]
  return names.map((name) => [name, (card, property) => addRelation(card, textOf(property), label)])
}

function readDateOf(property: VcardProperty): PartialDate | undefined {
  const isChinese = property.params.get('CALSCALE')?.[0]?.toLowerCase() === 'chinese'
  return isChinese ? readChineseDate(property.text) : readVcardDate(property.text)
}

function readBirthday(card: VcardCard, property: VcardProperty, read: (text: string) => PartialDate | undefined): void {
  const date = read(property.text)
  if (!date) keepNoDate(card, property)
  else if (card.fields.birthday === undefined) card.fields.birthday = date
  else if (date.calendar === card.fields.birthday.calendar) card.keep(property)
  else if (date.calendar) card.fields.dates.push({ label: 'lunar birthday', date })
  else {
    card.fields.dates.push({ label: 'lunar birthday', date: card.fields.birthday })
    card.fields.birthday = date
  }
}

/** RFC 6474. A day that is told only in words is kept as it is. */
function readDeath(card: VcardCard, property: VcardProperty): void {
  card.fields.state = 'deceased'
  const date = readDateOf(property)
  if (!date) return card.keep(property)
  card.fields.dates.push({ label: DEATH_LABEL, date })
  card.fields.memorial ??= true
}

function addDate(card: VcardCard, property: VcardProperty, label: string): void {
  const date = readDateOf(property)
  if (date) card.fields.dates.push({ label, date })
  else keepNoDate(card, property)
}

function keepNoDate(card: VcardCard, property: VcardProperty): void {
  const text = textOf(property).slice(0, 40)
  if (text) card.report(property, 'import.date', `This is not a date Hearth can read: ${text}`, { text })
  card.keep(property)
}

function readRelated(card: VcardCard, property: VcardProperty): void {
  const text = textOf(property)
  const id = property.params.get('X-HEARTH-ID')?.[0] ?? /^urn:uuid:(.+)$/i.exec(text)?.[1]
  const isText = property.params.get('VALUE')?.[0]?.toLowerCase() === 'text' || !/^[a-z][a-z0-9+.-]*:/i.test(text)
  if (!isText && id === undefined) return card.keep(property)
  const name = isText && property.params.get('X-HEARTH-NAMED')?.[0] !== 'false' ? text : undefined
  const birthday = readNamedDate(property.params.get('X-HEARTH-BIRTHDAY')?.[0] ?? '')
  card.fields.relations.push(withoutEmpty({ personId: id, name, label: card.groupLabel(property) ?? typeLabel(property) ?? 'related', birthday }))
}

const androidEvents: Readonly<Record<string, string>> = { '1': 'anniversary', '2': 'other', '3': 'birthday' }
/** Android numbers them; 0 is a label of the user's own, in the next place. */
const androidRelations = ['', 'assistant', 'brother', 'child', 'partner', 'father', 'friend', 'manager', 'mother', 'parent', 'partner', 'referred by', 'relative', 'sister', 'spouse']

/** `vnd.android.cursor.item/relation;María;14;;…`: nickname, days and relations, which vCard 2.1 has no property for. */
function readAndroid(card: VcardCard, property: VcardProperty): void {
  const [kind, value = '', type = '', own = ''] = componentsOf(property.text)
  const sort = kind?.slice(kind.lastIndexOf('/') + 1)
  const date = sort === 'contact_event' ? readVcardDate(value) : undefined
  if (sort === 'nickname' && value !== '' && card.fields.name.nickname === undefined) card.fields.name.nickname = value
  else if (sort === 'relation' && value !== '') addRelation(card, value, type === '0' ? own || 'related' : (androidRelations[Number(type)] ?? 'related'))
  else if (date && type === '3') card.fields.birthday ??= date
  else if (date) card.fields.dates.push({ label: type === '0' ? own || 'other' : (androidEvents[type] ?? 'other'), date })
  else card.keep(property)
}

function addRelation(card: VcardCard, name: string, label: string): void {
  if (name !== '') card.fields.relations.push({ name, label })
}
