import { z } from 'zod'
import { type BookView, entriesOf, settingsOf } from '../book'
import { Day } from '../dates'
import { message } from '../message'
import { Message } from '../messageSchema'
import { nameCollator } from '../names'
import { PersonRow, personRow } from '../peopleList'
import { defineQuery } from '../query'
import { reachWays } from '../reach'
import type { Settings } from '../settings'
import type { Steps } from '../steps'
import { ReachWay } from '../today'
import { aboutWords } from './aboutWords'
import { against, lastWritten } from './against'
import { MOST_AT_ONCE } from './mostAtOnce'
import { whyThem } from './whyThem'

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
  z.object({ ids: z.array(z.string()).max(MOST_AT_ONCE), about: z.string().default('') }),
  z.object({ rows: z.array(CheckRow), counts: z.object({ write: z.int(), look: z.int(), leave: z.int() }) }),
  (book, { ids, about }, { today }) => {
    const kept = keptFor(book, about, today)
    const rows = [...new Set(ids)].flatMap((id) => kept.rowOf(id) ?? [])
    rows.sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || nameCollator().compare(a.person.name, b.person.name) || (a.person.id < b.person.id ? -1 : 1))
    const count = (verdict: (typeof verdicts)[number]) => rows.filter((row) => row.verdict === verdict).length
    return { rows, counts: { write: count('write'), look: count('look'), leave: count('leave') } }
  },
  function* (book, { ids, about }, { today }): Steps<void> {
    for (const id of ids) {
      const kept = keptFor(book, about, today)
      if (kept.has(id)) continue
      kept.rowOf(id)
      yield
    }
  },
)

/** Who was looked at before writing about a subject, until anything changes. */
class Checked {
  private readonly rows = new Map<string, CheckRow | undefined>()
  private readonly words: readonly string[]

  constructor(
    private readonly book: BookView,
    about: string,
    private readonly today: Day,
    readonly settings: Settings,
  ) {
    this.words = aboutWords(about)
  }

  has(id: string): boolean {
    return this.rows.has(id)
  }

  /** Nothing for somebody who is gone. */
  rowOf(id: string): CheckRow | undefined {
    if (!this.rows.has(id)) this.rows.set(id, this.look(id))
    return this.rows.get(id)
  }

  private look(id: string): CheckRow | undefined {
    const { book, words, today } = this
    const person = book.people.get(id)
    const row = personRow(book, id, today)
    if (!person || !row) return undefined
    const entries = entriesOf(book, id)
    const written = lastWritten(entries, today)
    const why = words.length > 0 ? whyThem(person, entries, words, today) : []
    const { stops, looks } = against(book, person, { words, day: today, lastWritten: written })
    const irrelevant = words.length > 0 && why.length === 0 ? [message('outreach:against.nothing')] : []
    const all = [...irrelevant, ...looks]
    return { person: row, verdict: stops.length > 0 ? 'leave' : all.length > 0 ? 'look' : 'write', why, stops: [...stops], looks: all, lastWritten: written, reach: reachWays(person, this.settings.me?.region) }
  }
}

function keptFor(book: BookView, about: string, today: Day): Checked {
  const anew = () => new Checked(book, about, today, settingsOf(book))
  const kept = book.rememberAll(`outreach ${about}`, today, () => ({ now: anew() }))
  if (kept.now.settings !== settingsOf(book)) kept.now = anew()
  return kept.now
}
