import { type BookView, settingsOf } from './book'
import { datesToTell } from './datesAhead'
import type { Day, Instant } from './dates'
import { isGoodTime, preferredHours } from './hours/preferredHours'
import { theirTime } from './hours/theirTime'
import { type Message, message } from './message'
import type { Cause } from './nudges'
import { dateCauses } from './nudgesDate'
import { reminderCauses } from './nudgesReminder'
import { entryCauses } from './occasions/entryCauses'
import { displayName } from './people'
import { isSilent } from './restraints/restrained'

/** Something worth a notification. Its key is the same for the same occasion, always. */
export interface DueItem {
  readonly key: string
  readonly on: Day
  readonly personId?: string
  /** The entry behind it. */
  readonly entryId?: string
  /** A name and a verb; nothing that others should not read over a shoulder. */
  readonly title: Message
  /** Never to be told: about people on hold, or a greeting in a sensitive time. It counts as told, so that it is not made up for later. */
  readonly silent: boolean
  /** To be told later: it is not the time of day they like. A reminder with a time of its own does not wait. */
  readonly early: boolean
}

/** What has fallen due by now: promises, complaints and the like, reminders, today's birthdays and dates of people who matter, and those for which a card has to travel. The sample book notifies nobody. */
export function dueItems(book: BookView, today: Day, localTime: string, now?: Instant): DueItem[] {
  if (settingsOf(book).sample) return []
  const dates = dateCauses(book, today, datesToTell(book, today).filter(({ date, personId }) => date === today || (date > today && book.people.get(personId)?.reach.channel === 'letter')))
  return [...dueEntries(book, today, localTime, now), ...oncePerPerson(dates.map((cause) => dueItem(book, cause, localTime, now)))]
}

/** Of several dates of one person on a day one is told, their own birthday before all else. */
function oncePerPerson(items: readonly DueItem[]): DueItem[] {
  const told = new Map<string, DueItem>()
  for (const item of items) if (!told.has(item.key) || item.title.key === 'due:birthday') told.set(item.key, item)
  return [...told.values()]
}

export function dueEntries(book: BookView, today: Day, localTime: string, now?: Instant): DueItem[] {
  const causes = [...entryCauses(book, today).filter(({ dueOn }) => dueOn <= today), ...reminderCauses(book, today).filter((cause) => hasCome(cause, localTime))]
  return causes.map((cause) => dueItem(book, cause, localTime, now))
}

function hasCome({ dueOn, reminder }: Cause, localTime: string): boolean {
  return !reminder?.time || `${dueOn}T${reminder.time}` <= localTime
}

function dueItem(book: BookView, cause: Cause, localTime: string, now: Instant | undefined): DueItem {
  const { personId, reason, dueOn, reminder, subjectId, why, entry } = cause
  const person = personId === undefined ? undefined : book.people.get(personId)
  const name = person ? displayName(person) : ''
  const early = person !== undefined && !reminder?.time && !isGoodTime(preferredHours(person.reach), theirTime(person, localTime, now))
  const base = { on: dueOn, personId, silent: isSilent(book, cause, localTime.slice(0, 10) as Day), early }
  if (reminder) {
    const title = person ? message('due:reminder', { name }) : message('due:ownReminder')
    return { ...base, key: `${reminder.id}@${dueOn}T${reminder.time ?? ''}`, entryId: reminder.id, title }
  }
  if (entry) return { ...base, key: `${entry.id}@${dueOn}`, entryId: entry.id, title: person ? message(`due:${reason}`, { name }) : message('due:ownReminder') }
  if (dueOn > localTime.slice(0, 10)) return { ...base, key: `${subjectId}:${reason}@${dueOn}`, title: message('due:card', { name }) }
  const birthday = why[0]?.key === 'nudges:date.birthday' && !isOfRelated(why)
  return { ...base, key: `${subjectId}:${reason}@${dueOn}`, title: message(birthday ? 'due:birthday' : 'due:date', { name }) }
}

/** "Leo (Marta’s son) turns 9 today": Marta is not the one to congratulate. */
const isOfRelated = (why: Cause['why']) => why.some(({ key }) => key.startsWith('nudges:datesToday.related'))
