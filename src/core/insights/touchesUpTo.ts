import type { BookView } from '../book'
import { dayNumber } from '../days'
import { isHidden, type Person } from '../people'
import { firstLightAfter, lastTalkedUpTo } from '../touches'
import { fade, type WarmthDays, warmthSince } from '../warmthCurve'
import { cadenceOf, type WantedCadence } from '../wantedCadence'

const none: readonly number[] = []

/** Somebody with a rhythm, and every touch on record, for going through everybody without a history of each. */
export interface Tracked {
  readonly person: Person
  readonly cadence: WantedCadence
  readonly since: number
  readonly touches: readonly number[]
}

/** Those of some people who have a rhythm and are neither archived nor dead. */
export function* tracked(book: BookView, ids: Iterable<string>): Generator<Tracked, void, void> {
  for (const id of ids) {
    const person = book.people.get(id)
    const cadence = person && !isHidden(person) ? cadenceOf(book, person) : undefined
    if (person && cadence) yield { person, cadence, since: dayNumber(cadence.since), touches: book.touches.get(id) ?? none }
  }
}

/** Where their warmth stood on a day; undefined before it began to be counted. Nothing later counts. */
export function standingAt({ cadence, since, touches }: Tracked, day: number): WarmthDays | undefined {
  const last = lastTalkedUpTo(touches, day)
  if (last === undefined && since > day) return undefined
  return warmthSince(cadence, last, firstLightAfter(touches, last ?? since, day))
}

export function levelAt({ cadence }: Tracked, { peak, from }: WarmthDays, day: number): number {
  return fade(peak, day - from, cadence.days)
}
