import { z } from 'zod'
import { defineQuery } from '../query'
import { GiftRow, isHeldBack, waitingGifts } from './giftRow'

/** The Gifts page: what is held back and why, and every other idea and plan. */
export const giftIdeas = defineQuery(z.object({}), z.object({ held: z.array(GiftRow), ideas: z.array(GiftRow) }), (book, _input, { today }) => {
  const rows = waitingGifts(book, today)
  return { held: rows.filter(isHeldBack), ideas: rows.filter((row) => !isHeldBack(row)) }
})

/** How many ideas and plans there are, for the rail; read from the book's own count. */
export const giftCount = defineQuery(z.object({}), z.object({ ideas: z.int() }), (book) => ({ ideas: book.waiting.get('gift')?.size ?? 0 }))
