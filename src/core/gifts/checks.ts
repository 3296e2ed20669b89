import { z } from 'zod'
import { type BookView, entriesOf } from '../book'
import type { Day, Moment } from '../dates'
import { dayOf } from '../days'
import { entryOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import { message } from '../message'
import { Message } from '../messageSchema'
import { Amount } from '../money'
import { displayName, type Person } from '../people'
import { defineQuery } from '../query'
import { restraintsOn } from '../restraints/restraints'
import { Giving, dutyHint } from './giving'
import { limitConcerns } from './limits'
import { Concern, safetyOf } from './safety'
import { isSameGift } from './sameGift'

type Gift = EntryOf<'gift'>
type CheckedGift = Pick<Gift, 'personIds' | 'title' | 'price' | 'currency'> & { readonly id?: string; readonly at: Day | Moment; readonly status?: Gift['status'] }

/** Everything that speaks against a gift of mine: what is off limits or not known, the same gift again, the limits the user set, what asks for restraint with them on the day it is given. */
export function concernsOf(book: BookView, gift: CheckedGift, day: Day, personOf: (id: string) => Person | undefined = (id) => book.people.get(id)): Concern[] {
  const givenOn = gift.status === 'given' ? dayOf(gift.at) : day
  return gift.personIds.flatMap((id) => {
    const person = personOf(id)
    return person ? [...safetyOf(person, gift.title), ...givenTwice(book, person, gift), ...limitConcerns(book, person, gift, day), ...restraintConcerns(book, person, givenOn)] : []
  })
}

/** On hold, or with a complaint that is not solved, a gift waits; in a sensitive time it wants a second look. */
function restraintConcerns(book: BookView, person: Person, day: Day): Concern[] {
  return restraintsOn(book, person, day).flatMap(({ kind, why: [why], stops, wantsLook }): Concern[] => {
    const verdict = stops.includes('gift') ? 'waits' : wantsLook.includes('gift') ? 'near' : undefined
    return verdict && why ? [{ about: kind, verdict, personId: person.id, why }] : []
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
    const before = id === undefined ? undefined : entryOf(book, 'gift', id)
    const amount = price && Amount.safeParse(price).success ? price : undefined
    return { concerns: title.trim() ? concernsOf(book, { id, personIds, title, price: amount, currency, at: before?.at ?? today, status: before?.status }, today) : [], hint: dutyHint(given) }
  },
)
