import { Graded } from './graded'
import { type AskedDay, isSuggested } from './rhythmReasons'
import { compareTurns, compareUrgency, placeOf, urgencyOf } from './rhythmOrder'
import { type Standing, standingOf } from './rhythmStanding'

/** Everybody there is a reason for on a day by their rhythm alone, whatever the user decided about them. */
export interface Round {
  /** Due or drifting, the most urgent first. */
  readonly soon: Graded<Standing>
  /** Long cold, in the order in which they take turns. */
  readonly long: Graded<Standing>
  /** Who was touched on the day or after it: to be looked at one by one. */
  readonly lately: ReadonlySet<string>
}

/** Beyond so many changed people starting over is quicker. */
const MANY = 1000

/** Kept for the day, so that a change costs who it touched. */
export function roundOn(asked: AskedDay): Round {
  const { book, day, rest } = asked
  const anew = () => roundOf(asked, parted(asked, book.rememberEach(standingOf).values()))
  return book.rememberAll<Round>(`round ${rest?.key ?? ''}`, day, anew, (before, touched) => {
    if (touched.size > MANY) return anew()
    const standings = book.rememberEach(standingOf)
    const now = parted(asked, [...touched].flatMap((id) => standings.get(id) ?? []))
    const others = [...before.lately].filter((id) => !touched.has(id))
    return { soon: before.soon.replace(touched, now.soon), long: before.long.replace(touched, now.long), lately: new Set([...others, ...now.lately]) }
  })
}

interface Parted {
  readonly soon: readonly Standing[]
  readonly long: readonly Standing[]
  readonly lately: ReadonlySet<string>
}

function parted(asked: AskedDay, standings: Iterable<Standing>): Parted {
  const { today } = asked
  const soon: Standing[] = []
  const long: Standing[] = []
  const lately = new Set<string>()
  for (const standing of standings) {
    if (standing.activeFrom > today) continue
    if (standing.touched >= today) lately.add(standing.person.id)
    else if (isSuggested(asked, standing)) (standing.longCold <= today ? long : soon).push(standing)
  }
  return { soon, long, lately }
}

/** A thousand grades of the round are enough: its places are spread evenly below 2³⁰. */
const PLACES = 2 ** 20

function roundOf({ today }: AskedDay, { soon, long, lately }: Parted): Round {
  return {
    soon: new Graded(soon, { idOf, gradeOf: (row) => urgencyOf(row, today), compare: (a, b) => compareUrgency(a, b, today) }),
    long: new Graded(long, { idOf, gradeOf: (row) => Math.floor(placeOf(row) / PLACES), compare: compareTurns }),
    lately,
  }
}

const idOf = ({ person }: Standing) => person.id
