import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { message } from '../message'
import { Message } from '../messageSchema'
import { nameCollator } from '../names'
import type { Person } from '../people'
import { Problem } from '../problem'
import { defineQuery, everyNamed, type QueryContext, readingFew } from '../query'
import { filtersOf, parseQuery, type QueryFilter } from '../queryLanguage'
import type { Segment } from '../settings'
import { unfit } from './segmentRules'

export const SegmentRow = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  /** How many people it names; nothing where the search cannot be read. */
  count: z.int().optional(),
  /** How often to be in touch with them, where the search carries that. */
  days: z.int().optional(),
  /** Why nobody follows it all the same: a search that came so from elsewhere. */
  unfit: Message.optional(),
})
export type SegmentRow = z.infer<typeof SegmentRow>

/** The saved searches by name, and how many people each names now. */
export const segmentList = readingFew(
  defineQuery(z.object({}), z.object({ segments: z.array(SegmentRow) }), (book, _input, context) => {
    const segments = [...book.segments.values()].sort((a, b) => nameCollator().compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    return { segments: segments.map((segment) => ({ id: segment.id, name: segment.name, query: segment.query, count: countOf(book, segment.query, context), ...rhythmOf(segment) })) }
  }),
  ({ segments }) => segments.size === 0,
)

function rhythmOf({ query, cadence }: Segment): Pick<SegmentRow, 'days' | 'unfit'> {
  const problem = cadence && unfit(query)
  return { days: cadence?.days, ...(problem && { unfit: message(`problems:${problem.code}`, problem.params) }) }
}

/** What changes without a change of the person or their entries: with another saved search, a hold, a limit for gifts or what others were given. */
function isFarReaching({ name, value }: QueryFilter): boolean {
  return name === 'in' || (name === 'is' && value === 'on-hold') || (name === 'has' && value === 'held-gift')
}

function countOf(book: BookView, query: string, context: QueryContext): number | undefined {
  try {
    const node = parseQuery(query)
    const rule = node && !filtersOf(node).some(isFarReaching) ? context.finder.rule?.(query) : undefined
    return rule ? fitting(book, query, rule, context).size : everyNamed(context.finder, query).length
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** Who fits a search that only filters; kept, so that a change costs who it touched. */
function fitting(book: BookView, query: string, rule: (person: Person) => boolean, { today }: QueryContext): ReadonlySet<string> {
  const look = (ids: Set<string>, among: Iterable<string>) => {
    for (const id of among) {
      const person = book.people.get(id)
      if (person && rule(person)) ids.add(id)
      else ids.delete(id)
    }
    return ids
  }
  return book.rememberAll(`segment ${query} ${settingsOf(book).leapDay ?? ''}`, today, () => look(new Set(), book.people.keys()), look)
}
