import type { BookView } from '../book'
import { complaintCause } from '../complaints/complaintCauses'
import type { Day } from '../dates'
import { dueDay, type Entry, type EntryKind } from '../entries/registry'
import { message } from '../message'
import type { Cause } from '../nudges'
import { promiseCause } from '../promises/promiseCauses'
import { isOwed } from '../restraints/restrained'
import { suggestionCause } from '../suggestions/suggestionCauses'
import { aboutWhom } from './aboutWhom'
import type { CauseOf } from './entryCause'
import { keepingCauses } from './keptCauses'
import { openEntries } from './openEntries'
import { isPutOff } from '../putOff'

/** What speaks out of entries that ask for attention, by kind. Reminders have a file of their own (nudgesReminder.ts): they have times and are put off one by one. */
const causes: { readonly [Kind in EntryKind]?: CauseOf<Kind> } = { promise: promiseCause, complaint: complaintCause, suggestion: suggestionCause }

/** Promises, complaints and suggestions that have come up. */
export function entryCauses(book: BookView, day: Day): Cause[] {
  const found: Cause[] = []
  for (const entry of openEntries(book, day)) {
    const cause = causes[entry.kind] && keptCause(book, entry, day)
    if (cause && !isPutOff(book, cause.subjectId, cause.reason, cause.dueOn, day)) found.push(cause)
  }
  return found
}

const keptCause = keepingCauses(entryCause)

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
