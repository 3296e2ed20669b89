import type { BookView } from '../book'
import type { Day } from '../dates'
import { addDays, dayNumber, dayOf } from '../days'
import { type Entry, type EntryOf, thanksOwed } from '../entries/registry'
import { message } from '../message'
import type { Cause } from '../nudges'
import { keepingCauses } from '../occasions/keptCauses'
import { isActiveOn } from '../personCommands'
import { isPutOff } from '../putOff'
import { THANKS_FADE, THANKS_WITHIN } from './thanksDays'

/** What somebody did for the user: a gift that was given, or a favour. */
export type Received = EntryOf<'gift'> | EntryOf<'favour'>

/** Whether an entry is something received that nobody has been thanked for yet. */
export function owesThanks(entry: Entry): entry is Received {
  return (entry.kind === 'gift' || entry.kind === 'favour') && thanksOwed(entry)
}

/** Thanks owed for what came within the last weeks: from the day it came, best said within two days. */
export function thanksCauses(book: BookView, day: Day): Cause[] {
  const today = dayNumber(day)
  const causes: Cause[] = []
  for (const kind of ['gift', 'favour'] as const) {
    for (const id of book.owed.get(kind) ?? []) {
      const on = book.listed.get(kind)?.get(id)
      if (on === undefined || on > today || on < today - THANKS_FADE) continue
      const entry = book.entries.get(id)
      const cause = entry && owesThanks(entry) ? keptCause(book, entry, day) : undefined
      if (cause && !isPutOff(book, cause.subjectId, 'thanks', cause.dueOn, day)) causes.push(cause)
    }
  }
  return causes
}

const keptCause = keepingCauses(causeOf)

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
