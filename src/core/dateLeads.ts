import { z } from 'zod'
import type { Person } from './people'
import type { DateKind } from './today'

const Days = z.int().min(0).max(60)

/** Days before a date on which it starts to nudge: by what it is, and by how one greets. */
export const DateLeads = z.object({
  birthday: Days.optional(),
  anniversary: Days.optional(),
  festival: Days.optional(),
  other: Days.optional(),
  /** For people who like letters: a card has to travel. */
  card: Days.optional(),
  /** For people who like calls; `null` as the kind of date says. */
  call: Days.nullable().optional(),
})
export type DateLeads = z.infer<typeof DateLeads>

/** Unless the user says otherwise, a card is thought of this many days ahead. */
export const CARD_LEAD = 7

interface Leads {
  /** The lead of every kind that has none of its own. */
  readonly dateLead?: number
  readonly dateLeads?: DateLeads
}

/** How many days ahead a date of this kind is told for somebody who likes to be reached this way. */
export function leadOf({ dateLead = 0, dateLeads = {} }: Leads, kind: DateKind, { reach }: Pick<Person, 'reach'>): number {
  const own = kind === 'memorial' ? 0 : (dateLeads[kind] ?? dateLead)
  if (reach.channel === 'letter') return dateLeads.card ?? Math.max(CARD_LEAD, own)
  return (reach.channel === 'call' ? dateLeads.call : undefined) ?? own
}

/** No date is told earlier than this. */
export function longestLead(leads: Leads): number {
  return Math.max(longestLeadByVoice(leads), CARD_LEAD, leads.dateLeads?.card ?? 0)
}

/** The same for people who do not wait for letters. */
export function longestLeadByVoice({ dateLead = 0, dateLeads: { card: _, ...others } = {} }: Leads): number {
  return Math.max(dateLead, ...Object.values(others).map((days) => days ?? 0))
}
