import type { ImportedPerson } from '../../core/importing'
import { isRule } from '../../core/rules'
import { dayIn, type MonicaRow, rowOf, textOf, values } from './monicaValues'

type ImportedEntry = ImportedPerson['entries'][number]
type Reader = (row: MonicaRow, today: string) => ImportedEntry | undefined

const dayOfRow = ({ createdAt }: MonicaRow, today: string) => dayIn(createdAt) ?? today
const note = (row: MonicaRow, today: string, text: string | undefined, at?: unknown): ImportedEntry | undefined => (text === undefined ? undefined : { kind: 'note', at: dayIn(at) ?? dayOfRow(row, today), text })

const readers: Readonly<Record<string, Reader>> = {
  note: (row, today) => {
    const entry = note(row, today, textOf(row.fields.body))
    return entry && row.fields.is_favorited === true ? { ...entry, pinned: true } : entry
  },
  call: (row) => {
    const at = dayIn(row.fields.called_at)
    return at === undefined ? undefined : { kind: 'interaction', at, channel: 'call', direction: row.fields.contact_called === true ? 'in' : 'out', ...text(row.fields.content) }
  },
  conversation: (row) => {
    const at = dayIn(row.fields.happened_at)
    const said = (Array.isArray(row.fields.messages) ? (row.fields.messages as unknown[]) : [...(row.lists.get('message') ?? [])]).map((one) => ({ ...values(one), ...values(values(one).properties) }))
    const ways = new Set(said.map(({ written_by_me: mine }) => mine === true))
    return at === undefined ? undefined : { kind: 'interaction', at, channel: 'message', direction: ways.size === 2 ? 'both' : ways.has(true) ? 'out' : 'in', ...text(said.flatMap(({ content }) => textOf(content) ?? []).join('\n')) }
  },
  gift: readGift,
  debt: (row, today) => {
    const { in_debt: inDebt, amount, currency, reason, status } = row.fields
    const sum = [textOf(amount), textOf(currency) ?? textOf(values(currency).iso)].filter(Boolean).join(' ')
    const owes = inDebt === 'yes' || inDebt === true ? 'I owe them' : 'They owe me'
    return note(row, today, sum === '' ? undefined : `${owes} ${sum}${textOf(reason) ? ` (${textOf(reason) ?? ''})` : ''}${status === 'complete' ? ', settled' : ''}`)
  },
  reminder: readReminder,
  task: (row, today) => {
    const title = textOf(row.fields.title)
    const done = row.fields.completed === true ? 'Done' : 'To do'
    return note(row, today, title && [`${done}: ${title}`, textOf(row.fields.description)].filter(Boolean).join('\n'))
  },
  life_event: (row, today) => note(row, today, [textOf(row.fields.name), textOf(row.fields.note)].filter(Boolean).join(': ') || undefined, row.fields.happened_at),
}

/** What Monica knows of somebody's past and plans, as entries. Money stays words: Hearth keeps no accounts. */
export function monicaEntries(contact: MonicaRow, today: string): ImportedEntry[] {
  return Object.entries(readers).flatMap(([list, read]) => (contact.lists.get(list) ?? []).flatMap((raw) => read(rowOf(raw), today) ?? []))
}

function text(value: unknown): { readonly text?: string } {
  const words = textOf(value)
  return words === undefined ? {} : { text: words }
}

function readGift(row: MonicaRow): ImportedEntry | undefined {
  const { name, comment, url, amount, status, date } = row.fields
  const title = textOf(name)
  if (title === undefined) return undefined
  const price = /^\d+(\.\d+)?$/.exec(textOf(amount) ?? '')?.[0]
  const at = dayIn(date)
  return {
    kind: 'gift',
    ...(at ? { at } : {}),
    direction: status === 'received' ? 'in' : 'out',
    status: status === 'offered' || status === 'received' ? 'given' : 'idea',
    title,
    ...(textOf(comment) ? { reason: textOf(comment) } : {}),
    ...(textOf(url) ? { url: textOf(url) } : {}),
    ...(price ? { price } : {}),
  }
}

const frequencies: Readonly<Record<string, string>> = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }

function readReminder(row: MonicaRow, today: string): ImportedEntry | undefined {
  const { title, initial_date: initial, frequency_type: type, frequency_number: number, inactive, description } = row.fields
  const day = dayIn(initial)
  const name = textOf(title)
  // A birthday's own reminder comes from the birthday.
  if (day === undefined || name === undefined || inactive === true || row.fields.delible === false) return undefined
  const rule = `FREQ=${frequencies[textOf(type) ?? ''] ?? ''}${Number(number) > 1 ? `;INTERVAL=${Number(number)}` : ''}`
  const repeats = isRule(rule)
  if (!repeats && day < today) return { kind: 'note', at: day, text: [name, textOf(description)].filter(Boolean).join('\n') }
  const due = repeats && day < today ? nextYearly(day, today, rule) : day
  return { kind: 'reminder', title: name, due: { day: due }, ...(repeats ? { repeat: { rule, from: day } } : {}) }
}

/** Of a yearly one that began in the past, its next day; others wait for their turn where they began. */
function nextYearly(day: string, today: string, rule: string): string {
  if (rule !== 'FREQ=YEARLY') return today
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}${day.slice(4)}`
  return thisYear >= today ? thisYear : `${year + 1}${day.slice(4)}`
}
