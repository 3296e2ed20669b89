import type { BookView } from './book'
import { hash } from './cadence'
import { type Day, dayNumber, fromDayNumber } from './dates'
import { type Message, message } from './message'
import { type Cause, isPutOff } from './nudges'
import type { Cadence, Person } from './people'
import { LIGHT, REMEMBERED, touchDay, touchHow } from './touches'
import { historyOf, touchedOn, type WarmthDays, warmthDays, warmthSince } from './warmth'

/** Before any day there is; a small integer, which engines keep without a box. */
const NEVER = -1_000_000_000
/** Who would go cold within this many days is about to. */
const ABOUT_TO = 7

/** Where somebody stands by their rhythm, in day numbers, once everything on record has happened. */
interface Standing {
  readonly person: Person
  /** From here on they may be nudged about; never where they are archived or dead. */
  readonly activeFrom: number
  readonly due: number
  readonly cold: number
  /** From here on they are long cold: a whole cadence has passed since they went cold. */
  readonly longCold: number
  /** Their place in the round of the long cold. */
  readonly place: number
  /** The last day of any contact, tries included; what stands here holds on every day after it. */
  readonly touched: number
}

export interface Rhythm {
  /** Those due among the people who stand on Today for another reason. */
  readonly besides: ReadonlyMap<string, Standing>
  /** People with a cadence who were talked to today, or tried. */
  readonly handled: number
  /** Whom to suggest, in order, within the budget. */
  readonly chosen: readonly Standing[]
  /** Due, but beyond the budget. */
  readonly waiting: number
}

/** Who is due on `day`: nearest to going cold first, then newly cold; the long cold take turns in one slot. `elsewhere` stand on Today for another reason. */
export function rhythmOn(book: BookView, day: Day, budget: number, elsewhere: ReadonlySet<string>, quiet: ReadonlySet<string>): Rhythm {
  const today = dayNumber(day)
  const standings = book.rememberEach(standingOf)
  const apart = new Set([...elsewhere, ...quiet].map((id) => standings.get(id)))
  const soon: Standing[] = []
  const long: Standing[] = []
  const handled = new Set<string>()
  let handledLong = 0
  for (const latest of standings.values()) {
    if (!latest || latest.activeFrom > today) continue
    if (latest.touched < today) {
      if (latest.due <= today && !apart.has(latest) && !isRhythmPutOff(book, latest, day)) (latest.longCold <= today ? long : soon).push(latest)
      continue
    }
    const { found, done } = standingThen(book, latest, today)
    if (done) handled.add(found.person.id)
    if (found.due > today || (done && found.longCold > today) || apart.has(latest) || isRhythmPutOff(book, found, day)) continue
    if (done) handledLong += 1
    ;(found.longCold <= today ? long : soon).push(found)
  }
  const room = Math.max(0, budget - handled.size)
  const chosen = choose(mostUrgent(soon, room, today), turnOf(long, today), room, today, handled)
  return { besides: dueAmong(book, standings, elsewhere, quiet, day), handled: handled.size, chosen, waiting: soon.length + long.length - handledLong - chosen.length }
}

/** Those of `ids` who are due as well, and were not seen to today. */
function dueAmong(book: BookView, standings: ReadonlyMap<string, Standing | undefined>, ids: ReadonlySet<string>, quiet: ReadonlySet<string>, day: Day): ReadonlyMap<string, Standing> {
  const today = dayNumber(day)
  const due = new Map<string, Standing>()
  for (const id of ids) {
    const latest = standings.get(id)
    if (!latest || latest.activeFrom > today || quiet.has(id)) continue
    const { found, done } = latest.touched < today ? { found: latest, done: false } : standingThen(book, latest, today)
    if (!done && found.due <= today && !isRhythmPutOff(book, found, day)) due.set(id, found)
  }
  return due
}

function isRhythmPutOff(book: BookView, { person, due }: Standing, day: Day): boolean {
  return book.nudgeStates.size > 0 && isPutOff(book, person.id, 'rhythm', fromDayNumber(due), day)
}

/** Kept by the book for everybody with a cadence: the same on every day after the last touch. */
function standingOf(book: BookView, personId: string): Standing | undefined {
  const person = book.people.get(personId)
  if (!person?.cadence) return undefined
  const touches = book.touches.get(personId) ?? []
  let touched = NEVER
  let last: number | undefined
  for (const touch of touches) {
    const day = touchDay(touch)
    if (day > touched) touched = day
    if (touchHow(touch) >= REMEMBERED && (last === undefined || day > last)) last = day
  }
  const start = last ?? dayNumber(person.cadence.since)
  let light: number | undefined
  for (const touch of touches) {
    const day = touchDay(touch)
    if (touchHow(touch) === LIGHT && day > start && (light === undefined || day < light)) light = day
  }
  const { due, cold, longCold } = turningPoints(person.cadence, warmthSince(person.cadence, last, light))
  return { person, activeFrom: activeFrom(person), due, cold, longCold, place: hash(personId) >>> 2, touched }
}

/** How it stood on a day with touches on it or after it: as of that morning for somebody seen to on the day. */
function standingThen(book: BookView, latest: Standing, today: number): { readonly found: Standing; readonly done: boolean } {
  const { person } = latest
  const history = book.remember(person.id, historyOf)
  const done = touchedOn(today, history)
  const found = person.cadence ? { ...latest, ...turningPoints(person.cadence, warmthDays(done ? today - 1 : today, person.cadence, history)) } : latest
  return { found, done }
}

/** A spread first due day stands for a conversation one cadence earlier, so that who gets one is not long cold on it. */
function turningPoints(cadence: Cadence, { due, cold, from }: WarmthDays): Pick<Standing, 'due' | 'cold' | 'longCold'> {
  const spread = cadence.firstDue !== undefined && due === dayNumber(cadence.firstDue) && due > from
  const counted = spread ? Math.max(cold, due + cadence.days) : cold
  return { due, cold: counted, longCold: counted + cadence.days }
}

function activeFrom({ state }: Person): number {
  if (typeof state !== 'string') return dayNumber(state.pausedUntil)
  return state === 'active' ? NEVER : -NEVER
}

/** The first `count` in order: a short sorted list, so that thousands waiting cost one comparison each. */
function mostUrgent(people: readonly Standing[], count: number, today: number): Standing[] {
  const first: Standing[] = []
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
function compareUrgency(a: Standing, b: Standing, today: number): number {
  const aCold = a.cold <= today
  const bCold = b.cold <= today
  if (aCold !== bCold) return aCold ? 1 : -1
  return (aCold ? b.cold - a.cold : a.cold - b.cold) || a.due - b.due || (a.person.id < b.person.id ? -1 : 1)
}

/** Whose turn it is among the long cold: everybody once in as many days as there are people, in an order that depends on nothing but their ids. */
function turnOf(long: readonly Standing[], today: number): Standing | undefined {
  if (long.length === 0) return undefined
  const places = Float64Array.from(long, ({ place }) => place).sort()
  const turn = ((today % long.length) + long.length) % long.length
  const wanted = places[turn]
  const same = long.filter(({ place }) => place === wanted).sort((a, b) => (a.person.id < b.person.id ? -1 : 1))
  return same[turn - places.indexOf(wanted ?? 0)]
}

/** The long-cold one gets the last place, unless that would push out somebody about to go cold. */
function choose(soon: readonly Standing[], turn: Standing | undefined, room: number, today: number, handled: ReadonlySet<string>): Standing[] {
  const pushedOut = soon[room - 1]
  const aboutTo = pushedOut !== undefined && pushedOut.cold > today && pushedOut.cold <= today + ABOUT_TO
  if (!turn || room === 0 || handled.has(turn.person.id) || aboutTo) return soon.slice(0, room)
  return [...soon.slice(0, room - 1), turn]
}

/** The rhythm as a cause for a row, in words. */
export function rhythmCause(book: BookView, { person, due }: Standing, day: Day): Cause {
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
