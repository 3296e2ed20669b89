import { z } from 'zod'
import type { BookView } from '../book'
import { type Day, Day as DaySchema, dayOf } from '../dates'
import { entryOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import { namedPeople } from '../namedPeople'
import { concernsOf } from './checks'
import { Concern } from './safety'

/** An idea or planned gift as lists show it, with what speaks against it. */
export const GiftRow = z.object({
  id: z.string(),
  title: z.string(),
  reason: z.string().optional(),
  occasion: z.string().optional(),
  status: z.enum(['idea', 'planned']),
  price: z.string().optional(),
  currency: z.string().optional(),
  on: DaySchema,
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  concerns: z.array(Concern),
  /** Why it is right all the same, in the user's words: nothing holds it back any more. */
  override: z.string().optional(),
})
export type GiftRow = z.infer<typeof GiftRow>

/** Every idea and planned gift for people who are still there, the latest first. */
export function waitingGifts(book: BookView, day: Day): GiftRow[] {
  const rows = [...(book.waiting.get('gift') ?? [])].flatMap((id) => {
    const gift = entryOf(book, 'gift', id)
    return gift ? (giftRow(book, gift, day) ?? []) : []
  })
  return rows.sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}

export const isHeldBack = ({ concerns, override }: GiftRow) => !override && concerns.some(({ verdict }) => verdict !== 'near')

function giftRow(book: BookView, gift: EntryOf<'gift'>, day: Day): GiftRow | undefined {
  if (gift.status !== 'idea' && gift.status !== 'planned') return undefined
  const people = namedPeople(book, gift.personIds.filter((id) => book.people.get(id)?.state !== 'deceased'))
  if (people.length === 0) return undefined
  const { id, title, reason, occasion, status, price, currency, override } = gift
  return { id, title, reason, occasion, status, price, currency, override, on: dayOf(gift.at), people, concerns: concernsOf(book, gift, day) }
}
