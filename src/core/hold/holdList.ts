import { z } from 'zod'
import { AwayList, awayList, prepareMissed } from '../away/awayViews'
import { type Missed, missedSince } from '../away/missed'
import { type BookView, settingsOf } from '../book'
import type { Day } from '../dates'
import { displayName } from '../people'
import { pageAsked } from '../pages/page'
import { Problem } from '../problem'
import { defineQuery, everyNamed, type Finder, readingFew } from '../query'
import { heldBy, isShown, stoppedBy } from './hold'
import { Hold, holdScopes } from './holdRow'

const HoldRow = Hold.omit({ personIds: true, except: true }).extend({
  /** How many people it stops, as lists show them: without the archived. */
  people: z.int(),
  /** How many things wait for it to end. */
  waiting: z.int(),
  except: z.array(z.object({ personId: z.string(), name: z.string(), reason: z.string() })),
})
export type HoldRow = z.infer<typeof HoldRow>

/** The holds there are, with how many people each stops and how much waits. */
export const holdList = readingFew(
  defineQuery(
    z.object({}),
    z.object({ holds: z.array(HoldRow) }),
    (book, _input, { today }) => ({
      holds: (settingsOf(book).holds ?? []).map((hold) => {
        const { personIds: _personIds, except = [], ...plain } = hold
        const named = except.flatMap(({ personId, reason }) => {
          const person = book.people.get(personId)
          return person ? [{ personId, name: displayName(person), reason }] : []
        })
        return { ...plain, people: stoppedBy(book, hold).length, waiting: waitingFor(book, hold, today).flat().length, except: named }
      }),
    }),
    (book, _input, { today }) => {
      const [earliest] = (settingsOf(book).holds ?? []).map(({ since }) => since).sort()
      return earliest === undefined ? undefined : prepareMissed(book, earliest, today)
    },
  ),
  (book) => !settingsOf(book).holds?.length,
)

/** What waits for a hold to end, to be gone through before it does, a page at a time. */
export const holdWaiting = defineQuery(
  z.object({ id: z.string(), ...pageAsked }),
  AwayList,
  (book, { id, offset, limit }, { today }) => {
    const hold = existing(book, id)
    return awayList(book, waitingFor(book, hold, today), { from: hold.since, today, offset, limit })
  },
  (book, { id }, { today }) => prepareMissed(book, existing(book, id).since, today),
)

function existing(book: BookView, id: string): Hold {
  const hold = settingsOf(book).holds?.find((one) => one.id === id)
  if (!hold) throw new Problem('hold.gone', 'This hold has ended already.', { params: { id } })
  return hold
}

function waitingFor(book: BookView, hold: Hold, today: Day): Missed[][] {
  return missedSince(book, hold.since, today, freedBy(book, hold))
}

/** How many would be put on hold, said while one still types whom. */
export const holdPreview = defineQuery(z.object({ scope: z.enum(holdScopes), value: z.string().default('') }), z.object({ total: z.int() }), (book, { scope, value }, { today, finder }) => {
  if (scope === 'search') return { total: foundBy(book, value, finder).length }
  if (scope !== 'everyone' && !value.trim()) return { total: 0 }
  return { total: stoppedBy(book, { id: '', scope, value, reason: '', since: today }).length }
})

/** Whom a search would put on hold, asked once when the hold is placed: the command must name them, since nothing is searched where it is decided. */
export const holdFound = defineQuery(z.object({ query: z.string() }), z.object({ ids: z.array(z.string()) }), (book, { query }, { finder }) => ({ ids: foundBy(book, query, finder) }))

function foundBy(book: BookView, query: string, finder: Finder): string[] {
  return query.trim() ? everyNamed(finder, query).map(({ id }) => id).filter((id) => isShown(book, id)) : []
}

/** Those of a hold whom no other hold keeps. */
function freedBy(book: BookView, hold: Hold): ReadonlySet<string> {
  const others = (settingsOf(book).holds ?? []).filter((one) => one !== hold).flatMap((one) => heldBy(book, one))
  const kept = new Set(others)
  return new Set(heldBy(book, hold).filter((id) => !kept.has(id)))
}
