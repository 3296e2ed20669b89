import type { BookView } from '../book'
import type { Day } from '../dates'
import { dayOf, fromDayNumber } from '../days'
import { type Drift, driftAfter, usualGap } from '../drift'
import { entryOf, listedAbout } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import { type Money, totalsOf } from '../money'
import type { Person } from '../people'

/** Three purchases are enough to speak of a rhythm: they are written down by hand, and few. */
export const FEWEST_BUYING_GAPS = 2

const none: readonly number[] = []

/** The days somebody bought on, earliest first; read from what the book has at hand. Kept: `book.rememberEach(buyingDaysOf)`. */
export function buyingDaysOf(book: BookView, { id: personId }: Pick<Person, 'id'>): readonly number[] {
  const listed = book.listed.get('purchase')
  if (!listed?.size) return none
  const days: number[] = []
  for (const id of book.entryIds.get(personId) ?? []) {
    const day = listed.get(id)
    if (day !== undefined) days.push(day)
  }
  return days.sort((a, b) => a - b)
}

/** Somebody's silence as a buyer, where they buy often enough to have a rhythm; counts what was bought up to `today`. */
export function buyingDrift(days: readonly number[], today: number): Drift | undefined {
  const known = days.filter((day) => day <= today)
  const last = known.at(-1)
  return last === undefined ? undefined : driftAfter(last, known, FEWEST_BUYING_GAPS)
}

/** A person as a buyer, up to a day. */
export interface Buying {
  readonly count: number
  readonly first: Day
  readonly last: Day
  /** What they usually let pass between purchases, in days, where one can say. */
  readonly usual?: number
  /** When the next one would be usual. */
  readonly nextOn?: Day
  readonly totals: Money[]
}

export function buyingOf(book: BookView, personId: string, today: number): Buying | undefined {
  const days = buyingDaysOf(book, { id: personId }).filter((day) => day <= today)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const usual = usualGap(days, FEWEST_BUYING_GAPS)
  const until = fromDayNumber(today)
  return {
    count: days.length,
    first: fromDayNumber(first),
    last: fromDayNumber(last),
    usual: usual === undefined ? undefined : Math.round(usual),
    nextOn: usual === undefined ? undefined : fromDayNumber(last + Math.round(usual)),
    totals: totalsOf(purchasesOf(book, personId).filter(({ at }) => dayOf(at) <= until)),
  }
}

export function purchasesOf(book: BookView, personId: string): EntryOf<'purchase'>[] {
  return listedAbout(book, 'purchase', personId).flatMap((id) => entryOf(book, 'purchase', id) ?? [])
}
