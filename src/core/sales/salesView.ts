import { z } from 'zod'
import type { BookView } from '../book'
import { Day } from '../dates'
import { dayNumber, dayOf } from '../days'
import { listedAbout } from '../entries/listedOf'
import { Entry } from '../entries/registry'
import { referralOutcomes } from '../entries/referral'
import { Money } from '../money'
import { displayName, initials } from '../people'
import { pageAsked } from '../pages/page'
import { existing } from '../personCommands'
import { defineQuery } from '../query'
import { buyingOf } from './purchases'
import { broughtBy, comings, outcomeOf } from './referrals'
import { keptTree, prepareTree } from './referralTree'

const Named = z.object({ id: z.string(), name: z.string() })
const Outcome = z.enum([...referralOutcomes, 'introduced'])

/** One person as a client: what they buy and how often, who sent them, whom they sent, why they left. */
export const personSales = defineQuery(
  z.object({ id: z.string() }),
  z.object({
    buying: z.object({ count: z.int(), first: Day, last: Day, usual: z.int().optional(), nextOn: Day.optional(), totals: z.array(Money) }).optional(),
    by: Named.optional(),
    sent: z.array(Named.extend({ outcome: Outcome, brought: z.array(Money) })),
    left: Entry.optional(),
  }),
  (book, { id }, { today }) => {
    existing(book.people.get(id))
    const all = comings(book)
    const by = all.get(id)?.by
    const sent = [...all.values()].filter((coming) => coming.by === id).map((coming) => {
      const brought = broughtBy(book, coming)
      return { ...named(book, coming.personId), brought, outcome: outcomeOf(coming, brought) }
    })
    return { buying: buyingOf(book, id, dayNumber(today)), by: by === undefined ? undefined : named(book, by), sent, left: lastLeaving(book, id, today) }
  },
)

const TreeLine = z.object({
  personId: z.string(),
  name: z.string(),
  initials: z.string(),
  depth: z.int(),
  by: z.string().optional(),
  entryId: z.string().optional(),
  on: Day.optional(),
  text: z.string().optional(),
  result: z.string().optional(),
  outcome: Outcome.optional(),
  thankedOn: Day.optional(),
  brought: z.array(Money),
  sent: z.int(),
  branch: z.array(Money),
})
export type TreeLine = z.infer<typeof TreeLine>

/** Who sent whom, and what came of it: the tree from top to bottom, a page at a time. */
export const referralsShow = defineQuery(
  z.object(pageAsked),
  z.object({ total: z.int(), rows: z.array(TreeLine) }),
  (book, { offset, limit }, { today }) => {
    const rows = keptTree(book, today)
    const shown = rows.slice(offset, offset + limit).map((row) => {
      const person = existing(book.people.get(row.personId))
      return { ...row, name: displayName(person), initials: initials(person), brought: [...row.brought], branch: [...row.branch] }
    })
    return { total: rows.length, rows: shown }
  },
  (book, _asked, { today }) => prepareTree(book, today),
)

function named(book: BookView, id: string): { id: string; name: string } {
  const person = book.people.get(id)
  return { id, name: person ? displayName(person) : '' }
}

function lastLeaving(book: BookView, personId: string, today: Day): Entry | undefined {
  const theirs = listedAbout(book, 'leaving', personId).flatMap((id) => book.entries.get(id) ?? [])
  return theirs.filter(({ at }) => dayOf(at) <= today).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
}
