import { type BookView, settingsOf } from './book'
import { datesAhead } from './datesAhead'
import type { Day } from './dates'
import { type Message, message } from './message'
import type { Cause } from './nudges'
import { dateCauses } from './nudgesDate'
import { reminderCauses } from './nudgesReminder'
import { displayName } from './people'

/** Something worth a notification. Its key is the same for the same occasion, always. */
export interface DueItem {
  readonly key: string
  readonly on: Day
  readonly personId?: string
  /** The entry behind it. */
  readonly entryId?: string
  /** A name and a verb; nothing that others should not read over a shoulder. */
  readonly title: Message
}

/** Reminders that have fallen due by now, and today's birthdays and dates of people who matter. The sample book notifies nobody. */
export function dueItems(book: BookView, today: Day, localTime: string): DueItem[] {
  if (settingsOf(book).sample) return []
  const dates = dateCauses(book, today, datesAhead(book, today).filter(({ date }) => date === today))
  return [...dueReminders(book, today, localTime), ...dates.map((cause) => dueItem(book, cause))]
}

export function dueReminders(book: BookView, today: Day, localTime: string): DueItem[] {
  return reminderCauses(book, today).filter((cause) => hasCome(cause, localTime)).map((cause) => dueItem(book, cause))
}

function hasCome({ dueOn, reminder }: Cause, localTime: string): boolean {
  return !reminder?.time || `${dueOn}T${reminder.time}` <= localTime
}

function dueItem(book: BookView, { personId, reason, dueOn, reminder, subjectId, why }: Cause): DueItem {
  const person = personId === undefined ? undefined : book.people.get(personId)
  const name = person ? displayName(person) : ''
  if (reminder) {
    const title = person ? message('due:reminder', { name }) : message('due:ownReminder')
    return { key: `${reminder.id}@${dueOn}T${reminder.time ?? ''}`, on: dueOn, personId, entryId: reminder.id, title }
  }
  const birthday = why[0]?.key === 'nudges:date.birthday'
  return { key: `${subjectId}:${reason}@${dueOn}`, on: dueOn, personId, title: message(birthday ? 'due:birthday' : 'due:date', { name }) }
}
