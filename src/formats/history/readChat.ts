import type { EventContact, ImportedEvent } from '../../core/importing'
import { type DateOrder, dayOfDate, orderShownBy, readDateText } from '../dateText'
import { decodeText, detectEncoding } from '../encoding'
import type { Reader, ReadOptions } from '../reading'

const date = String.raw`\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?`
const time = String.raw`(?:上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후|AM|PM)?\s?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?\s?[Mm]\.?|\s[صم])?`
/** WhatsApp: `31/12/2021, 21:15 - Ana: text` and `[31.12.21, 21:15:03] Ana: text`. */
const whatsapp = new RegExp(`^\\[?(${date}),?\\s(${time})\\]?(?:,|\\s[-–])?\\s([^:]{1,80}):\\s(.*)$`)
/** A line of WhatsApp that nobody wrote: who came, encryption, calls. */
const notice = new RegExp(`^\\[?(${date}),?\\s(${time})\\]?(?:,|\\s[-–])?\\s`)
/** On an iPhone it stands as if the other one had written it. */
const encryption = /end-to-end|Ende-zu-Ende|extremo a extremo|bout en bout|ponta a ponta|端到端|端對端|エンドツーエンド|종단간|сквозн|uçtan uca|fra ende|päästä päähän/i
/** Telegram's clipboard: `Ana Ruiz, [31.12.2021 21:15]`, the text in the lines below. */
const telegram = new RegExp(`^(.{1,80}), \\[(${date})\\s(${time})\\]:?\\s*(.*)$`)

export interface ChatLine {
  readonly line: number
  readonly date: string
  readonly from: string
  readonly text: string
}

/** Whether the first lines are those of a chat, exported or pasted. */
export function isChat(start: string): boolean {
  const lines = start.slice(0, 4000).split(/\r\n|\r|\n/).map(plain)
  return lines.filter((line) => whatsapp.test(line) || telegram.test(line)).length >= (lines.length < 5 ? 1 : 2)
}

/** Without the marks of direction and narrow spaces that phones put between, the date as most write it: `2025년 11월 3일`, `3.11.2025 klo 14.05` and `3.11.2025 г., 14:05` are spelled otherwise. */
function plain(line: string): string {
  const text = line.slice(0, 2000).replace(/[\u200e\u200f\u202a-\u202e\ufeff]/g, '').replace(/[\u00a0\u202f]/g, ' ')
  return /^\[?\d/.test(text) ? text.replace(/^(\[?\d{4})년 (\d{1,2})월 (\d{1,2})일/, '$1/$2/$3').replace(/^([^:]{6,14}) (?:klo|г\.,) /, '$1 ').replace(/^([^:]{6,14})،/, '$1,') : text
}

/** What a phone writes for a picture it left out is nothing anybody said. */
function wordsOf(text: string, raw: string): string {
  return /^<[^<>]{1,60}>$/.test(text) || raw.includes(': \u200e') ? '' : text
}

/** A chat as text: one interaction a day for each person who took part. */
export function* readChat(bytes: Uint8Array, options: ReadOptions): Reader {
  const messages: ChatLine[] = []
  const lines = decodeText(bytes, detectEncoding(bytes)).split(/\r\n|\r|\n/)
  for (const [at, raw] of lines.entries()) {
    const text = plain(raw)
    const [sent, pasted] = [whatsapp.exec(text), telegram.exec(text)]
    const last = messages.at(-1)
    if (sent && raw.includes('\u200e') && encryption.test(sent[4] ?? '')) continue
    if (sent) messages.push({ line: at + 1, date: sent[1]?.replace(/\s|\.$/g, '') ?? '', from: sent[3]?.trim() ?? '', text: wordsOf(sent[4] ?? '', raw) })
    else if (pasted) messages.push({ line: at + 1, date: pasted[2] ?? '', from: pasted[1]?.trim() ?? '', text: pasted[4] ?? '' })
    else if (last && !notice.test(text) && text.trim() && last.text.length < 500) messages[messages.length - 1] = { ...last, text: `${last.text}\n${text}`.trim() }
    if (at % 2000 === 1999) yield { kind: 'pause', done: at, of: lines.length }
  }
  const order = dateOrder(messages, lines, options)
  const dated = messages.flatMap((message) => {
    const read = readDateText(message.date, order, options.today)?.date
    const day = read && dayOfDate(read)
    return day && day <= options.today ? [{ ...message, day }] : []
  })
  yield* chatEvents(dated, titleOf(options.file), options)
}

function dateOrder(messages: readonly ChatLine[], lines: readonly string[], options: ReadOptions): DateOrder {
  for (const { date: text } of messages) {
    const shown = orderShownBy(text)
    if (shown) return shown
  }
  return options.dateOrder ?? (lines.slice(0, 50).some((line) => /\d\s?[AP]M\b/.test(plain(line))) ? 'month-day' : 'day-month')
}

/** `WhatsApp Chat with Ana Ruiz.txt` names the other one. */
function titleOf(file: string): string | undefined {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/(?: \(\d+\))?\.\w+(?: \(\d+\))?$/, '')
  const chat = /^(?:WhatsApp[ _-]?Chat|Chat WhatsApp|Chat de WhatsApp|Discussion WhatsApp|与)(.*)$/i.exec(name.slice(0, 200))?.[1]
  return chat?.replace(/^[ _-]*(?:with |mit |con |avec |de |- )?/i, '').replace(/的 ?WhatsApp ?聊天$/, '').trim() || undefined
}

/** Days of a chat, for each of the others. In a chat of two, what the user wrote is to the other one. */
export function* chatEvents(messages: readonly (ChatLine & { readonly day: string })[], title: string | undefined, { file, me }: ReadOptions): Reader {
  const people = [...new Set(messages.map(({ from }) => from))]
  const others = people.length === 2 ? people.filter((name) => (title === undefined ? name !== me?.name : name === title)) : people.filter((name) => name !== me?.name)
  const pair = people.length <= 2
  const counted = others.length > 0 ? others : people
  for (const other of pair && title !== undefined && !people.includes(title) ? [title] : counted) {
    const days = new Map<string, (ChatLine & { readonly day: string })[]>()
    for (const message of messages) {
      if (!pair && message.from !== other) continue
      const day = days.get(message.day)
      if (day) day.push(message)
      else days.set(message.day, [message])
    }
    for (const [day, said] of days) yield { kind: 'event', event: eventOf(day, said, other, pair, file) }
  }
}

function eventOf(day: string, said: readonly ChatLine[], other: string, pair: boolean, file: string): ImportedEvent {
  const wrote = new Set(said.map(({ from }) => from === other))
  const direction = pair && wrote.size === 2 ? 'both' : wrote.has(true) ? 'in' : 'out'
  const text = said.map(({ text: words }) => words).filter(Boolean).join(' · ').slice(0, 280)
  return { fields: { kind: 'interaction', channel: 'message', direction, at: day, ...(text ? { text } : {}) }, who: [contactOf(other)], source: { file, line: said[0]?.line ?? 1 } }
}

function contactOf(name: string): EventContact {
  return /^[+\d][\d\s()./-]{5,24}$/.test(name) ? { phone: name } : { name: name.replace(/^~\s*/, '') }
}
