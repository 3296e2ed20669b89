import type { BookView } from '../book'
import { addDays, type Day, dayNumber, dayOf } from '../dates'
import type { Entry, EntryOf } from '../entries/registry'
import { message } from '../message'
import { type Cause, isPutOff } from '../nudges'
import { isActiveOn } from '../personCommands'

/** Thanks are best said within so many days. */
export const THANKS_WITHIN = 2
/** After so many days thanks are no longer asked for; a late word is as good without a list. */
export const THANKS_FADE = 30

/** What somebody did for the user: a gift that was given, or a favour. */
export type Received = EntryOf<'gift'> | EntryOf<'favour'>

/** Whether an entry is something received that nobody has been thanked for yet. */
export function owesThanks(entry: Entry): entry is Received {
  if (entry.kind !== 'gift' && entry.kind !== 'favour') return false
  if (entry.direction !== 'in' || (entry.kind === 'gift' && entry.status !== 'given')) return false
  return !entry.thankedOn && !entry.reaction?.trim()
}

/** Thanks owed for what came within the last weeks: from the day it came, best said within two days. */
export function thanksCauses(book: BookView, day: Day): Cause[] {
  const today = dayNumber(day)
  const causes: Cause[] = []
  for (const kind of ['gift', 'favour'] as const) {
    for (const [id, on] of book.listed.get(kind) ?? []) {
      if (on > today || on < today - THANKS_FADE) continue
      const entry = book.entries.get(id)
      const cause = entry && owesThanks(entry) ? causeOf(book, entry, day) : undefined
      if (cause && !isPutOff(book, cause.subjectId, 'thanks', cause.dueOn, day)) causes.push(cause)
    }
  }
  return causes
}

function causeOf(book: BookView, entry: Received, day: Day): Cause | undefined {
  const person = entry.personIds.map((id) => book.people.get(id)).find((found) => found && isActiveOn(found, day))
  if (!person) return undefined
  const came = dayOf(entry.at)
  const dueOn = addDays(came, THANKS_WITHIN)
  const what = entry.kind === 'favour' ? message(`nudges:thanks.${entry.sort}`, { title: entry.title, day: came }) : message('nudges:thanks.gift', { title: entry.title, day: came })
  return {
    subjectId: person.id,
    personId: person.id,
    reason: 'thanks',
    dueOn,
    why: [message('nudges:tone.thanks'), what, ...(day <= dueOn ? [message('nudges:thanks.by', { day: dueOn })] : [])],
    entry: { id: entry.id, title: entry.title },
    overdueDays: 0,
  }
}
