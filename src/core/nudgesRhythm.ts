import type { BookView } from './book'
import { hash } from './cadence'
import { type Day, dayNumber, fromDayNumber } from './dates'
import { type Message, message } from './message'
import { type Cause, isPutOff } from './nudges'
import type { Cadence, Person } from './people'
import { isActiveOn } from './personCommands'
import { type History, historyOf, touchedOn, warmthDays } from './warmth'

/** Who would go cold within this many days is about to. */
const ABOUT_TO = 7

/** Somebody due by their rhythm, in day numbers. */
interface DuePerson {
  readonly person: Person
  readonly due: number
  readonly cold: number
  /** From here on they are long cold: a whole cadence has passed since they went cold. */
  readonly longCold: number
}

export interface Rhythm {
  /** Everybody due, those with another reason on Today included. */
  readonly due: ReadonlyMap<string, DuePerson>
  /** People with a cadence who were talked to today, or tried. */
  readonly handled: number
  /** Whom to suggest, in order, within the budget. */
  readonly chosen: readonly DuePerson[]
  /** Due, but beyond the budget. */
  readonly waiting: number
}

/** Who is due on `day`: nearest to going cold first, then newly cold; the long cold take turns in one slot. `elsewhere` stand on Today for another reason. */
export function rhythmOn(book: BookView, day: Day, budget: number, elsewhere: ReadonlySet<string>, quiet: ReadonlySet<string>): Rhythm {
  const today = dayNumber(day)
  const due = new Map<string, DuePerson>()
  const soon: DuePerson[] = []
  const long: DuePerson[] = []
  const handled = new Set<string>()
  for (const person of book.people.values()) {
    if (!person.cadence || !isActiveOn(person, day)) continue
    const history = book.remember(person.id, historyOf)
    const done = touchedOn(today, history)
    if (done) handled.add(person.id)
    const found = dueOn(person, person.cadence, history, done ? today - 1 : today)
    if (found.due > today || (done && found.longCold > today)) continue
    if (quiet.has(person.id) || isPutOff(book, person.id, 'rhythm', fromDayNumber(found.due), day)) continue
    if (!done) due.set(person.id, found)
    if (!elsewhere.has(person.id)) (found.longCold <= today ? long : soon).push(found)
  }
  const room = Math.max(0, budget - handled.size)
  const chosen = choose(soon.sort(byUrgency(today)), turnOf(long, today), room, today, handled)
  const waiting = soon.length + long.filter(({ person }) => !handled.has(person.id)).length - chosen.length
  return { due, handled: handled.size, chosen, waiting }
}

/** A spread first due day stands for a conversation one cadence earlier, so that who gets one is not long cold on it. */
function dueOn(person: Person, cadence: Cadence, history: History, today: number): DuePerson {
  const { due, cold, from } = warmthDays(today, cadence, history)
  const spread = cadence.firstDue !== undefined && due === dayNumber(cadence.firstDue) && due > from
  const counted = spread ? Math.max(cold, due + cadence.days) : cold
  return { person, due, cold: counted, longCold: counted + cadence.days }
}

/** Nearest to going cold first; then who went cold, the latest first. */
function byUrgency(today: number): (a: DuePerson, b: DuePerson) => number {
  return (a, b) => {
    const aCold = a.cold <= today
    const bCold = b.cold <= today
    if (aCold !== bCold) return aCold ? 1 : -1
    return (aCold ? b.cold - a.cold : a.cold - b.cold) || a.due - b.due || (a.person.id < b.person.id ? -1 : 1)
  }
}

/** Whose turn it is among the long cold: everybody once in as many days as there are people, in an order that depends on nothing but their ids. */
function turnOf(long: readonly DuePerson[], today: number): DuePerson | undefined {
  const ring = long.map((found) => ({ found, place: hash(found.person.id) }))
  ring.sort((a, b) => a.place - b.place || (a.found.person.id < b.found.person.id ? -1 : 1))
  return ring[((today % ring.length) + ring.length) % ring.length]?.found
}

/** The long-cold one gets the last place, unless that would push out somebody about to go cold. */
function choose(soon: readonly DuePerson[], turn: DuePerson | undefined, room: number, today: number, handled: ReadonlySet<string>): DuePerson[] {
  const pushedOut = soon[room - 1]
  const aboutTo = pushedOut !== undefined && pushedOut.cold > today && pushedOut.cold <= today + ABOUT_TO
  if (!turn || room === 0 || handled.has(turn.person.id) || aboutTo) return soon.slice(0, room)
  return [...soon.slice(0, room - 1), turn]
}

/** The rhythm as a cause for a row, in words. */
export function rhythmCause(book: BookView, { person, due }: DuePerson, day: Day): Cause {
  return { subjectId: person.id, personId: person.id, reason: 'rhythm', dueOn: fromDayNumber(due), why: whyRhythm(book, person, day), overdueDays: 0 }
}

function whyRhythm(book: BookView, person: Person, day: Day): Message[] {
  const { cadence } = person
  if (!cadence) return []
  const today = dayNumber(day)
  const history = book.remember(person.id, historyOf)
  const { last, cold } = warmthDays(today, cadence, history)
  const coldOn = fromDayNumber(cold)
  const wanted = cadence.days
  if (last === undefined) {
    const tone = message(today >= cold ? 'nudges:tone.cold' : 'nudges:tone.new')
    return [tone, message('nudges:rhythm.never', { count: wanted })]
  }
  const guess = history.estimated.has(last) ? 'Estimated' : ''
  const talked = message(`nudges:rhythm.talked${guess}`, { count: today - last, wanted })
  if (cold > today) return [message('nudges:tone.cooling'), talked, message('nudges:rhythm.coldOn', { day: coldOn })]
  return [message('nudges:tone.cold'), cold === today ? message('nudges:rhythm.coldToday') : message('nudges:rhythm.coldSince', { day: coldOn }), talked]
}
