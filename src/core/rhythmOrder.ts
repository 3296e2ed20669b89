import type { Standing } from './rhythmStanding'

/** Who would go cold within this many days is about to. */
const ABOUT_TO = 7

/** The first `count` in order: a short sorted list, so that thousands waiting cost one comparison each. */
export function mostUrgent(people: readonly Standing[], count: number, today: number): Standing[] {
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

/** Whose turn it is among the long cold: everybody once in as many days as there are people, in an order that depends on nothing but their ids. `count` goes up by one a day. */
export function turnOf(long: readonly Standing[], count: number): Standing | undefined {
  if (long.length === 0) return undefined
  const places = Float64Array.from(long, ({ place }) => place).sort()
  const turn = ((count % long.length) + long.length) % long.length
  const wanted = places[turn]
  const same = long.filter(({ place }) => place === wanted).sort((a, b) => (a.person.id < b.person.id ? -1 : 1))
  return same[turn - places.indexOf(wanted ?? 0)]
}

/** The long-cold one gets the last place, unless that would push out somebody about to go cold. */
export function choose(soon: readonly Standing[], turn: Standing | undefined, room: number, today: number): Standing[] {
  const pushedOut = soon[room - 1]
  const coldOn = pushedOut && coldOf(pushedOut, today)
  const aboutTo = coldOn !== undefined && coldOn > today && coldOn <= today + ABOUT_TO
  if (!turn || room <= 0 || aboutTo) return soon.slice(0, Math.max(0, room))
  return [...soon.slice(0, room - 1), turn]
}
