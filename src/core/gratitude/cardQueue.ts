import { z } from 'zod'
import { Day } from '../dates'
import { dayOf } from '../days'
import type { BookView } from '../book'
import { type Address, displayName, type Person } from '../people'
import { defineQuery } from '../query'

/** A card to be written or to be posted: to whom, where to, what it says. */
export const QueuedCard = z.object({
  id: z.string(),
  on: Day,
  status: z.enum(['to-write', 'written']),
  text: z.string(),
  occasion: z.string().optional(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Where it goes, line by line; empty where no address is known. */
  address: z.array(z.string()),
  /** Enough of it for the post: a street or box, and a place. */
  complete: z.boolean(),
})
export type QueuedCard = z.infer<typeof QueuedCard>

/** Cards waiting to be written or posted, the earliest first. */
export const cardQueue = defineQuery(z.object({}), z.object({ cards: z.array(QueuedCard) }), (book) => {
  const cards = [...(book.waiting.get('card') ?? [])].flatMap((id) => queued(book, id) ?? [])
  return { cards: cards.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1)) }
})

function queued(book: BookView, id: string): QueuedCard | undefined {
  const card = book.entries.get(id)
  if (card?.kind !== 'card' || card.status === 'sent') return undefined
  const people = card.personIds.flatMap((personId) => book.people.get(personId) ?? [])
  const [first] = people
  return { id, on: dayOf(card.at), status: card.status, text: card.text, occasion: card.occasion, people: people.map((person) => ({ id: person.id, name: displayName(person) })), ...postalAddress(first) }
}

/** The name and the first address, as one writes them on an envelope. */
export function postalAddress(person: Person | undefined): { readonly address: string[]; readonly complete: boolean } {
  const address = person?.addresses.find(isComplete) ?? person?.addresses[0]
  if (!person || !address) return { address: [], complete: false }
  const { poBox, extended, street, city, region, postalCode, country, formatted } = address
  const place = [postalCode, city].filter(Boolean).join(' ')
  const lines = formatted ? formatted.split(/\n/) : [street, extended, poBox, place, region, country]
  return { address: [displayName(person), ...lines.flatMap((line) => line?.trim() || [])], complete: isComplete(address) }
}

function isComplete({ street, poBox, city, postalCode, formatted }: z.infer<typeof Address>): boolean {
  return Boolean(formatted) || (Boolean(street ?? poBox) && Boolean(city ?? postalCode))
}
