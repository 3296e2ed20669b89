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

/** Where somebody stands by their rhythm, in day numbers. */
interface Standing {
  readonly due: number
  readonly cold: number
  /** From here on they are long cold: a whole cadence has passed since they went cold. */
  readonly longCold: number
  /** The last day of any contact, tries included; what stands here holds on every day after it. */
  readonly touched: number
}

interface DuePerson extends Standing {
  readonly person: Person
}

export interface Rhythm {
  /** Those due among the people who stand on Today for another reason. */
  readonly besides: ReadonlyMap<string, DuePerson>
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
  const besides = new Map<string, DuePerson>()
  const soon: DuePerson[] = []
  const long: DuePerson[] = []
  const handled = new Set<string>()
  for (const person of book.people.values()) {
    if (!person.cadence || !isActiveOn(person, day)) continue
    let standing = book.remember(person.id, latestStanding)
    const done = standing.touched >= today && touchedOn(today, book.remember(person.id, historyOf))
    if (done) handled.add(person.id)
    if (standing.touched >= today) standing = standingOn(person.cadence, book.remember(person.id, historyOf), done ? today - 1 : today)
    if (standing.due > today || (done && standing.longCold > today)) continue
    const found = { person, ...standing }
    if (quiet.has(person.id) || isRhythmPutOff(book, found, day)) continue
    if (elsewhere.has(person.id)) {
      if (!done) besides.set(person.id, found)
    } else (found.longCold <= today ? long : soon).push(found)
  }
  const room = Math.max(0, budget - handled.size)
  const chosen = choose(mostUrgent(soon, room, today), turnOf(long, today), room, today, handled)
  const waiting = soon.length + long.filter(({ person }) => !handled.has(person.id)).length - chosen.length
  return { besides, handled: handled.size, chosen, waiting }
}

function isRhythmPutOff(book: BookView, { person, due }: DuePerson, day: Day): boolean {
  return book.nudgeStates.size > 0 && isPutOff(book, person.id, 'rhythm', fromDayNumber(due), day)
}

/** How it stands once everything on record has happened: the same for every later day, so the book keeps it. */
function latestStanding(book: BookView, personId: string): Standing {
  const person = book.people.get(personId)
  return person?.cadence ? standingOn(person.cadence, historyOf(book, personId), Infinity) : { due: Infinity, cold: Infinity, longCold: Infinity, touched: -Infinity }
}

/** A spread first due day stands for a conversation one cadence earlier, so that who gets one is not long cold on it. */
function standingOn(cadence: Cadence, history: History, today: number): Standing {
  const { due, cold, from } = warmthDays(today, cadence, history)
  const spread = cadence.firstDue !== undefined && due === dayNumber(cadence.firstDue) && due > from
  const counted = spread ? Math.max(cold, due + cadence.days) : cold
  const touched = Math.max(history.conversations.at(-1) ?? -Infinity, history.lights.at(-1) ?? -Infinity, history.attempts.at(-1) ?? -Infinity)
  return { due, cold: counted, longCold: counted + cadence.days, touched }
}

/** The first `count` in order: a short sorted list, so that thousands waiting cost one comparison each. */
function mostUrgent(people: readonly DuePerson[], count: number, today: number): DuePerson[] {
  const first: DuePerson[] = []
  for (const candidate of people) {
    const last = first[count - 1]
    if (last ? compareUrgency(candidate, last, today) > 0 : count === 0) continue
    const place = first.findIndex((other) => compareUrgency(candidate, other, today) < 0)
    first.splice(place < 0 ? first.length : place, 0, candidate)
    if (first.length > count) first.pop()
  }
  return first
}

/** Nearest to going cold first; then who went cold, the latest first. */
function compareUrgency(a: DuePerson, b: DuePerson, today: number): number {
  const aCold = a.cold <= today
  const bCold = b.cold <= today
  if (aCold !== bCold) return aCold ? 1 : -1
  return (aCold ? b.cold - a.cold : a.cold - b.cold) || a.due - b.due || (a.person.id < b.person.id ? -1 : 1)
}

/** Whose turn it is among the long cold: everybody once in as many days as there are people, in an order that depends on nothing but their ids. */
function turnOf(long: readonly DuePerson[], today: number): DuePerson | undefined {
  if (long.length === 0) return undefined
  const hashes = Float64Array.from(long, ({ person }) => hash(person.id)).sort()
  const turn = ((today % long.length) + long.length) % long.length
  const wanted = hashes[turn]
  const same = long.filter(({ person }) => hash(person.id) === wanted).sort((a, b) => (a.person.id < b.person.id ? -1 : 1))
  return same[turn - hashes.indexOf(wanted ?? 0)]
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
