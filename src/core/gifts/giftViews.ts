import { z } from 'zod'
import type { BookView } from '../book'
import type { Day } from '../dates'
import { pageAsked } from '../pages/page'
import { defineQuery, readingFew } from '../query'
import { byDayBackwards, GiftRow, giftRow, isHeldBack, waitingGifts } from './giftRow'
import { type GiftGroup, giftGroups, waitingKept } from './waitingKept'

const GiftTotals = z.object({ held: z.int(), planned: z.int(), ideas: z.int() })

/** The Gifts page: what is held back and why, what is planned, and every other idea, a page at a time, with how many there are of each. */
export const giftIdeas = defineQuery(
  z.object({ group: z.enum(giftGroups), ...pageAsked }),
  z.object({ total: z.int(), rows: z.array(GiftRow), totals: GiftTotals }),
  (book, { group, offset, limit }, { today }) => {
    const list = listOf(book, group, today)
    const totalOf = (one: GiftGroup) => listOf(book, one, today).length
    return {
      total: list.length,
      rows: list.page(offset, limit).flatMap(({ id }) => giftRow(book, id, today) ?? []),
      totals: { held: totalOf('held'), planned: totalOf('planned'), ideas: totalOf('ideas') },
    }
  },
  (book, _asked, { today }) => waitingKept(book, today).prepare(),
)

function listOf(book: BookView, group: GiftGroup, today: Day) {
  return waitingKept(book, today).list(group, byDayBackwards, (row) => row.group === group)
}

/** The ideas and plans for one person: those held back, and the others. */
export const giftsWaiting = defineQuery(z.object({ personId: z.string() }), z.object({ held: z.array(GiftRow), ideas: z.array(GiftRow) }), (book, { personId }, { today }) => {
  const rows = waitingGifts(book, today, personId)
  return { held: rows.filter(isHeldBack), ideas: rows.filter((row) => !isHeldBack(row)) }
})

/** How many ideas and plans there are, for the rail; read from the book's own count. */
export const giftCount = readingFew(defineQuery(z.object({}), z.object({ ideas: z.int() }), (book) => ({ ideas: book.waiting.get('gift')?.size ?? 0 })))
