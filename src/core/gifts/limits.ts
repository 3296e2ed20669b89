import { type BookView, entriesOf, settingsOf } from '../book'
import type { Day, Moment } from '../dates'
import { dayOf } from '../days'
import type { EntryOf } from '../entries/registry'
import { foldText } from '../fold'
import { message } from '../message'
import { compareAmounts, reachesShare, sumOf } from '../money'
import { displayName, type Person } from '../people'
import { everybodyAt } from './colleagues'
import type { GiftLimit } from './giftLimit'
import { householdOf } from './households'
import type { Concern } from './safety'

/** From so many hundredths of a limit on, Hearth says that it is close. */
const NEAR = 80

export const isNear = (total: string, limit: string) => reachesShare(total, limit, NEAR)

type Gift = EntryOf<'gift'>
type LimitedGift = Pick<Gift, 'price' | 'currency'> & { readonly id?: string; readonly at: Day | Moment }

/** What gifts of mine were worth, with those already given to the same people in the year. */
function givenBefore(book: BookView, personIds: ReadonlySet<string>, year: string, except?: string): Gift[] {
  const found = new Map<string, Gift>()
  for (const personId of personIds) {
    for (const entry of entriesOf(book, personId)) if (isGivenIn(entry, year) && entry.id !== except) found.set(entry.id, entry)
  }
  return [...found.values()]
}

export function isGivenIn(entry: { readonly kind: string }, year: string | undefined): entry is Gift {
  const gift = entry as Gift
  return gift.kind === 'gift' && gift.direction === 'out' && gift.status === 'given' && (year === undefined || dayOf(gift.at).startsWith(year))
}

/** The limits that hold for a person: what holds for one of a household or of an employer holds for all who are counted with them. */
export function limitsFor(book: BookView, person: Person, day: Day): GiftLimit[] {
  return (settingsOf(book).giftLimits ?? []).filter(({ tags = [], per }) => {
    const wanted = new Set(tags.map(foldText))
    const isTagged = (one: Person | undefined) => one?.tags.some((tag) => wanted.has(foldText(tag))) ?? false
    return tags.length === 0 || isTagged(person) || [...countedAsOne(book, person, per, day)].some((id) => isTagged(book.people.get(id)))
  })
}

/** Everybody a limit counts as one: the household, or all at the same employer. */
export function countedAsOne(book: BookView, person: Person, per: GiftLimit['per'], day: Day): ReadonlySet<string> {
  if (per === 'gift') return new Set()
  if (per === 'recipient') return householdOf(book, person.id, day)
  const employer = person.organisations[0]?.name
  return employer ? everybodyAt(book, employer, day) : new Set()
}

/** Which limits of the user's a gift would come near or pass, counting what was given before in the same year. A gift to several counts in full for each. */
export function limitConcerns(book: BookView, person: Person, gift: LimitedGift, day: Day): Concern[] {
  return limitsFor(book, person, day).flatMap((limit) => concernOf(book, person, gift, limit, day) ?? [])
}

function concernOf(book: BookView, person: Person, gift: LimitedGift, limit: GiftLimit, day: Day): Concern | undefined {
  const { amount, currency, per } = limit
  const about = { about: 'limit' as const, personId: person.id }
  const name = displayName(person)
  if (compareAmounts(amount, '0') === 0) return { ...about, verdict: 'refused', why: message('gifts:limit.none', { name, limit: limit.name }) }
  if (!gift.price || gift.currency !== currency) return undefined
  const ids = countedAsOne(book, person, per, day)
  if (per === 'employer' && ids.size === 0) return undefined
  const before = givenBefore(book, ids, dayOf(gift.at).slice(0, 4), gift.id).flatMap(({ price, currency: of }) => (price && of === currency ? price : []))
  const total = sumOf([...before, gift.price])
  const params = { name: per === 'employer' ? (person.organisations[0]?.name ?? name) : name, total: `${total} ${currency}`, limit: `${amount} ${currency}`, rule: limit.name }
  if (compareAmounts(total, amount) > 0) return { ...about, verdict: 'refused', why: message(`gifts:limit.over.${per}`, params) }
  return isNear(total, amount) ? { ...about, verdict: 'near', why: message(`gifts:limit.near.${per}`, params) } : undefined
}
