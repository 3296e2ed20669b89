import { z } from 'zod'
import type { BookView } from '../book'
import { datesKept } from '../dateRows'
import { Day } from '../dates'
import { addDays } from '../days'
import { Message } from '../messageSchema'
import { pageAsked } from '../pages/page'
import { displayName } from '../people'
import { defineQuery } from '../query'
import type { Steps } from '../steps'
import { keptWeek, plannedFor, turnedIn } from './keptWeek'
import { Planned } from './plannedAfter'
import { weekDays } from './weekDays'
import { type WeekTurn, weekTurnNames } from './weekTurns'

const WeekRow = z.object({ personId: z.string(), name: z.string(), company: z.string().optional(), line: Message })
export type WeekRow = z.infer<typeof WeekRow>

const Week = z.object({
  /** Monday. */
  from: Day,
  /** Sunday, or the day it is seen from where the week is still under way. */
  to: Day,
  underWay: z.boolean(),
  /** How many people took each turn. */
  totals: z.object({ warmed: z.int(), rescued: z.int(), cooled: z.int(), wentCold: z.int() }),
  /** The seven days after, and how much is set for them. */
  next: z.object({ from: Day, to: Day, total: z.int() }),
})
export type Week = z.infer<typeof Week>

const Of = { of: Day.optional() }

/** How the week of a day went between you and everybody with a rhythm, in numbers. */
export const weekShow = defineQuery(
  z.object(Of),
  Week,
  (book, { of }, { today }) => {
    const week = weekDays(of ?? today, today)
    const totalOf = (turn: WeekTurn) => turnedIn(book, week, turn, today).length
    const next = { from: addDays(week.from, 7), to: addDays(week.from, 13), total: plannedFor(book, week, today).length }
    return { ...week, totals: { warmed: totalOf('warmed'), rescued: totalOf('rescued'), cooled: totalOf('cooled'), wentCold: totalOf('wentCold') }, next }
  },
  prepareWeek,
)

/** Those who took one turn, by name, a page at a time. */
export const weekTurned = defineQuery(
  z.object({ ...Of, turn: z.enum(weekTurnNames), ...pageAsked }),
  z.object({ total: z.int(), rows: z.array(WeekRow) }),
  (book, { of, turn, offset, limit }, { today }) => {
    const list = turnedIn(book, weekDays(of ?? today, today), turn, today)
    const rows = list.page(offset, limit).flatMap(({ personId, line }): WeekRow[] => {
      const person = book.people.get(personId)
      return person ? [{ personId, name: displayName(person), company: person.organisations[0]?.name, line }] : []
    })
    return { total: list.length, rows }
  },
  prepareWeek,
)

/** What is set for the week after, day by day, a page at a time. */
export const weekAfter = defineQuery(
  z.object({ ...Of, ...pageAsked }),
  z.object({ total: z.int(), rows: z.array(Planned) }),
  (book, { of, offset, limit }, { today }) => {
    const planned = plannedFor(book, weekDays(of ?? today, today), today)
    return { total: planned.length, rows: planned.slice(offset, offset + limit) }
  },
  (book) => book.prepareEach(datesKept),
)

function* prepareWeek(book: BookView, { of }: { readonly of?: Day }, { today }: { readonly today: Day }): Steps<void> {
  yield* book.prepareEach(datesKept)
  yield* keptWeek(book, weekDays(of ?? today, today), today).turns.prepare()
}
