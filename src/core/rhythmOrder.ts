import type { GradedView } from './graded'
import type { Standing } from './rhythmStanding'
import { hash } from './hash'

/** Who would go cold within this many days is about to. */
const ABOUT_TO = 7

/** Nearest to going cold first; then who went cold, the latest first. */
export function compareUrgency(a: Standing, b: Standing, today: number): number {
  return urgencyOf(a, today) - urgencyOf(b, today) || a.due - b.due || (a.person.id < b.person.id ? -1 : 1)
}

/** More days than there are in the calendar (days.ts) and the longest cadence. */
const LONG = 2 ** 30

/** The less, the more urgent: days until they go cold; far beyond, days since they did. */
export function urgencyOf(standing: Standing, today: number): number {
  const days = coldOf(standing, today) - today
  return days > 0 ? Math.min(days, LONG) : LONG + Math.min(-days, LONG)
}

/** Whoever is there for drifting alone goes cold by their own numbers. */
function coldOf({ due, cold, drift }: Standing, today: number): number {
  return due > today && drift && drift.from <= today ? Math.min(cold, drift.cold) : cold
}

/** The round of the long cold goes by place. */
export function compareTurns(a: Standing, b: Standing): number {
  return placeOf(a) - placeOf(b) || (a.person.id < b.person.id ? -1 : 1)
}

/** Somebody's place in the round of the long cold, below 2³⁰: it depends on nothing but the id. */
export const placeOf = ({ person }: Standing) => hash(person.id) >>> 2

/** Whose turn it is: everybody once in as many days as there are people. `count` goes up by one a day. */
export function turnOf(long: GradedView<Standing>, count: number): Standing | undefined {
  const { length } = long
  return length === 0 ? undefined : long.at(((count % length) + length) % length)
}

interface Day {
  readonly today: number
  /** How many take turns: as many days a round lasts. */
  readonly round: number
}

/** The long-cold one gets the last place, unless that would push out somebody about to go cold. After a whole round in vain they get it whoever waits: else nobody's turn would come while more fall due than fit. */
export function choose(soon: readonly Standing[], turn: Standing | undefined, room: number, { today, round }: Day): Standing[] {
  const pushedOut = soon[room - 1]
  const coldOn = pushedOut && coldOf(pushedOut, today)
  const aboutTo = coldOn !== undefined && coldOn > today && coldOn <= today + ABOUT_TO
  if (!turn || room <= 0 || (aboutTo && today - turn.longCold <= round)) return soon.slice(0, Math.max(0, room))
  return [...soon.slice(0, room - 1), turn]
}
