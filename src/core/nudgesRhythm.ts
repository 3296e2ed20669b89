import type { BookView } from './book'
import type { Day } from './dates'
import type { GradedView } from './graded'
import type { ValueOf } from './peopleValues'
import type { Rest } from './restDays'
import { choose, turnOf } from './rhythmOrder'
import { type AskedDay, askedDay, isPulled, reasonsOn, type RhythmReason, timesPutOff, turnsHad } from './rhythmReasons'
import { roundOn } from './rhythmRound'
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
  /** Who of them comes next, at most as many as the budget. */
  readonly next: readonly Standing[]
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
  const { forward, soon, long, handled, handledLong } = gather(asked, standings, new Set([...elsewhere, ...quiet]))
  const room = Math.max(0, budget - handled.size - forward.length)
  const turn = turnOf(long, rest?.count ?? asked.today)
  const open = turn && !handled.has(turn.person.id) ? turn : undefined
  const urgent = soon.first(room + budget)
  const within = choose(urgent.slice(0, room), open, room, { today: asked.today, round: long.length })
  const chosen = [...forward, ...within].map((standing) => suggested(asked, standing, standing === open ? long.length : 0))
  return {
    besides: suggestedAmong(asked, standings, elsewhere, quiet),
    handled: handled.size,
    chosen: chosen.filter(({ reasons }) => reasons.length > 0),
    waiting: soon.length + long.length - handledLong - within.length,
    next: [...urgent, ...(open ? [open] : [])].filter((standing) => !within.includes(standing)),
  }
}

interface Gathered {
  readonly forward: readonly Standing[]
  readonly soon: GradedView<Standing>
  /** In the order in which they take turns. */
  readonly long: GradedView<Standing>
  readonly handled: ReadonlySet<string>
  readonly handledLong: number
}

/** Everybody there is a reason for: most are as the day's round has them, the others are looked at one by one. */
function gather(asked: AskedDay, standings: ValueOf<Standing>, apart: ReadonlySet<string>): Gathered {
  const round = roundOn(asked)
  const single = new Set([...round.lately, ...asked.decided])
  const found = lookAt(asked, [...single].flatMap((id) => standings.get(id) ?? []), apart)
  const others = { soon: new Array<Standing>(), long: new Array<Standing>() }
  for (const ids of [single, apart]) {
    for (const id of ids) {
      const standing = standings.get(id)
      if (standing) others[standing.longCold > asked.today ? 'soon' : 'long'].push(standing)
    }
  }
  return {
    ...found,
    forward: found.forward.sort((a, b) => a.due - b.due || (a.person.id < b.person.id ? -1 : 1)),
    soon: round.soon.with(found.soon, others.soon),
    long: round.long.with(found.long, others.long),
  }
}

/** The long cold who were seen to today keep their place in the round, so that nobody takes it over. */
function lookAt(asked: AskedDay, standings: readonly Standing[], apart: ReadonlySet<string>) {
  const { book, today } = asked
  const found = { forward: new Array<Standing>(), soon: new Array<Standing>(), long: new Array<Standing>(), handled: new Set<string>(), handledLong: 0 }
  for (const latest of standings) {
    if (latest.activeFrom > today) continue
    const { found: standing, done } = latest.touched < today ? { found: latest, done: false } : standingThen(book, latest, today)
    const { id } = standing.person
    const pulled = isPulled(asked, standing)
    if (done) found.handled.add(id)
    if (apart.has(id) || (done && (pulled || standing.longCold > today)) || reasonsOn(asked, standing).length === 0) continue
    if (done) found.handledLong += 1
    found[pulled ? 'forward' : standing.longCold <= today ? 'long' : 'soon'].push(standing)
  }
  return found
}

/** `round` is how many take turns, where it is somebody's turn; 0 otherwise. */
function suggested(asked: AskedDay, standing: Standing, round: number): Suggested {
  const turns = round > 0 ? turnsHad(asked, standing, round) : 0
  return { standing, reasons: reasonsOn(asked, standing, turns), ignored: turns + timesPutOff(asked, standing) }
}

/** Those of `ids` who were not seen to today and for whom their rhythm speaks as well. */
function suggestedAmong(asked: AskedDay, standings: ValueOf<Standing>, ids: ReadonlySet<string>, quiet: ReadonlySet<string>): ReadonlyMap<string, Suggested> {
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
