import { z } from 'zod'
import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import { type Day, Day as DaySchema } from '../dates'
import { dayOf } from '../days'
import { entryOf } from '../entries/listedOf'
import { namedPeople } from '../namedPeople'
import { noIds } from '../noIds'
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

/** The latest first. */
export function byDayBackwards(a: { readonly on: Day; readonly id: string }, b: { readonly on: Day; readonly id: string }): number {
  return a.on === b.on ? compareTexts(b.id, a.id) : a.on < b.on ? 1 : -1
}

/** Every idea and planned gift for people who are still there, the latest first; of one person, where one is named. */
export function waitingGifts(book: BookView, day: Day, personId?: string): GiftRow[] {
  const waiting = book.waiting.get('gift') ?? noIds
  const ids = personId === undefined ? [...waiting] : [...(book.entryIds.get(personId) ?? noIds)].filter((id) => waiting.has(id))
  return ids.flatMap((id) => giftRow(book, id, day) ?? []).sort(byDayBackwards)
}

export const isHeldBack = ({ concerns, override }: Pick<GiftRow, 'concerns' | 'override'>) => !override && concerns.some(({ verdict }) => verdict !== 'near')

/** Nothing, where it waits no more or nobody it is for is left. */
export function giftRow(book: BookView, giftId: string, day: Day): GiftRow | undefined {
  const gift = entryOf(book, 'gift', giftId)
  if (!gift || gift.direction !== 'out' || (gift.status !== 'idea' && gift.status !== 'planned')) return undefined
  const people = namedPeople(book, gift.personIds.filter((id) => book.people.get(id)?.state !== 'deceased'))
  if (people.length === 0) return undefined
  const { id, title, reason, occasion, status, price, currency, override } = gift
  return { id, title, reason, occasion, status, price, currency, override, on: dayOf(gift.at), people, concerns: concernsOf(book, gift, day) }
}
