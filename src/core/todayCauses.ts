import type { BookView } from './book'
import type { ClockTime, Day } from './dates'
import { chanceCauses } from './gratitude/chance'
import { thanksCauses } from './gratitude/thanks'
import type { Cause } from './nudges'
import { dateCauses } from './nudgesDate'
import { reminderCauses } from './nudgesReminder'
import { salesCauses } from './sales/salesCauses'
import { entryCauses } from './occasions/entryCauses'
import { restrained } from './restraints/restrained'
import type { DateRow } from './today'

/** What a rule may look at besides the book. */
export interface CauseContext {
  /** The time of day, where it matters which of today's things are put off until later. */
  readonly time?: ClockTime
  /** Dates and festivals the day may be told of (datesAhead.ts). */
  readonly dates: readonly DateRow[]
}
type CauseRule = (book: BookView, day: Day, context: CauseContext) => readonly Cause[]

/** What stands first on Today, never hidden by the budget. A new reason is one line here. */
const first: readonly CauseRule[] = [entryCauses, thanksCauses, salesCauses, (book, day, { time }) => reminderCauses(book, day, time), (book, day, { dates }) => dateCauses(book, day, dates)]
/** What may be done besides: it joins the row of whoever stands on Today already, else it follows those to reach out to. */
const besides: readonly CauseRule[] = [chanceCauses]

export const firstCauses: CauseRule = (book, day, context) => restrained(book, first.flatMap((rule) => rule(book, day, context)), day)
export const besideCauses: CauseRule = (book, day, context) => restrained(book, besides.flatMap((rule) => rule(book, day, context)), day)
