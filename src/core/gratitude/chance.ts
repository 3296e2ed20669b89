import { areasInUse } from '../areas/inUse'
import { type BookView, settingsOf } from '../book'
import type { Day } from '../dates'
import { addDays, dayNumber, dayOf } from '../days'
import { type Message, message } from '../message'
import type { Cause } from '../nudges'
import type { Person } from '../people'
import { isActiveOn } from '../personCommands'
import { isFromWork } from '../restDays'
import { type Act, actsWith, gratitudeDays, isSpent, opensChance } from './acts'
import { isPutOff } from '../putOff'

/** The one chance somebody has to return what was given: from the end of the quiet days until gratitude has faded, once for each act. */
export function chanceCauses(book: BookView, day: Day): Cause[] {
  if (!areasInUse(book).includes('asks')) return []
  const settings = settingsOf(book)
  return [...recentRecipients(book, day)].flatMap((personId) => {
    const person = book.people.get(personId)
    return person && isActiveOn(person, day) && isFromWork(settings, person) ? (causeOf(book, person, day) ?? []) : []
  })
}

/** Everybody for whom something was done lately; found without reading what is older. */
function recentRecipients(book: BookView, day: Day): Set<string> {
  const today = dayNumber(day)
  const { quietDays, fadeDays } = gratitudeDays(book)
  const people = new Set<string>()
  for (const kind of ['gift', 'favour'] as const) {
    for (const [id, on] of book.listed.get(kind) ?? []) {
      if (on > today - quietDays || on < today - fadeDays) continue
      for (const personId of book.entries.get(id)?.personIds ?? []) people.add(personId)
    }
  }
  return people
}

function causeOf(book: BookView, person: Person, day: Day): Cause | undefined {
  const act = openAct(book, person.id, day)
  if (!act) return undefined
  const { fadeDays } = gratitudeDays(book)
  const dueOn = addDays(dayOf(act.at), gratitudeDays(book).quietDays)
  if (isPutOff(book, person.id, 'chance', dueOn, day)) return undefined
  const warning = askWarning(book, person.id, day)
  const what = message(`nudges:chance.${act.kind}`, { title: act.title, day: dayOf(act.at) })
  const until = message('nudges:chance.until', { day: addDays(dayOf(act.at), fadeDays) })
  return { subjectId: person.id, personId: person.id, reason: 'chance', dueOn, why: [message('nudges:tone.chance'), what, until, ...(warning ? [warning] : [])], entry: { id: act.id, title: act.title }, overdueDays: 0 }
}

/** The latest act of mine that may be returned on a day: the quiet days after everything done for them are over, its own gratitude has not faded, nothing came back since, its chance has not been had. */
export function openAct(book: BookView, personId: string, day: Day): Act | undefined {
  const acts = actsWith(book, personId, day)
  const { quietDays, fadeDays } = gratitudeDays(book)
  const today = dayNumber(day)
  const latest = acts.findLast(({ direction }) => direction === 'out')
  if (!latest || today < dayNumber(latest.at) + quietDays) return undefined
  const returned = acts.findLastIndex(({ direction }) => direction === 'in')
  return acts.slice(returned + 1).findLast((act) => opensChance(act) && !isSpent(act) && today >= dayNumber(act.at) + quietDays && today <= dayNumber(act.at) + fadeDays)
}

/** A word before asking somebody who was given two things in a row: it may be taken for a bill. */
export function askWarning(book: BookView, personId: string, day: Day): Message | undefined {
  const acts = actsWith(book, personId, day)
  const returned = acts.findLastIndex(({ direction }) => direction === 'in')
  const gifts = acts.slice(returned + 1).filter(({ kind, direction }) => kind === 'gift' && direction === 'out')
  return gifts.length >= 2 ? message('nudges:chance.twoInARow', { count: gifts.length }) : undefined
}
