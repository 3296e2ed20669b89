import { z } from 'zod'
import { type BookView, entriesOf } from '../book'
import { addDays, Day, dayOf } from '../dates'
import type { Entry } from '../entries/registry'
import { favourSorts } from '../entries/favour'
import { Giving, givingOf } from '../gifts/giving'
import { listedOf } from '../entries/listedOf'
import { namedPeople } from '../namedPeople'
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
    const all = (personId ? entriesOf(book, personId) : listedActs(book)).filter((entry) => isListed(entry) && dayOf(entry.at) <= today)
    const years = [...new Set(all.map(({ at }) => dayOf(at).slice(0, 4)))].sort().reverse()
    const rows = all.flatMap((entry) => rowOf(book, entry, today) ?? []).filter((row) => (!year || row.on.startsWith(year)) && (!direction || row.direction === direction))
    rows.sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
    return { rows: rows.slice(offset, offset + limit), total: rows.length, years }
  },
)

function listedActs(book: BookView): Entry[] {
  return [...listedOf(book, 'gift'), ...listedOf(book, 'favour'), ...listedOf(book, 'card')]
}

const isListed = (entry: Entry) => isAct(entry) || (entry.kind === 'card' && entry.status === 'sent')

function rowOf(book: BookView, entry: Entry, today: Day): LedgerRow | undefined {
  if (entry.kind !== 'gift' && entry.kind !== 'favour' && entry.kind !== 'card') return undefined
  const shared = { id: entry.id, on: dayOf(entry.at), direction: entry.direction, people: namedPeople(book, entry.personIds), owesThanks: owesThanks(entry) && dayOf(entry.at) >= addDays(today, -THANKS_FADE) }
  if (entry.kind === 'card') return { ...shared, what: 'card', title: entry.occasion ?? entry.text }
  const { title, reaction, thankedOn } = entry
  return entry.kind === 'gift' ? { ...shared, what: 'gift', title, reaction, thankedOn, giving: entry.direction === 'out' ? givingOf(entry) : undefined } : { ...shared, what: entry.sort, title, reaction, thankedOn }
}
