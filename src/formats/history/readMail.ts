import type { ImportedEvent } from '../../core/importing'
import { binaryText, bytesOfBase64, bytesOfBinary } from '../binaryText'
import { decodeText } from '../encoding'
import { problemItem, type Reader, type ReadOptions } from '../reading'
import { localTime } from './localTime'

/** Headers longer than this are nobody's letter. */
const LONGEST_HEADERS = 100_000
/** A mail to more people is to nobody in particular. */
const MOST_PEOPLE = 10
const LF = 10

/** A mailbox (`From …` lines) or one mail, by its beginning. */
export function isMail(start: string, name: string): boolean {
  if (/\.(mbox|mbx|eml)$/i.test(name)) return true
  return /^From \S+.*\d\d:\d\d/.test(start) || (/^(Return-Path|Received|Delivered-To|From|Message-ID|Date|MIME-Version): /im.test(start.slice(0, 200)) && /^(From|Message-ID): /im.test(start.slice(0, 20_000)) && /^Date: /im.test(start.slice(0, 20_000)))
}

interface Mail {
  readonly line: number
  readonly day: string
  readonly at: string
  readonly subject: string
  readonly from: Address | undefined
  readonly to: readonly Address[]
}

interface Address {
  readonly email: string
  readonly name?: string
}

/** Who wrote to whom and when; bodies are passed over. Lists, notices and mail to many are left out. Mail of a day with one person is one interaction. */
export function* readMail(bytes: Uint8Array, options: ReadOptions): Reader {
  const mails: Mail[] = []
  let bulk = 0
  let count = 0
  const received = new Map<string, number>()
  for (const { headers, line, end } of messages(bytes)) {
    const mail = readHeaders(headers, line, options)
    const [to] = addresses(/^(?:Delivered-To|X-Original-To):(.*)$/im.exec(headers)?.[1] ?? '')
    if (to) received.set(to.email, (received.get(to.email) ?? 0) + 1)
    if (mail === 'bulk') bulk += 1
    else if (mail) mails.push(mail)
    else yield problemItem({ file: options.file, line, code: 'import.mail', message: 'This mail has no date or no sender.' })
    if ((count += 1) % 100 === 0) yield { kind: 'pause', done: end, of: bytes.length }
  }
  if (bulk > 0) yield { kind: 'detail', detail: { key: 'exchange:detail.bulk', params: { count: bulk } } }
  const mine = ownAddress(mails, received, options)
  for (const event of daily(mails, mine, options.file)) yield { kind: 'event', event }
}

function* messages(bytes: Uint8Array): Generator<{ readonly headers: string; readonly line: number; readonly end: number }> {
  const isBox = binaryText(bytes.subarray(0, 5)) === 'From '
  let line = 1
  for (let start = 0; start < bytes.length; ) {
    const next = isBox ? nextMessage(bytes, start + 1) : bytes.length
    const block = binaryText(bytes.subarray(start, Math.min(next, start + LONGEST_HEADERS)))
    const stop = /\r?\n\r?\n/.exec(block)?.index ?? block.length
    yield { headers: block.slice(0, stop), line, end: next }
    for (let i = bytes.indexOf(LF, start); i !== -1 && i < next; i = bytes.indexOf(LF, i + 1)) line += 1
    start = next
  }
}

/** Where the next `From ` line stands, after an empty line as mailboxes have it. */
function nextMessage(bytes: Uint8Array, from: number): number {
  for (let i = bytes.indexOf(LF, from); i !== -1; i = bytes.indexOf(LF, i + 1)) {
    if (bytes[i + 1] !== 0x46 || bytes[i + 2] !== 0x72 || bytes[i + 3] !== 0x6f || bytes[i + 4] !== 0x6d || bytes[i + 5] !== 0x20) continue
    const before = bytes[i - 1] === 13 ? bytes[i - 2] : bytes[i - 1]
    if (before === LF && /^From \S* .*\d:\d\d/.test(binaryText(bytes.subarray(i + 1, i + 120)))) return i + 1
  }
  return bytes.length
}

function readHeaders(block: string, line: number, { zone }: ReadOptions): Mail | 'bulk' | undefined {
  const headers = new Map<string, string>()
  for (const text of block.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = text.indexOf(':')
    const name = text.slice(0, colon).toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, text.slice(colon + 1).trim())
  }
  const [from] = addresses(headers.get('from') ?? '')
  const at = dateOf(headers.get('date') ?? '', zone)
  if (!from || at === undefined) return undefined
  const to = [...addresses(headers.get('to') ?? ''), ...addresses(headers.get('cc') ?? '')]
  const isBulk = ['list-id', 'list-unsubscribe', 'list-post', 'feedback-id'].some((name) => headers.has(name)) || /bulk|list|junk/i.test(headers.get('precedence') ?? '') || /^auto-(generated|replied)/i.test(headers.get('auto-submitted') ?? '')
  const labels = decodeWords(headers.get('x-gmail-labels') ?? '').split(',')
  // Deleted in Thunderbird and not yet swept.
  const isDeleted = (Number.parseInt(headers.get('x-mozilla-status') ?? '', 16) & 8) !== 0
  if (isDeleted || labels.some((label) => unsent.has(label.trim().toLowerCase())) || /^yes/i.test(headers.get('x-spam-flag') ?? '')) return 'bulk'
  if (isBulk || to.length > MOST_PEOPLE || /^(no-?reply|do-?not-?reply|notifications?|newsletter|mailer-daemon|postmaster|bounces?)[@+.-]/i.test(from.email)) return 'bulk'
  return { line, at, day: at.slice(0, 10), subject: decodeWords(headers.get('subject') ?? '').slice(0, 300), from, to }
}

/** Gmail's labels of what was never sent, or not wanted. */
const unsent: ReadonlySet<string> = new Set(['spam', 'trash', 'drafts', 'draft', 'papelera', 'borradores', 'papierkorb', 'entwürfe', 'corbeille', 'brouillons', 'cestino', 'bozze', 'lixeira', 'rascunhos', '垃圾邮件', '已删除邮件', '草稿'])

function addresses(text: string): Address[] {
  const found: Address[] = []
  for (const part of splitAddresses(text.slice(0, 20_000))) {
    const angle = /<([^<>\s]+@[^<>\s]+)>/.exec(part)?.[1]
    const email = angle ?? /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(part.slice(0, 400))?.[0]
    if (email === undefined) continue
    const name = angle === undefined ? '' : decodeWords(part.slice(0, part.indexOf('<')).trim().replace(/^"|"$/g, ''))
    found.push({ email: email.toLowerCase(), ...(name && !name.includes('@') ? { name } : {}) })
  }
  return found
}

function splitAddresses(text: string): string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === ',' && !quoted) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, text.slice(start)]
}

/** RFC 2047: `=?utf-8?B?…?=`; bytes that stand there plainly are UTF-8 or an old encoding. */
function decodeWords(binary: string): string {
  const plain = decodeText(bytesOfBinary(binary))
  return plain
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?([\w-]{1,40})\?([BbQq])\?([^?\s]{0,4000})\?=/g, (whole, charset: string, kind: string, text: string) => {
      const bytes = kind.toUpperCase() === 'B' ? bytesOfBase64(text) : bytesOfBinary(text.replace(/_/g, ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
      try {
        return bytes ? new TextDecoder(charset).decode(bytes) : whole
      } catch {
        return whole
      }
    })
    .trim()
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `Tue, 3 Mar 2026 09:15:00 +0100` as the user's clock showed it. */
function dateOf(text: string, zone: string | undefined): string | undefined {
  const parts = /(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})[ ,]+(\d{1,2}):(\d\d)(?::\d\d)?\s*([+-]\d{4})?/.exec(text.slice(0, 100))
  const month = months.indexOf(parts?.[2]?.toLowerCase() ?? '') + 1
  if (!parts || month === 0) return undefined
  const year = (parts[3] ?? '').length === 2 ? `20${parts[3]}` : parts[3]
  const wall = `${year}-${two(month)}-${two(Number(parts[1]))}T${two(Number(parts[4]))}:${parts[5]}`
  const offset = parts[6]
  return localTime(wall, offset ? `${offset.slice(0, 3)}:${offset.slice(3)}` : undefined, zone)
}

const two = (number: number) => String(number).padStart(2, '0')

/** The user's own, as they have said, else where mail was delivered to, else the address in most of the mails. */
function ownAddress(mails: readonly Mail[], received: ReadonlyMap<string, number>, { me }: ReadOptions): string | undefined {
  if (me?.email) return me.email.toLowerCase()
  const [delivered] = [...received].sort((a, b) => b[1] - a[1])
  if (delivered) return delivered[0]
  const counts = new Map<string, number>()
  for (const { from, to } of mails) for (const email of new Set([from, ...to].map((one) => one?.email ?? ''))) counts.set(email, (counts.get(email) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function* daily(mails: readonly Mail[], mine: string | undefined, file: string): Generator<ImportedEvent> {
  const days = new Map<string, { readonly mail: Mail; readonly who: Address; readonly ways: Set<'in' | 'out'> }>()
  for (const mail of mails) {
    const isMine = mail.from?.email === mine
    const others = isMine ? mail.to : mail.from ? [mail.from] : []
    for (const who of others) {
      if (who.email === mine) continue
      const key = `${mail.day} ${who.email}`
      const day = days.get(key) ?? { mail, who, ways: new Set() }
      day.ways.add(isMine ? 'out' : 'in')
      days.set(key, day)
    }
  }
  for (const { mail, who, ways } of days.values()) {
    const direction = ways.size === 2 ? 'both' : ways.has('out') ? 'out' : 'in'
    yield { fields: { kind: 'interaction', channel: 'mail', direction, at: mail.at, ...(mail.subject ? { text: mail.subject } : {}) }, who: [who], source: { file, line: mail.line } }
  }
}
