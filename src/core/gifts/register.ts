import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { Day } from '../dates'
import { dayOf } from '../days'
import { entryOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import { foldText } from '../fold'
import { compareAmounts, Money, sumOf, totalsOf } from '../money'
import { namedPeople } from '../namedPeople'
import { type KeptRows, keptRows } from '../pages/keptRows'
import { pageAsked } from '../pages/page'
import { displayName, type Person } from '../people'
import { defineQuery } from '../query'
import { GiftLimit } from './giftLimit'
import { Giving, givingOf } from './giving'
import { countedAsOne, isGivenIn, isNear, limitsFor } from './limits'

/** One gift as an accountant or compliance officer wants to see it. */
export const RegisterRow = z.object({
  id: z.string(),
  on: Day,
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  employers: z.array(z.string()),
  title: z.string(),
  reason: z.string().optional(),
  occasion: z.string().optional(),
  giving: Giving,
  deal: z.string().optional(),
  price: z.string().optional(),
  currency: z.string().optional(),
  override: z.string().optional(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

/** How much of a limit somebody has had. */
const Standing = z.object({ limit: GiftLimit, who: z.string(), personId: z.string().optional(), total: z.string(), state: z.enum(['within', 'near', 'over']) })

export const Register = z.object({ year: z.string(), years: z.array(z.string()), total: z.int(), rows: z.array(RegisterRow), totals: z.array(Money), standings: z.array(Standing) })
export type Register = z.infer<typeof Register>

/** The gifts given in a year, a page at a time, with the sum in each currency of all of them and how much of each limit is used. */
export const giftRegister = defineQuery(
  z.object({ year: z.string().regex(/^\d{4}$/).optional(), ...pageAsked }),
  Register,
  (book, { year, offset, limit }, { today }) => registerOf(book, year ?? today.slice(0, 4), today, { offset, limit }),
  (book, _asked, { today }) => keptGiven(book, today).prepare(),
)

/** What the register goes by. */
type Given = Pick<EntryOf<'gift'>, 'id' | 'at' | 'personIds' | 'price' | 'currency'>

/** Every gift of mine that was given, kept for the day. */
function keptGiven(book: BookView, day: Day): KeptRows<Given> {
  return keptRows(book, 'register', day, () => book.listed.get('gift')?.keys() ?? [], (id) => givenOf(book, id))
}

function givenOf(book: BookView, giftId: string): Given | undefined {
  const gift = entryOf(book, 'gift', giftId)
  if (!gift || !isGivenIn(gift, undefined)) return undefined
  const { id, at, personIds, price, currency } = gift
  return { id, at, personIds, price, currency }
}

const byDay = (a: Given, b: Given) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)

/** The whole of a year, or a page of it. */
export function registerOf(book: BookView, year: string, day: Day, { offset, limit }: { readonly offset: number; readonly limit: number } = { offset: 0, limit: Infinity }): Register {
  const given = keptGiven(book, day)
  const years = new Set([year])
  for (const { at } of given.all()) years.add(dayOf(at).slice(0, 4))
  const list = given.list(year, byDay, ({ at }) => dayOf(at).startsWith(year))
  const gifts = [...given.all()].filter(({ at }) => dayOf(at).startsWith(year))
  return {
    year,
    years: [...years].sort().reverse(),
    total: list.length,
    rows: list.page(offset, limit).flatMap(({ id }) => {
      const gift = entryOf(book, 'gift', id)
      return gift ? rowOf(book, gift) : []
    }),
    totals: totalsOf(gifts.map(({ price, currency }) => ({ amount: price, currency }))),
    standings: standingsOf(book, settingsOf(book).giftLimits?.length ? gifts.sort(byDay) : [], day),
  }
}

function rowOf(book: BookView, gift: EntryOf<'gift'>): RegisterRow {
  const people = gift.personIds.flatMap((id) => book.people.get(id) ?? [])
  const { id, at, title, reason, occasion, deal, price, currency, override } = gift
  const employers = [...new Set(people.flatMap(({ organisations }) => organisations[0]?.name ?? []))]
  return { id, on: dayOf(at), people: namedPeople(book, gift.personIds), employers, title, reason, occasion, giving: givingOf(gift), deal, price, currency, override }
}

/** One line for each household or employer that was given something a limit counts. */
function standingsOf(book: BookView, gifts: readonly Given[], day: Day): Register['standings'] {
  const used = new Map<string, Register['standings'][number]>()
  for (const limit of settingsOf(book).giftLimits ?? []) {
    for (const gift of gifts) {
      const counted = new Set<string>()
      for (const person of gift.personIds.flatMap((id) => book.people.get(id) ?? [])) {
        const place = placeOf(book, person, limit, day)
        if (place === undefined || counted.has(place.key) || !gift.price || gift.currency !== limit.currency) continue
        counted.add(place.key)
        const before = used.get(place.key)
        const total = limit.per === 'gift' ? gift.price : sumOf([before?.total ?? '0', gift.price])
        used.set(limit.per === 'gift' ? `${place.key} ${gift.id}` : place.key, { limit, who: before?.who ?? place.who, personId: place.personId, total, state: stateOf(total, limit.amount) })
      }
    }
  }
  return [...used.values()]
}

function placeOf(book: BookView, person: Person, limit: GiftLimit, day: Day): { readonly key: string; readonly who: string; readonly personId?: string } | undefined {
  if (!limitsFor(book, person, day).some(({ id }) => id === limit.id)) return undefined
  if (limit.per === 'employer') {
    const employer = person.organisations[0]?.name
    return employer ? { key: `${limit.id} ${foldText(employer)}`, who: employer } : undefined
  }
  const together = [...countedAsOne(book, person, limit.per, day)].sort()
  const names = together.flatMap((id) => book.people.get(id) ?? []).map(displayName)
  return { key: `${limit.id} ${together[0] ?? person.id}`, who: names.length > 1 ? names.join(' + ') : displayName(person), personId: person.id }
}

function stateOf(total: string, limit: string): 'within' | 'near' | 'over' {
  return compareAmounts(total, limit) > 0 ? 'over' : isNear(total, limit) ? 'near' : 'within'
}
