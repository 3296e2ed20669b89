import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { DEFAULT_BUDGET } from '../cadenceLoad'
import { datesKept } from '../dateRows'
import { Day } from '../dates'
import { addDays, dayNumber } from '../days'
import { pageAsked } from '../pages/page'
import { defineQuery } from '../query'
import type { Steps } from '../steps'
import { AWAY_DAYS, MANY_MISSED } from './absence'
import { DayLoad, setAhead } from './ahead'
import { keptCold } from './keptCold'
import { keptPassed } from './keptPassed'
import { AwayItem, type Missed, missedSince, pageOf } from './missed'

/** A page of what was missed, how much there is of it, and how full the days ahead are. */
export const AwayList = z.object({ from: Day, to: Day, budget: z.int(), total: z.int(), rows: z.array(AwayItem), ahead: z.array(DayLoad) })
export type AwayList = z.infer<typeof AwayList>

const Asked = z.object({
  from: Day.optional(),
  /** The day the user was back: what came up from then on was not missed. */
  back: Day.optional(),
  /** Away for a few days only: what stands on Today all the same is left out, but for very much of it. */
  datesOnly: z.boolean().optional(),
  ...pageAsked,
})

/** What was missed since a day (left out: a week ago), a page at a time: open reminders, dates that passed, people who went cold; and what is set for the days ahead. */
export const awayShow = defineQuery(
  Asked,
  AwayList,
  (book, { from: asked, back, datesOnly = false, offset, limit }, { today }) => {
    const from = asked ?? addDays(today, -AWAY_DAYS)
    const returned = back && dayNumber(back)
    const wasMissed = ({ kind, day }: Missed) => returned === undefined || day < returned || (kind === 'cold' && day === returned)
    const all = missedSince(book, from, today)
    const lists = returned === undefined ? all : all.map((items) => items.filter(wasMissed))
    const isMuch = lists.flat().filter(({ kind }) => kind === 'reminder').length >= MANY_MISSED
    return awayList(book, datesOnly && !isMuch ? lists.map((items) => items.filter(({ kind }) => kind === 'date')) : lists, { from, today, offset, limit })
  },
  (book, { from }, { today }) => prepareMissed(book, from ?? addDays(today, -AWAY_DAYS), today),
)

interface Page {
  readonly from: Day
  readonly today: Day
  readonly offset: number
  readonly limit: number
}

export function awayList(book: BookView, lists: readonly (readonly Missed[])[], { from, today, offset, limit }: Page): AwayList {
  const total = lists.reduce((sum, items) => sum + items.length, 0)
  return { from, to: today, budget: settingsOf(book).budget ?? DEFAULT_BUDGET, total, rows: pageOf(lists, offset, limit), ahead: [...setAhead(book, today)] }
}

export function* prepareMissed(book: BookView, from: Day, today: Day): Steps<void> {
  yield* book.prepareEach(datesKept)
  yield* keptPassed(book, from, today).prepare()
  yield* keptCold(book, today).prepare()
}
