import type { BookView } from '../book'
import { complaintCause } from '../complaints/complaintCauses'
import { addDays, type Day } from '../dates'
import { dueDay, type Entry, type EntryKind } from '../entries/registry'
import { message } from '../message'
import { type Cause, isPutOff } from '../nudges'
import type { Person } from '../people'
import { isOwed } from '../restraints/restrained'
import { PROMISE_LEAD, promiseCause } from '../promises/promiseCauses'
import { suggestionCause } from '../suggestions/suggestionCauses'
import { aboutWhom } from './aboutWhom'
import type { CauseOf } from './entryCause'

/** What speaks out of entries that ask for attention, by kind. Reminders have a file of their own (nudgesReminder.ts): they have times and are put off one by one. */
const causes: { readonly [Kind in EntryKind]?: CauseOf<Kind> } = { promise: promiseCause, complaint: complaintCause, suggestion: suggestionCause }

/** The longest any of them looks ahead. */
const LEAD = PROMISE_LEAD

/** Promises, complaints and suggestions that have come up. */
export function entryCauses(book: BookView, day: Day): Cause[] {
  const found: Cause[] = []
  const until = addDays(day, LEAD)
  for (const [id, dueOn] of book.openIds) {
    const entry = dueOn <= until ? book.entries.get(id) : undefined
    const cause = entry && keptCause(book, entry, day)
    if (cause && !isPutOff(book, cause.subjectId, cause.reason, cause.dueOn, day)) found.push(cause)
  }
  return found
}

const kept = new WeakMap<Entry, { readonly cause: Cause | undefined; readonly day: Day; readonly person: Person | undefined }>()

/** The same cause as long as the day, the entry and its one person stay the same, so that what is made of it can be kept as well. */
function keptCause(book: BookView, entry: Entry, day: Day): Cause | undefined {
  if (entry.personIds.length > 1) return entryCause(book, entry, day)
  const person = book.people.get(entry.personIds[0] ?? '')
  const known = kept.get(entry)
  if (known?.day === day && known.person === person) return known.cause
  const cause = entryCause(book, entry, day)
  kept.set(entry, { cause, day, person })
  return cause
}

/** What one entry has to say on a day, put off or not. */
export function entryCause(book: BookView, entry: Entry, day: Day): Cause | undefined {
  const dueOn = dueDay(entry)
  const causeOf = causes[entry.kind] as ((entry: Entry, dueOn: Day, day: Day) => ReturnType<CauseOf<EntryKind>>) | undefined
  const found = dueOn && causeOf?.(entry, dueOn, day)
  if (!found) return undefined
  const { next, ...said } = found
  const { subjectId, personId, others } = aboutWhom(book, entry, day)
  if (personId === undefined && entry.personIds.length > 0 && isPastHelp(book, entry, said)) return undefined
  const why = others.length > 0 ? [...said.why, message('nudges:reminder.with', { names: others.join(', ') })] : said.why
  return { ...said, why, subjectId, personId, dueOn, entry: { id: entry.id, title: typeof entry.text === 'string' ? entry.text : '', kind: entry.kind, next } }
}

/** With nobody active left, what one would ask or tell them is not said; a complaint not, either, once there is nobody to answer. What I promised may still be owed to others. */
function isPastHelp(book: BookView, { personIds }: Entry, cause: Pick<Cause, 'reason' | 'asks'>): boolean {
  return !isOwed(cause) || (cause.reason === 'complaint' && personIds.every((id) => book.people.get(id)?.state === 'deceased'))
}
