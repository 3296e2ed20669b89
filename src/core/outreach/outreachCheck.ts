import { z } from 'zod'
import { settingsOf } from '../book'
import { Day } from '../dates'
import { Message, message } from '../message'
import { nameCollator } from '../names'
import { PersonRow, personRow } from '../peopleList'
import { defineQuery } from '../query'
import { reachWays } from '../reach'
import { ReachWay } from '../today'
import { aboutWords } from './aboutWords'
import { against, lastWritten } from './against'
import { whyThem } from './whyThem'

/** More people than one can write to one by one. */
export const MOST_AT_ONCE = 500

export const verdicts = ['write', 'look', 'leave'] as const
const Verdict = z.enum(verdicts)
const CheckRow = z.object({
  person: PersonRow,
  verdict: Verdict,
  why: z.array(Message),
  /** They are to be left out for this. */
  stops: z.array(Message),
  /** To be looked at first. */
  looks: z.array(Message),
  lastWritten: Day.optional(),
  reach: z.array(ReachWay),
})
export type CheckRow = z.infer<typeof CheckRow>

/** Before writing to many: for each of them why it is for them, and what speaks against it. Hearth writes to nobody. */
export const outreachCheck = defineQuery(
  z.object({ ids: z.array(z.string()).optional(), query: z.string().optional(), about: z.string().default('') }),
  z.object({ rows: z.array(CheckRow), counts: z.object({ write: z.int(), look: z.int(), leave: z.int() }), total: z.int() }),
  (book, { ids, query, about }, { today, finder }) => {
    const chosen = [...new Set(ids ?? (query === undefined ? [] : finder.find(query).map(({ id }) => id)))].filter((id) => book.people.has(id))
    const words = aboutWords(about)
    const region = settingsOf(book).me?.region
    const rows = chosen.slice(0, MOST_AT_ONCE).flatMap((id): CheckRow[] => {
      const person = book.people.get(id)
      const row = personRow(book, id, today)
      if (!person || !row) return []
      const why = words.length > 0 ? whyThem(book, person, words, today) : []
      const { stops, looks } = against(book, person, words, today)
      const irrelevant = words.length > 0 && why.length === 0 ? [message('outreach:against.nothing')] : []
      const all = [...irrelevant, ...looks]
      return [{ person: row, verdict: stops.length > 0 ? 'leave' : all.length > 0 ? 'look' : 'write', why, stops: [...stops], looks: all, lastWritten: lastWritten(book, id, today), reach: reachWays(person, region) }]
    })
    rows.sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || nameCollator().compare(a.person.name, b.person.name) || (a.person.id < b.person.id ? -1 : 1))
    const count = (verdict: (typeof verdicts)[number]) => rows.filter((row) => row.verdict === verdict).length
    return { rows, counts: { write: count('write'), look: count('look'), leave: count('leave') }, total: chosen.length }
  },
)
