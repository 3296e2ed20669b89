import type { BookView } from './book'
import type { Day } from './dates'
import type { Rest } from './restDays'
import { choose, mostUrgent, turnOf } from './rhythmOrder'
import { type AskedDay, askedDay, isPulled, reasonsOn, type RhythmReason, timesPutOff, turnsHad } from './rhythmReasons'
import { type Standing, standingOf, standingThen } from './rhythmStanding'

/** Somebody to suggest, and why. */
export interface Suggested {
  readonly standing: Standing
  readonly reasons: readonly RhythmReason[]
  /** How often they came up and nothing came of it, since the two last talked. */
  readonly ignored: number
}

export interface Rhythm {
  /** Those among the people who stand on Today for another reason. */
  readonly besides: ReadonlyMap<string, Suggested>
  /** People with a cadence who were talked to today, or tried. */
  readonly handled: number
  /** Whom to suggest, in order: those pulled forward, then as many as the budget has room for. */
  readonly chosen: readonly Suggested[]
  /** Due, but beyond the budget. */
  readonly waiting: number
}

interface Asked {
  readonly budget: number
  /** They stand on Today for another reason. */
  readonly elsewhere: ReadonlySet<string>
  /** They are left in peace. */
  readonly quiet: ReadonlySet<string>
  readonly rest: Rest | undefined
}

/** Whom to suggest on `day`: nearest to going cold first, then newly cold; the long cold take turns in one slot. */
export function rhythmOn(book: BookView, day: Day, { budget, elsewhere, quiet, rest }: Asked): Rhythm {
  const asked = askedDay(book, day, rest)
  const standings = book.rememberEach(standingOf)
  const { forward, soon, long, handled, handledLong } = gather(asked, standings, new Set([...elsewhere, ...quiet].map((id) => standings.get(id))))
  const room = Math.max(0, budget - handled.size - forward.length)
  const turn = turnOf(long, rest?.count ?? asked.today)
  const open = turn && !handled.has(turn.person.id) ? turn : undefined
  const within = choose(mostUrgent(soon, room, asked.today), open, room, asked.today)
  const chosen = [...forward, ...within].map((standing) => suggested(asked, standing, standing === open ? long.length : 0))
  return {
    besides: suggestedAmong(asked, standings, elsewhere, quiet),
    handled: handled.size,
    chosen: chosen.filter(({ reasons }) => reasons.length > 0),
    waiting: soon.length + long.length - handledLong - within.length,
  }
}

interface Gathered {
  readonly forward: Standing[]
  readonly soon: Standing[]
  readonly long: Standing[]
  readonly handled: Set<string>
  readonly handledLong: number
}

/** Everybody there is a reason for. The long cold who were seen to today keep their place in the round, so that nobody takes it over. */
function gather(asked: AskedDay, standings: ReadonlyMap<string, Standing | undefined>, apart: ReadonlySet<Standing | undefined>): Gathered {
  const { book, today } = asked
  const forward: Standing[] = []
  const soon: Standing[] = []
  const long: Standing[] = []
  const handled = new Set<string>()
  let handledLong = 0
  const add = (standing: Standing) => (isPulled(asked, standing) ? forward : standing.longCold <= today ? long : soon).push(standing)
  for (const latest of standings.values()) {
    if (!latest || latest.activeFrom > today) continue
    if (latest.touched < today) {
      if (reasonsOn(asked, latest).length > 0 && !(apart.size > 0 && apart.has(latest))) add(latest)
      continue
    }
    const { found, done } = standingThen(book, latest, today)
    if (done) handled.add(found.person.id)
    if ((done && found.longCold > today) || apart.has(latest) || reasonsOn(asked, found).length === 0) continue
    if (done && isPulled(asked, found)) continue
    if (done) handledLong += 1
    add(found)
  }
  forward.sort((a, b) => a.due - b.due || (a.person.id < b.person.id ? -1 : 1))
  return { forward, soon, long, handled, handledLong }
}

/** `round` is how many take turns, where it is somebody's turn; 0 otherwise. */
function suggested(asked: AskedDay, standing: Standing, round: number): Suggested {
  const turns = round > 0 ? turnsHad(asked, standing, round) : 0
  return { standing, reasons: reasonsOn(asked, standing, turns), ignored: turns + timesPutOff(asked, standing) }
}

/** Those of `ids` who were not seen to today and for whom their rhythm speaks as well. */
function suggestedAmong(asked: AskedDay, standings: ReadonlyMap<string, Standing | undefined>, ids: ReadonlySet<string>, quiet: ReadonlySet<string>): ReadonlyMap<string, Suggested> {
  const { book, today } = asked
  const also = new Map<string, Suggested>()
  for (const id of ids) {
    const latest = standings.get(id)
    if (!latest || latest.activeFrom > today || quiet.has(id)) continue
    const { found, done } = latest.touched < today ? { found: latest, done: false } : standingThen(book, latest, today)
    const one = suggested(asked, found, 0)
    if (!done && one.reasons.length > 0) also.set(id, one)
  }
  return also
}
