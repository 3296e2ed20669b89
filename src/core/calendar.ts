import { z } from 'zod'
import type { BookView } from './book'
import { calendarDates } from './calendarDates'
import { calendarDue } from './calendarDue'
import { calendarReminders } from './calendarReminders'
import { calendarPromises } from './promises/calendarPromises'
import { datesKept } from './dateRows'
import { chineseDay } from './chineseCalendar'
import { ClockTime, Day } from './dates'
import { addDays, dayNumber, daysBetween } from './days'
import { LONGEST_WINDOW } from './dateWindow'
import { Message } from './messageSchema'
import { defineQuery } from './query'
import { standingOf } from './rhythmStanding'
import { DateKind } from './today'

/** One thing that stands on a day. */
export const CalendarItem = z.object({
  kind: z.enum(['reminder', 'promise', ...DateKind.options, 'due']),
  day: Day,
  /** Whom it is about; a festival is about everybody who keeps it, and a few of them are named. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  count: z.int(),
  /** The reminder or promise behind it. */
  entryId: z.string().optional(),
  time: ClockTime.optional(),
  /** A later time of a reminder that comes back. */
  expected: z.boolean().optional(),
  line: Message,
})
export type CalendarItem = z.infer<typeof CalendarItem>

const ChineseDay = z.object({ year: z.int(), month: z.int(), leap: z.boolean(), day: z.int() })

export const CalendarDay = z.object({
  day: Day,
  /** How many things there are; `items` are the first of them. */
  total: z.int(),
  items: z.array(CalendarItem),
  chinese: ChineseDay,
})
export type CalendarDay = z.infer<typeof CalendarDay>

const Range = z
  .object({ from: Day, to: Day, perDay: z.int().min(0).max(500).default(50) })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < LONGEST_WINDOW, { message: 'not a range of up to 300 days', path: ['to'] })

/** What stands on the days of a range, day by day. */
export const calendarRange = defineQuery(
  Range,
  z.object({ today: Day, days: z.array(CalendarDay) }),
  (book, { from, to, perDay }, { today }) => ({ today, days: calendarDays(book, from, to, perDay) }),
  function* (book) {
    yield* book.prepareEach(datesKept)
    yield* book.prepareEach(standingOf)
  },
)

export function calendarDays(book: BookView, from: Day, to: Day, perDay: number): CalendarDay[] {
  const byDay = new Map<Day, CalendarItem[]>()
  for (const item of [...calendarReminders(book, from, to), ...calendarPromises(book, from, to), ...calendarDates(book, from, to), ...calendarDue(book, from, to)]) {
    const items = byDay.get(item.day)
    if (items) items.push(item)
    else byDay.set(item.day, [item])
  }
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index)
    const items = byDay.get(day) ?? []
    return { day, total: items.length, items: items.slice(0, perDay), chinese: chineseDay(dayNumber(day), Number(day.slice(0, 4))) }
  })
}
