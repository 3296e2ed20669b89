import { type BookView, settingsOf } from '../book'
import type { Day } from '../dates'
import { compareNames } from '../names'
import { KeptRows } from '../pages/keptRows'
import type { Ordered } from '../pages/ordered'
import { type Planned, plannedAfter } from './plannedAfter'
import type { WeekDays } from './weekDays'
import { type Turned, turnedOf, type WeekTurn } from './weekTurns'

/** What the lists of one week go by. */
export interface KeptWeek {
  readonly turns: KeptRows<Turned>
  /** What is set for the week after, once somebody has asked. */
  planned?: readonly Planned[]
}

/** So many weeks are kept: one for each window that looks at another. */
const MOST_WEEKS = 4

/** The weeks looked at last, kept for the day. */
export function keptWeek(book: BookView, week: WeekDays, today: Day): KeptWeek {
  const renewed = (before: Map<Day, KeptWeek>, touched: ReadonlySet<string>) => {
    for (const kept of before.values()) {
      kept.turns.touch(touched)
      kept.planned = undefined
    }
    return before
  }
  const weeks = book.rememberAll<Map<Day, KeptWeek>>(`weeks ${settingsOf(book).leapDay ?? ''}`, today, () => new Map(), renewed)
  const known = weeks.get(week.from)
  if (known) return known
  const [oldest] = weeks.keys()
  if (weeks.size >= MOST_WEEKS && oldest !== undefined) weeks.delete(oldest)
  const kept: KeptWeek = { turns: new KeptRows(book.people.keys(), (id) => turnedOf(book, id, week)) }
  weeks.set(week.from, kept)
  return kept
}

/** Everybody whose warmth took one turn, by name. */
export function turnedIn(book: BookView, week: WeekDays, turn: WeekTurn, today: Day): Ordered<Turned> {
  return keptWeek(book, week, today).turns.list(turn, byName, (row) => row.turn === turn)
}

const byName = (a: Turned, b: Turned) => compareNames(a.name, b.name) || (a.personId < b.personId ? -1 : 1)

/** What is set for the week after one, day by day. */
export function plannedFor(book: BookView, week: WeekDays, today: Day): readonly Planned[] {
  const kept = keptWeek(book, week, today)
  return (kept.planned ??= plannedAfter(book, week))
}
