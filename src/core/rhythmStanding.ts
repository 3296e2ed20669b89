import type { BookView } from './book'
import { dayNumber } from './dates'
import { type Drift, driftAfter, mayDrift } from './drift'
import type { Cadence, Person } from './people'
import { hash } from './spreadDay'
import { firstLightAfter, lastTalkedUpTo, TALKED, touchDay, touchHow } from './touches'
import { historyOf, touchedOn } from './warmth'
import { type WarmthDays, warmthSince } from './warmthCurve'
import { cadenceOf, type WantedCadence } from './wantedCadence'

/** Before any day there is; a small integer, which engines keep without a box. */
const NEVER = -1_000_000_000
const noTouches: readonly number[] = []

/** Where somebody stands by their rhythm, in day numbers, once everything on record has happened. */
export interface Standing {
  readonly person: Person
  readonly cadence: WantedCadence
  /** From here on they may be nudged about; never where they are archived or dead. */
  readonly activeFrom: number
  readonly due: number
  readonly cold: number
  /** The day warmth falls to a quarter; earlier than `cold` only where a first due day was spread. */
  readonly coldOn: number
  /** From here on they are long cold: a whole cadence has passed since they went cold. */
  readonly longCold: number
  /** The last conversation. */
  readonly last: number | undefined
  readonly drift: Drift | undefined
  /** Their place in the round of the long cold. */
  readonly place: number
  /** The last day of any contact, tries included; what stands here holds on every day after it. */
  readonly touched: number
}

/** Kept by the book for everybody with a cadence: the same on every day after the last touch. */
export function standingOf(book: BookView, personId: string): Standing | undefined {
  const person = book.people.get(personId)
  const cadence = person && cadenceOf(book, person)
  if (!cadence) return undefined
  const touches = book.touches.get(personId) ?? noTouches
  let touched = NEVER
  for (const touch of touches) if (touchDay(touch) > touched) touched = touchDay(touch)
  return standingUpTo(person, cadence, touches, -NEVER, touched)
}

function standingUpTo(person: Person, cadence: WantedCadence, touches: readonly number[], upTo: number, touched: number): Standing {
  const last = lastTalkedUpTo(touches, upTo)
  const light = firstLightAfter(touches, last ?? dayNumber(cadence.since), upTo)
  const points = turningPoints(cadence, warmthSince(cadence, last, light))
  const drift = last !== undefined && mayDrift(touches.length) ? driftAfter(last, talkedDays(touches, upTo)) : undefined
  return { person, cadence, activeFrom: activeFrom(person), ...points, last, drift, place: hash(person.id) >>> 2, touched }
}

/** How it stood on a day with touches on it or after it: as of that morning for somebody seen to on the day. */
export function standingThen(book: BookView, { person, cadence, touched }: Standing, today: number): { readonly found: Standing; readonly done: boolean } {
  const done = touchedOn(today, book.remember(person.id, historyOf))
  const touches = book.touches.get(person.id) ?? noTouches
  return { found: standingUpTo(person, cadence, touches, done ? today - 1 : today, touched), done }
}

/** A spread first due day stands for a conversation one cadence earlier, so that who gets one is not long cold on it. */
function turningPoints(cadence: Cadence, { due, cold, from }: WarmthDays): Pick<Standing, 'due' | 'cold' | 'coldOn' | 'longCold'> {
  const spread = cadence.firstDue !== undefined && due === dayNumber(cadence.firstDue) && due > from
  const counted = spread ? Math.max(cold, due + cadence.days) : cold
  return { due, cold: counted, coldOn: cold, longCold: counted + cadence.days }
}

function talkedDays(touches: readonly number[], upTo: number): number[] {
  const days: number[] = []
  for (const touch of touches) if (touchHow(touch) === TALKED && touchDay(touch) <= upTo) days.push(touchDay(touch))
  return mayDrift(days.length) ? days.sort((a, b) => a - b) : days
}

function activeFrom({ state }: Person): number {
  if (typeof state !== 'string') return dayNumber(state.pausedUntil)
  return state === 'active' ? NEVER : -NEVER
}
