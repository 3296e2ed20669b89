import type { Address } from '../core/people'
import type { PropertyReader, VcardCard } from './vcardCard'
import { textOf, typeLabel, type VcardProperty } from './vcardProperty'
import { componentsOf } from './vcardText'
import { withoutEmpty } from './withoutEmpty'

const services = ['AIM', 'ICQ', 'JABBER', 'MSN', 'YAHOO', 'SKYPE', 'SKYPE-USERNAME', 'QQ', 'GOOGLE-TALK', 'GTALK', 'GADUGADU', 'GROUPWISE', 'TWITTER', 'MATRIX', 'TELEGRAM', 'WECHAT', 'WHATSAPP', 'SIGNAL', 'LINE', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'MASTODON', 'DISCORD', 'THREEMA']

/** How and where somebody is reached. */
export const wayReaders: Readonly<Record<string, PropertyReader>> = {
  EMAIL: (card, property) => card.addLabelled('emails', property, textOf(property).replace(/^mailto:/i, ''), typeLabel(property)),
  TEL: (card, property) => card.addLabelled('phones', property, phoneText(property), typeLabel(property)),
  URL: (card, property) => card.addLabelled('urls', property, textOf(property), typeLabel(property)),
  ADR: readAddress,
  IMPP: readHandle,
  SOCIALPROFILE: readHandle,
  'X-SOCIALPROFILE': readHandle,
  'X-MS-IMADDRESS': readHandle,
  'X-KADDRESSBOOK-X-IMADDRESS': readHandle,
  ...Object.fromEntries(['BLOG', 'VIDEO'].map((kind): [string, PropertyReader] => [`X-EVOLUTION-${kind}-URL`, (card, property) => card.addLabelled('urls', property, textOf(property), kind.toLowerCase())])),
  ...Object.fromEntries(services.map((service) => [`X-${service}`, readHandle])),
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
  const label = card.groupLabel(property) ?? typeLabel(property)
  const formatted = property.params.get('LABEL')?.[0]
  const isOneText = card.version !== '4.0' && filled.length === 1 && only?.includes('\n') === true
  const [poBox, extended, street, city, region, postalCode, country] = parts
  const address: Address = isOneText
    ? withoutEmpty({ label, formatted: only.split('\n').map((line) => line.trim()).join('\n') })
    : withoutEmpty({ label, poBox, extended, street, city, region, postalCode, country, formatted })
  if (Object.keys(address).some((key) => key !== 'label')) card.fields.addresses.push(address)
}

const imServices: Readonly<Record<string, string>> = { xmpp: 'Jabber', aim: 'AIM', skype: 'Skype', msnim: 'MSN', ymsgr: 'Yahoo', gtalk: 'Google Talk', icq: 'ICQ', sip: 'SIP', matrix: 'Matrix' }

function readHandle(card: VcardCard, property: VcardProperty): void {
  const text = textOf(property)
  const scheme = /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const named = property.params.get('X-SERVICE-TYPE')?.[0] ?? property.params.get('SERVICE-TYPE')?.[0]
  const generic = property.name === 'IMPP' || property.name.endsWith('SOCIALPROFILE')
  const label = property.name.endsWith('IMADDRESS') ? 'IM' : calm(named) ?? (generic ? (imServices[scheme] ?? calm(typeLabel(property))) : serviceName(property.name.slice(2)))
  const isPlain = property.params.get('VALUE')?.[0]?.toLowerCase() === 'text'
  card.addLabelled('handles', property, !isPlain && imServices[scheme] ? text.slice(scheme.length + 1) : text.replace(/^x-apple:/i, ''), label)
}

/** Programs shout (`MASTODON`); people do not. */
function calm(label: string | undefined): string | undefined {
  return label !== undefined && /^[A-Z]{5,}$/.test(label) ? serviceName(label) : label
}

function serviceName(name: string): string {
  return name === 'QQ' || name === 'AIM' || name === 'ICQ' || name === 'MSN' ? name : name.replace('-USERNAME', '').split('-').map((word) => word[0] + word.slice(1).toLowerCase()).join(' ')
}
