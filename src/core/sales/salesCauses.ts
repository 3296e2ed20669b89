import type { BookView } from '../book'
import type { Day } from '../dates'
import { addDays, dayOf } from '../days'
import { entryOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import { THANKS_FADE, THANKS_WITHIN } from '../gratitude/thanksDays'
import { message } from '../message'
import type { Cause } from '../nudges'
import { displayName } from '../people'
import { isActiveOn } from '../personCommands'
import { isPutOff } from '../putOff'

/** Thanks owed for a referral, and the question why somebody left, from the day it happened until it is answered or a month has passed. */
export function salesCauses(book: BookView, day: Day): Cause[] {
  return [...openOf(book, 'referral', day), ...openOf(book, 'leaving', day)].flatMap((entry): Cause[] => {
    const subjectId = entry.kind === 'referral' ? entry.byId : entry.personIds[0]
    const person = subjectId === undefined || !entry.personIds.includes(subjectId) ? undefined : book.people.get(subjectId)
    if (!person || !isActiveOn(person, day)) return []
    const cause = entry.kind === 'referral' ? thanksFor(book, entry, day) : askWhy(entry)
    const { reason, dueOn } = cause
    return isPutOff(book, person.id, reason, dueOn, day) ? [] : [{ subjectId: person.id, personId: person.id, ...cause }]
  })
}

type Words = Pick<Cause, 'reason' | 'dueOn' | 'why' | 'overdueDays' | 'entry'>

function thanksFor(book: BookView, { id, at, byId, personIds }: EntryOf<'referral'>, day: Day): Words {
  const names = personIds.filter((personId) => personId !== byId).flatMap((personId) => book.people.get(personId) ?? []).map(displayName)
  const on = dayOf(at)
  const dueOn = addDays(on, THANKS_WITHIN)
  const sent = names.length > 0 ? message('nudges:thanks.sent', { names: names.join(', '), day: on }) : message('nudges:thanks.someone', { day: on })
  return { reason: 'thanks', dueOn, why: [message('nudges:tone.thanks'), sent, ...(day <= dueOn ? [message('nudges:thanks.by', { day: dueOn })] : [])], overdueDays: 0, entry: { id, title: names.join(', ') } }
}

function askWhy({ id, at }: EntryOf<'leaving'>): Words {
  const on = dayOf(at)
  return { reason: 'checkin', dueOn: on, why: [message('nudges:leaving.left'), message('nudges:leaving.ask', { day: on })], overdueDays: 0, entry: { id, title: '' } }
}

/** Open entries of a kind that fell due within the month up to the day. */
function openOf<Kind extends 'referral' | 'leaving'>(book: BookView, kind: Kind, day: Day): EntryOf<Kind>[] {
  const earliest = addDays(day, -THANKS_FADE)
  return [...(book.listed.get(kind)?.keys() ?? [])].flatMap((id) => {
    const due = book.openIds.get(id)
    return due === undefined || due > day || due < earliest ? [] : (entryOf(book, kind, id) ?? [])
  })
}
