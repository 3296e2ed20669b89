import { z } from 'zod'
import { type BookView, entriesOf } from '../book'
import { type Day, dayOf, type Moment } from '../dates'
import type { EntryOf } from '../entries/registry'
import { Message, message } from '../message'
import { displayName, type Person } from '../people'
import { defineQuery } from '../query'
import { Giving, dutyHint } from './giving'
import { limitConcerns } from './limits'
import { Concern, safetyOf } from './safety'
import { isSameGift } from './sameGift'

type Gift = EntryOf<'gift'>
export type CheckedGift = Pick<Gift, 'personIds' | 'title' | 'price' | 'currency'> & { readonly id?: string; readonly at: Day | Moment }

/** Everything that speaks against a gift of mine: what is off limits or not known, the same gift again, the limits the user set. */
export function concernsOf(book: BookView, gift: CheckedGift, day: Day, personOf: (id: string) => Person | undefined = (id) => book.people.get(id)): Concern[] {
  return gift.personIds.flatMap((id) => {
    const person = personOf(id)
    return person ? [...safetyOf(person, gift.title), ...givenTwice(book, person, gift), ...limitConcerns(book, person, gift, day)] : []
  })
}

/** Nobody gets the same gift twice, nor what they did not take before. */
function givenTwice(book: BookView, person: Person, { id, title }: CheckedGift): Concern[] {
  const before = entriesOf(book, person.id).find((entry): entry is Gift => entry.kind === 'gift' && entry.id !== id && entry.direction === 'out' && (entry.status === 'given' || entry.status === 'declined') && isSameGift(entry.title, title))
  if (!before) return []
  return [{ about: 'twice', verdict: 'refused', personId: person.id, why: message(`gifts:twice.${before.status}`, { name: displayName(person), title: before.title, day: dayOf(before.at) }) }]
}

/** A gift as it is being written, looked at while there is time to think: what speaks against it, and a quiet word where it is owed. */
export const giftCheck = defineQuery(
  z.object({
    id: z.string().optional(),
    personIds: z.array(z.string()),
    title: z.string(),
    price: z.string().optional(),
    currency: z.string().optional(),
    giving: Giving.optional(),
    occasion: z.string().optional(),
    reason: z.string().optional(),
    deal: z.string().optional(),
  }),
  z.object({ concerns: z.array(Concern), hint: Message.optional() }),
  (book, { id, personIds, title, price, currency, ...given }, { today }) => {
    const at = (id && book.entries.get(id)?.at) || today
    const amount = price && /^\d+(\.\d+)?$/.test(price) ? price : undefined
    return { concerns: title.trim() ? concernsOf(book, { id, personIds, title, price: amount, currency, at }, today) : [], hint: dutyHint(given) }
  },
)
