import { z } from 'zod'
import { type BookView } from './book'
import { Day, dayNumber } from './dates'
import { nameCollator } from './names'
import { displayName, initials, isHidden, type Person, PersonState, workOf } from './people'
import { defineQuery, type Found, Match, type QueryContext } from './query'
import { Warmth, warmthOf } from './warmth'
import { cadenceOf } from './wantedCadence'

/** One line of a list of people: everything it shows, nothing else. */
export const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  initials: z.string(),
  company: z.string().optional(),
  title: z.string().optional(),
  photo: z.string().optional(),
  tags: z.array(z.string()),
  starred: z.boolean(),
  state: PersonState,
  cadenceDays: z.int().optional(),
  /** The tag the cadence comes from, where it is not their own. */
  cadenceTag: z.string().optional(),
  warmth: Warmth.nullable(),
  lastTalked: Day.optional(),
  /** The UTC day it was added, for the "added" column. */
  addedOn: Day,
  /** Where a search matched. */
  matches: z.array(Match),
})
export type PersonRow = z.infer<typeof PersonRow>

export const peopleSorts = ['name', 'warmth', 'lastTalked', 'added', 'relevance'] as const
export type PeopleSort = (typeof peopleSorts)[number]

const Selection = {
  /** A search with filters (`tag:client cold:`); empty for everyone who is not archived. */
  query: z.string().default(''),
}

/** The people a query names, a page at a time. */
export const peopleList = defineQuery(
  z.object({
    ...Selection,
    sort: z.enum(peopleSorts).default('name'),
    descending: z.boolean().default(false),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(60),
  }),
  z.object({ total: z.int(), rows: z.array(PersonRow) }),
  (book, { query, sort, descending, offset, limit }, context) => {
    const ordered = inOrder(book, query, sort, descending, context)
    const page = ordered.slice(offset, offset + limit)
    return { total: ordered.length, rows: page.flatMap(({ id, matches }) => personRow(book, id, context.today, matches) ?? []) }
  },
)

/** Only the ids, for "select all" and bulk acts. */
export const peopleIds = defineQuery(z.object(Selection), z.object({ ids: z.array(z.string()) }), (book, { query }, context) => ({
  ids: selected(book, query, context).map(({ id }) => id),
}))

/** Of what anyone may write differently, the rest is not worth offering. */
const MOST_FREE_TEXTS = 300
const Facets = z.array(z.object({ name: z.string(), count: z.int() }))

/** Every tag, company, city and interest there is, most used first, for filters and completion. */
export const peopleFacets = defineQuery(
  z.object({}),
  z.object({ tags: Facets, companies: Facets, cities: Facets, interests: Facets }),
  (book, _input, { today }) =>
    book.rememberAll('facets', today, () => ({
      tags: counted(book, ({ tags }) => tags),
      companies: counted(book, (person) => [workOf(person).company]),
      cities: counted(book, ({ addresses }) => addresses.map(({ city }) => city)).slice(0, MOST_FREE_TEXTS),
      interests: counted(book, ({ interests }) => interests.map(({ text }) => text)).slice(0, MOST_FREE_TEXTS),
    })),
)

export function personRow(book: BookView, id: string, today: Day, matches: readonly Match[] = []): z.infer<typeof PersonRow> | undefined {
  const person = book.people.get(id)
  if (!person) return undefined
  const cadence = cadenceOf(book, person)
  return {
    id,
    name: displayName(person),
    initials: initials(person),
    ...workOf(person),
    photo: person.photo,
    tags: person.tags,
    starred: person.starred ?? false,
    state: person.state,
    cadenceDays: cadence?.days,
    cadenceTag: cadence?.tag,
    ...warmthOf(book, id, today),
    addedOn: person.createdAt.slice(0, 10) as Day,
    matches: [...matches],
  }
}

function selected(book: BookView, query: string, { finder }: QueryContext): Found[] {
  if (query.trim()) return [...finder.find(query)]
  const everyone: Found[] = []
  for (const person of book.people.values()) if (!isHidden(person)) everyone.push({ id: person.id, score: 0, matches: [] })
  return everyone
}

/** Below so many hits sorting them is quicker than going through everyone. */
const FEW = 500

function inOrder(book: BookView, query: string, sort: PeopleSort, descending: boolean, context: QueryContext): readonly Found[] {
  if (sort === 'relevance') return selected(book, query, context)
  if (!query.trim()) return everyoneInOrder(book, sort, descending, context)
  const found = selected(book, query, context)
  if (found.length > FEW) {
    const hits = new Map(found.map((hit) => [hit.id, hit]))
    const ordered = everyoneInOrder(book, sort, descending, context).flatMap(({ id }) => hits.get(id) ?? [])
    if (ordered.length === found.length) return ordered
  }
  return sorted(book, found, sort, descending, context.today)
}

/** Everyone in an order is kept, so that a page of a long list costs a page; after a change the old order is nearly right, which sorts quickly. */
function everyoneInOrder(book: BookView, sort: Exclude<PeopleSort, 'relevance'>, descending: boolean, context: QueryContext): readonly Found[] {
  return book.rememberAll<readonly Found[]>(`people by ${sort} ${String(descending)}`, context.today, (before) => {
    const everyone = new Map(selected(book, '', context).map((hit) => [hit.id, hit]))
    const known = (before ?? []).filter(({ id }) => everyone.has(id))
    for (const { id } of known) everyone.delete(id)
    return sorted(book, [...known, ...everyone.values()], sort, descending, context.today)
  })
}

function sorted(book: BookView, found: Found[], sort: Exclude<PeopleSort, 'relevance'>, descending: boolean, today: Day): Found[] {
  const direction = descending ? -1 : 1
  if (sort === 'name') {
    const order = nameCollator()
    const keyed = found.map((hit) => ({ hit, key: book.remember(hit.id, sortName) }))
    return keyed.sort((a, b) => direction * order.compare(a.key, b.key) || (a.hit.id < b.hit.id ? -1 : 1)).map(({ hit }) => hit)
  }
  const keyed = found.map((hit) => ({ hit, key: sortNumber(book, hit.id, sort, today) }))
  return keyed.sort((a, b) => compareNumbers(a.key, b.key, direction) || (a.hit.id < b.hit.id ? -1 : 1)).map(({ hit }) => hit)
}

/** Whoever lacks the number comes last in either direction. */
function compareNumbers(a: number | undefined, b: number | undefined, direction: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return direction * (a - b)
}

function sortName(book: BookView, id: string): string {
  const person = book.people.get(id)
  return person ? displayName({ ...person, name: { ...person.name, prefix: undefined } }) : ''
}

function sortNumber(book: BookView, id: string, sort: 'warmth' | 'lastTalked' | 'added', today: Day): number | undefined {
  const person = book.people.get(id)
  if (sort === 'added') return Date.parse(person?.createdAt ?? '') || 0
  const { warmth, lastTalked } = warmthOf(book, id, today)
  if (sort === 'warmth') return warmth?.level
  return lastTalked && dayNumber(lastTalked)
}

/** How many people have each of some texts, most used first. */
function counted(book: BookView, textsOf: (person: Person) => readonly (string | undefined)[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const person of book.people.values()) {
    for (const text of new Set(textsOf(person))) if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
