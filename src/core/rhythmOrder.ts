import type { RankedView } from './ranked'
import type { Standing } from './rhythmStanding'

/** Who would go cold within this many days is about to. */
const ABOUT_TO = 7

/** Nearest to going cold first; then who went cold, the latest first. */
export function compareUrgency(a: Standing, b: Standing, today: number): number {
  const aColdOn = coldOf(a, today)
  const bColdOn = coldOf(b, today)
  const aCold = aColdOn <= today
  const bCold = bColdOn <= today
  if (aCold !== bCold) return aCold ? 1 : -1
  return (aCold ? bColdOn - aColdOn : aColdOn - bColdOn) || a.due - b.due || (a.person.id < b.person.id ? -1 : 1)
}

/** Whoever is there for drifting alone goes cold by their own numbers. */
function coldOf({ due, cold, drift }: Standing, today: number): number {
  return due > today && drift && drift.from <= today ? Math.min(cold, drift.cold) : cold
}

/** The round of the long cold goes by place, which depends on nothing but the id. */
export function compareTurns(a: Standing, b: Standing): number {
  return a.place - b.place || (a.person.id < b.person.id ? -1 : 1)
}

/** Whose turn it is: everybody once in as many days as there are people. `count` goes up by one a day. */
export function turnOf(long: RankedView<Standing>, count: number): Standing | undefined {
  const { length } = long
  return length === 0 ? undefined : long.at(((count % length) + length) % length)
}

/** The long-cold one gets the last place, so that nobody is forgotten while more fall due than a day can hold. Where a day holds one only, it goes to whoever is about to go cold. */
export function choose(soon: readonly Standing[], turn: Standing | undefined, room: number, asked: { readonly budget: number; readonly today: number }): Standing[] {
  if (!turn || room <= 0 || (asked.budget === 1 && isAboutToGoCold(soon[0], asked.today))) return soon.slice(0, Math.max(0, room))
  return [...soon.slice(0, room - 1), turn]
}

function isAboutToGoCold(standing: Standing | undefined, today: number): boolean {
  const coldOn = standing && coldOf(standing, today)
  return coldOn !== undefined && coldOn > today && coldOn <= today + ABOUT_TO
}
