import { dayOf } from './days'
import type { Entry } from './entries/registry'
import { foldText } from './fold'

/** What makes an imported entry the same as one there is. */
export function entryKeys(entry: Entry): string[] {
  switch (entry.kind) {
    case 'note':
      return [`note ${entry.text.trim()}`]
    case 'gift':
      return [`gift ${foldText(entry.title)} ${entry.direction}`]
    case 'favour':
      return [`favour ${foldText(entry.title)} ${entry.direction}`]
    case 'purchase':
      return [`purchase ${foldText(entry.title)} ${dayOf(entry.at)}`]
    case 'referral':
      return [`referral ${dayOf(entry.at)} ${foldText(entry.text ?? '')}`]
    case 'leaving':
      return [`leaving ${dayOf(entry.at)}`]
    case 'card':
      return [`card ${foldText(entry.text)} ${entry.direction}`]
    case 'reminder':
      return [`reminder ${foldText(entry.title)} ${entry.due.day}`]
    case 'promise':
    case 'complaint':
    case 'suggestion':
      return [`${entry.kind} ${foldText(entry.text)}`]
    case 'hardship':
      return [`hardship ${entry.state} ${entry.until}`]
    case 'interaction': {
      const day = dayOf(entry.at)
      return [`talk ${day}`, `talk ${day} ${entry.channel} ${entry.text?.trim() ?? ''}`, channelKey(entry.channel, day)]
    }
  }
}

/** Mail and chats stand once a day, however many there were: a newer export may hold more of the same day. */
export function channelKey(channel: string, day: string): string {
  return `on ${day} by ${channel}`
}

/** Whether somebody's timeline has it already. A conversation without words is there if any is on its day. */
export function isKnownEntry(entry: Entry, known: ReadonlySet<string>): boolean {
  const [plain = '', exact = plain] = entryKeys(entry)
  return known.has(entry.kind === 'interaction' && entry.text ? exact : plain)
}
