import type { Message } from '../../core/message'

/** What a reminder says by itself, where there is no room for whom it is about or they stand below. */
export function withoutNames(line: Message): Message {
  return line.key === 'nudges:calendar.reminderWith' ? { ...line, key: 'nudges:calendar.reminder' } : line
}
