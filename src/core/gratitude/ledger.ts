import { z } from 'zod'
import type { BookView } from '../book'
import { Day } from '../dates'
import { addDays, dayOf } from '../days'
import type { Entry } from '../entries/registry'
import { favourSorts } from '../entries/favour'
import { byDayBackwards } from '../gifts/giftRow'
import { Giving, givingOf } from '../gifts/giving'
import { namedPeople } from '../namedPeople'
import { KeptRows, keptRows } from '../pages/keptRows'
import { defineQuery } from '../query'
import { isAct } from './acts'
import { owesThanks } from './thanks'
import { THANKS_FADE } from './thanksDays'

/** One line of what passed between you and others: no sums, no scores. */
export const LedgerRow = z.object({
  id: z.string(),
  on: Day,
  direction: z.enum(['out', 'in']),
  what: z.enum(['gift', ...favourSorts, 'card']),
  title: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  giving: Giving.optional(),
  reaction: z.string().optional(),
  /** The day they were thanked, where something came from them. */
  thankedOn: Day.optional(),
  /** While Today asks for it as well. */
  owesThanks: z.boolean(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** Gifts, favours, introductions and cards both ways, the latest first: with one person or with everybody, of one year or of all. */
export const ledger = defineQuery(
  z.object({
    personId: z.string().optional(),
    year: z.string().regex(/^\d{4}$/).optional(),
    direction: z.enum(['out', 'in']).optional(),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(500).default(100),
  }),
  z.object({ rows: z.array(LedgerRow), total: z.int(), years: z.array(z.string()) }),
  (book, { personId, year, direction, offset, limit }, { today }) => {
    const acts = personId ? new KeptRows(book.entryIds.get(personId) ?? [], (id) => actOf(book, id, today)) : keptActs(book, today)
    const years = new Set<string>()
    for (const { on } of acts.all()) years.add(on.slice(0, 4))
    const list = acts.list(`${year ?? ''} ${direction ?? ''}`, byDayBackwards, (act) => (!year || act.on.startsWith(year)) && (!direction || act.direction === direction))
    const rows = list.page(offset, limit).flatMap(({ id }) => {
      const entry = book.entries.get(id)
      return (entry && rowOf(book, entry, today)) ?? []
    })
    return { rows, total: list.length, years: [...years].sort().reverse() }
  },
  (book, { personId }, { today }) => (personId ? undefined : keptActs(book, today).prepare()),
)

/** What the ledger goes by. */
interface Act {
  readonly id: string
  readonly on: Day
  readonly direction: 'out' | 'in'
}

/** What passed up to a day, with everybody; kept for the day. */
function keptActs(book: BookView, today: Day): KeptRows<Act> {
  return keptRows(book, 'ledger', today, () => listedIds(book), (id) => actOf(book, id, today))
}

function listedIds(book: BookView): string[] {
  return (['gift', 'favour', 'card'] as const).flatMap((kind) => [...(book.listed.get(kind)?.keys() ?? [])])
}

function actOf(book: BookView, id: string, today: Day): Act | undefined {
  const entry = book.entries.get(id)
  if (!entry || !isListed(entry) || dayOf(entry.at) > today || !('direction' in entry)) return undefined
  return { id, on: dayOf(entry.at), direction: entry.direction === 'in' ? 'in' : 'out' }
}

const isListed = (entry: Entry) => isAct(entry) || (entry.kind === 'card' && entry.status === 'sent')

function rowOf(book: BookView, entry: Entry, today: Day): LedgerRow | undefined {
  if (entry.kind !== 'gift' && entry.kind !== 'favour' && entry.kind !== 'card') return undefined
  const shared = { id: entry.id, on: dayOf(entry.at), direction: entry.direction, people: namedPeople(book, entry.personIds), owesThanks: owesThanks(entry) && dayOf(entry.at) >= addDays(today, -THANKS_FADE) }
  if (entry.kind === 'card') return { ...shared, what: 'card', title: entry.occasion ?? entry.text }
  const { title, reaction, thankedOn } = entry
  return entry.kind === 'gift' ? { ...shared, what: 'gift', title, reaction, thankedOn, giving: entry.direction === 'out' ? givingOf(entry) : undefined } : { ...shared, what: entry.sort, title, reaction, thankedOn }
}
