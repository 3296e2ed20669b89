import { z } from 'zod'
import type { BookView } from '../book'
import { Day } from '../dates'
import { message } from '../message'
import { Message } from '../messageSchema'
import { defineQuery, readingFew } from '../query'
import { type DateRow, datesToCome, outlinesWillDo } from '../today'

/** One line of what comes up; a festival is one line for everybody who keeps it. */
export const ComingRow = z.object({
  date: Day,
  line: Message,
  /** Whose it is; left out where it is a festival of several. */
  personId: z.string().optional(),
})
export type ComingRow = z.infer<typeof ComingRow>

/** The birthdays, other dates and festivals of the next two weeks, the first `limit` lines of `total`. */
export const comingUp = readingFew(
  defineQuery(
    z.object({ on: Day.optional(), limit: z.int().min(0).optional() }),
    z.object({ rows: z.array(ComingRow), total: z.int() }),
    (book, { on, limit }, { today }) => {
      const rows = comingRows(book, on ?? today)
      return { rows: rows.slice(0, limit), total: rows.length }
    },
  ),
  outlinesWillDo,
)

export function comingRows(book: BookView, day: Day): ComingRow[] {
  const keepers = new Map<string, number>()
  const keyOf = ({ date, label }: DateRow) => `${date}:${label}`
  const dates = datesToCome(book, day)
  for (const row of dates) if (row.kind === 'festival') keepers.set(keyOf(row), (keepers.get(keyOf(row)) ?? 0) + 1)
  const told = new Set<string>()
  return dates.flatMap((row) => {
    const { date, kind, label, line, personId } = row
    const count = (kind === 'festival' && keepers.get(keyOf(row))) || 1
    if (count === 1) return [{ date, line, personId }]
    if (told.has(keyOf(row))) return []
    told.add(keyOf(row))
    return [{ date, line: message('nudges:calendar.festival', { festival: { key: `festivals:${label}` }, count }) }]
  })
}
