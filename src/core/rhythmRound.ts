import { type AskedDay, reasonsOn } from './rhythmReasons'
import { compareTurns, compareUrgency, urgencyOf } from './rhythmOrder'
import { Ranked } from './ranked'
import { type Standing, standingOf } from './rhythmStanding'

/** Everybody there is a reason for on a day by their rhythm alone, whatever the user decided about them. */
export interface Round {
  /** Due or drifting, the most urgent first. */
  readonly soon: Ranked<Standing>
  /** Long cold, in the order in which they take turns. */
  readonly long: Ranked<Standing>
  /** Who was touched on the day or after it: to be looked at one by one. */
  readonly lately: ReadonlySet<string>
}

/** Beyond so many changed people starting over is quicker. */
const MANY = 1000

/** Kept for the day, so that a change costs who it touched. */
export function roundOn(asked: AskedDay): Round {
  const { book, day, rest } = asked
  return book.rememberAll<Round>(`round ${rest?.key ?? ''}`, day, (before, touched) => {
    const standings = book.rememberEach(standingOf)
    if (!before || !touched || touched.size > MANY) return sorted(asked, standings.values())
    const now = sorted(asked, [...touched].flatMap((id) => standings.get(id) ?? []))
    const others = [...before.lately].filter((id) => !touched.has(id))
    return { soon: before.soon.replace(touched, now.soon), long: before.long.replace(touched, now.long), lately: new Set([...others, ...now.lately]) }
  })
}

const nobody: Pick<AskedDay, 'decided' | 'pulled'> = { decided: new Set(), pulled: new Map() }

function sorted(asked: AskedDay, standings: Iterable<Standing>): Round {
  const { today } = asked
  const undecided = { ...asked, ...nobody }
  const soon: Standing[] = []
  const long: Standing[] = []
  const lately = new Set<string>()
  for (const standing of standings) {
    if (standing.activeFrom > today) continue
    if (standing.touched >= today) lately.add(standing.person.id)
    else if (reasonsOn(undecided, standing).length > 0) (standing.longCold <= today ? long : soon).push(standing)
  }
  return { soon: Ranked.of(soon, idOf, (a, b) => compareUrgency(a, b, today), (row) => urgencyOf(row, today)), long: Ranked.of(long, idOf, compareTurns, ({ place }) => place), lately }
}

const idOf = ({ person }: Standing) => person.id
