import type { Reader, ReadOptions } from '../reading'
import { chatEvents } from './readChat'

/** Telegram's `result.json`: one chat, or all of an account. Groups and channels of many are left out. */
export function* readTelegram(value: unknown, options: ReadOptions): Reader {
  const root = record(value)
  const chats = Array.isArray(record(root.chats).list) ? (record(root.chats).list as unknown[]) : [root]
  for (const raw of chats) {
    const chat = record(raw)
    const type = typeof chat.type === 'string' ? chat.type : 'personal_chat'
    if (!/personal|private_group/.test(type) || !Array.isArray(chat.messages)) continue
    const title = type === 'personal_chat' && typeof chat.name === 'string' ? chat.name : undefined
    const messages = (chat.messages as unknown[]).flatMap((one) => {
      const { type: sort, date, from: named, from_id: fromId, text } = record(one)
      const day = typeof date === 'string' ? date.slice(0, 10) : ''
      // The chat is called what the user calls them, its messages what they call themselves.
      const from = title !== undefined && fromId === `user${String(chat.id)}` ? title : named
      if (sort !== 'message' || typeof from !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || day > options.today) return []
      return [{ line: 1, date: day, day, from, text: plainText(text).slice(0, 500) }]
    })
    yield* chatEvents(messages, title, options)
  }
}

/** Texts with links and the like come in pieces. */
function plainText(text: unknown): string {
  if (typeof text === 'string') return text
  if (!Array.isArray(text)) return ''
  return (text as unknown[]).map((piece) => (typeof piece === 'string' ? piece : typeof record(piece).text === 'string' ? (record(piece).text as string) : '')).join('')
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
