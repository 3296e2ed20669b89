import type { MailWith } from './settings'
import type { ReachWay } from './today'

/** What one is about to say. */
export interface Wording {
  readonly subject?: string
  readonly text: string
}

/** What happens on reaching out: a link to open, words to copy, or both. */
export interface Opening {
  readonly href?: string
  readonly copy?: string
}

/** Programs of the system have failed on longer ones. */
const LONGEST = 2000

/** Channels that carry words. */
const written = new Set(['mail', 'message', 'sms', 'whatsapp', 'telegram', 'signal', 'wechat', 'social', 'letter'])
export const carriesWords = ({ channel }: Pick<ReachWay, 'channel'>) => written.has(channel)

/** The way to reach somebody with these words in it. Where a link cannot carry them, they are to be copied; where there is no link at all, `id` can be. */
export function openingOf(way: ReachWay, wording: Wording | undefined, mailWith: MailWith): Opening {
  const { channel, value, href } = way
  const text = wording?.text.trim() ?? ''
  const bare = channel === 'mail' ? mailLink(value, undefined, mailWith, href) : href
  if (!text) return bare ? { href: bare } : { copy: value }
  if (!bare) return { copy: text }
  const full = channel === 'mail' ? mailLink(value, { text, subject: wording?.subject }, mailWith, href) : withText(channel, bare, text)
  return full && full.length <= LONGEST ? { href: full } : { href: bare, copy: text }
}

function withText(channel: ReachWay['channel'], href: string, text: string): string | undefined {
  switch (channel) {
    case 'sms':
      return `${href}?body=${encoded(text)}`
    case 'whatsapp':
    case 'telegram':
      return `${href}?text=${encoded(text)}`
    default:
      return undefined
  }
}

/** mailto for the system's program (RFC 6068: line breaks are CR LF), else the compose address of a web mail. */
function mailLink(address: string, wording: Wording | undefined, mailWith: MailWith, mailto: string | undefined): string | undefined {
  const to = encoded(address.trim())
  const { subject, text } = wording ?? {}
  switch (mailWith) {
    case 'gmail':
      return `https://mail.google.com/mail/?view=cm&fs=1&to=${to}${query('&', { su: subject, body: text })}`
    case 'outlook':
      return `https://outlook.live.com/mail/0/deeplink/compose?to=${to}${query('&', { subject, body: text })}`
    case 'outlook-work':
      return `https://outlook.office.com/mail/deeplink/compose?to=${to}${query('&', { subject, body: text })}`
    case 'system':
      return mailto && `${mailto}${query('?', { subject, body: text?.replace(/\r?\n/g, '\r\n') })}`
  }
}

function query(first: '?' | '&', fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : []))
  return given.length > 0 ? first + given.join('&') : ''
}

/** A lone half of a character, as a bad paste leaves it, would make the encoding throw. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'))
}
