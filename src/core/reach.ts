import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Labelled, Person, ReachChannel } from './people'
import type { ReachWay } from './today'

type Way = Omit<ReachWay, 'preferred'>

/** Every way to reach somebody, the one to offer first in front and marked: their own wish, else the address marked as preferred, else phone before mail. */
export function reachWays(person: Person, region?: string): ReachWay[] {
  const ways = [...phoneWays(person, region), ...mailWays(person), ...handleWays(person, region), ...linkWays(person), ...letterWays(person)]
  const wish = person.reach.channel
  const first = ways.find(({ channel }) => channel === wish) ?? ways.find(({ channel }) => wish === 'message' && channel === 'sms') ?? ways.find(({ channel }) => channel === markedChannel(person)) ?? ways[0]
  const ordered = first ? [first, ...ways.filter((way) => way !== first)] : ways
  return ordered.map((way) => ({ ...way, preferred: way === first }))
}

/** Where only phones or only mails carry a mark, that is the way; address books mark one of each for nearly everybody. */
function markedChannel({ phones, emails }: Person): ReachChannel | undefined {
  const phone = phones.some(({ preferred }) => preferred)
  const mail = emails.some(({ preferred }) => preferred)
  return phone === mail ? undefined : phone ? 'call' : 'mail'
}

function markedFirst(items: readonly Labelled[]): Labelled[] {
  return items.filter(({ value }) => value.trim() !== '').sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false))
}

function phoneWays({ phones, reach }: Person, region: string | undefined): Way[] {
  return markedFirst(phones).flatMap(({ value }) => {
    const dial = dialled(value)
    if (!dial) return []
    const ways: Way[] = [
      { channel: 'call', value, href: `tel:${dial}` },
      { channel: 'sms', value, href: `sms:${dial}` },
    ]
    if (reach.channel === 'whatsapp' || reach.channel === 'signal' || reach.channel === 'telegram') ways.push(chatWay(reach.channel, value, region))
    return ways
  })
}

/** A number as people write it: its first digit, and all that may stand between digits. */
const written = /(?:\+\s*)?\(?\d[\d\s()./\p{Pd}]*/u
/** No number of the world is longer (E.164); two written one after the other are. */
const LONGEST = 15

/** What a phone dials: digits, with the plus that stood in front. Of several numbers the first; words beside it, an extension, and the "(0)" that is only for calls from within the country are left out. */
function dialled(value: string): string {
  const plain = lettersAsDigits(value.normalize('NFKC'))
  const found = written.exec(plain)?.[0] ?? ''
  const main = digitsOf(found).length > LONGEST ? (found.split(/[/\n]/)[0] ?? '') : found
  const digits = digitsOf(/^\+|^\(?00/.test(main) ? main.replace(/\(0\)/, '') : main)
  return digits && `${main.startsWith('+') ? '+' : ''}${digits}`
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** "1-800-FLOWERS", as the keys of a phone have it. */
function lettersAsDigits(text: string): string {
  return /^[+\d][\d\s().-]*-[A-Z]{3,}[A-Z\d-]*$/.test(text.trim()) ? text.replace(/[A-Z]/g, (letter) => String('22233344455566677778889999'[letter.charCodeAt(0) - 65])) : text
}

function mailWays({ emails }: Person): Way[] {
  return markedFirst(emails).map(({ value }) => ({ channel: 'mail', value, href: `mailto:${encodeURIComponent(value.trim()).replaceAll('%40', '@')}` }))
}

const chats = { whatsapp: 'whatsapp', telegram: 'telegram', signal: 'signal', wechat: 'wechat', weixin: 'wechat', 微信: 'wechat' } as const

/** Handles by the name of their service; one that Hearth has no link for can be copied. */
function handleWays({ handles }: Person, region: string | undefined): Way[] {
  return markedFirst(handles).map(({ label, value }) => {
    const service = (label ?? '').toLowerCase().trim()
    return chatWay(Object.hasOwn(chats, service) ? chats[service as keyof typeof chats] : 'message', value.trim(), region)
  })
}

function chatWay(channel: ReachChannel, value: string, region: string | undefined): Way {
  const href = chatLink(channel, value, region)
  return href ? { channel, value, href } : { channel, value }
}

function chatLink(channel: ReachChannel, value: string, region: string | undefined): string | undefined {
  if (/^https:\/\//i.test(value)) return value
  const number = internationalNumber(value, region)
  switch (channel) {
    case 'whatsapp':
      return number && `https://wa.me/${number.slice(1)}`
    case 'signal':
      return number && `https://signal.me/#p/${number}`
    case 'telegram':
      return number ? `https://t.me/${number}` : /^@?\w{4,}$/.test(value) ? `https://t.me/${value.replace('@', '')}` : undefined
    default:
      return undefined
  }
}

/** `+34600123456`; undefined where it is no number or its country is not known. */
function internationalNumber(value: string, region: string | undefined): string | undefined {
  if (/\p{L}/u.test(value)) return undefined
  return parsePhoneNumberFromString(value, region as CountryCode | undefined)?.number
}

const networks = /(?:^|\.)(?:linkedin|xing|facebook|instagram|twitter|x|mastodon|threads|bsky)\.\w+$/i

/** Profiles on social networks. Other pages are no way to reach anybody. */
function linkWays({ urls }: Person): Way[] {
  return markedFirst(urls).flatMap(({ value }) => {
    const href = /^https?:\/\//i.test(value) ? value.replace(/^http:/i, 'https:') : `https://${value}`
    const host = /^https:\/\/([^/?#]+)/i.exec(href)?.[1] ?? ''
    return networks.test(host) ? { channel: 'social', value, href } : []
  })
}

function letterWays({ addresses }: Person): Way[] {
  return addresses.flatMap((address) => {
    const { formatted, street, poBox, postalCode, city, region, country } = address
    const value = formatted ?? [street ?? poBox, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join('\n')
    return value ? { channel: 'letter', value } : []
  })
}
