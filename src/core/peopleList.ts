import { z } from 'zod'
import { type BookView } from './book'
import { Day } from './dates'
import { dayNumber } from './days'
import { compareNames, type NameKey, nameKey } from './names'
import { displayName, initials, isHidden, PersonState, workOf } from './people'
import { sortInSteps } from './pages/sortInSteps'
import { Ranked } from './ranked'
import { type Beginning, defineQuery, earlyWhile, everyNamed, type Found, Match, type QueryContext } from './query'
import type { Steps } from './steps'
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
  /** The saved search it comes from, by name. */
  cadenceSegment: z.string().optional(),
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
  z.object({ total: z.int(), rows: z.array(PersonRow), early: z.literal(true).optional() }),
  (book, { query, sort, descending, offset, limit }, context) => {
    const { found, total } = inOrder(book, query, sort, descending, offset + limit, context)
    const page = found.slice(offset, offset + limit)
    return { total, rows: page.flatMap(({ id, matches }) => personRow(book, id, context.today, matches) ?? []), ...(query.trim() ? earlyWhile(context.finder) : {}) }
  },
  prepareEveryone,
)

/**
 * Only the ids, for "select all" and bulk acts; of a search for words the best first, since some take only so many. All of them at once, and only when the user
 * ticks everyone: ticks are taken away one by one and outlast the search, and a change must say whom it is about, since nothing is searched where it is decided.
 */
export const peopleIds = defineQuery(z.object(Selection), z.object({ ids: z.array(z.string()) }), (book, { query }, context) => ({
  ids: bestFirst(book, query, context).map(({ id }) => id),
}))

/** Of those a list leaves out, so many are named. */
const MOST_NAMED = 12

/** Which of some people a query does not name, in their order; the first of them with their names. */
export const peopleBeyond = defineQuery(
  z.object({ ...Selection, ids: z.array(z.string()) }),
  z.object({ ids: z.array(z.string()), named: z.array(z.object({ id: z.string(), name: z.string() })) }),
  (book, { query, ids }, context) => {
    const listed = new Set(selected(book, query, context).map(({ id }) => id))
    const beyond = ids.filter((id) => !listed.has(id))
    const named = beyond.slice(0, MOST_NAMED).flatMap((id) => book.people.get(id) ?? [])
    return { ids: beyond, named: named.map((person) => ({ id: person.id, name: displayName(person) })) }
  },
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
    cadenceSegment: cadence?.segment,
    ...warmthOf(book, id, today),
    addedOn: person.createdAt.slice(0, 10) as Day,
    matches: [...matches],
  }
}

/** In no order. */
function selected(book: BookView, query: string, { finder }: QueryContext): readonly Found[] {
  return query.trim() ? everyNamed(finder, query) : everyone(book)
}

function everyone(book: BookView): Found[] {
  const shown: Found[] = []
  for (const person of book.people.values()) if (!isHidden(person)) shown.push({ id: person.id, score: 0, matches: [] })
  return shown
}

/** Below so many hits sorting them is quicker than going through everyone. */
const FEW = 500

function inOrder(book: BookView, query: string, sort: PeopleSort, descending: boolean, count: number, context: QueryContext): Beginning {
  if (sort === 'relevance') return mostRelevant(book, query, count, context)
  if (!query.trim()) return beginning(everyoneInOrder(book, sort, descending, context), count)
  const found = selected(book, query, context)
  if (found.length <= FEW) return beginning(sorted(book, found, sort, descending, context.today), count)
  return { found: firstAmong(book, found, count, { sort, descending, context }), total: found.length }
}

function bestFirst(book: BookView, query: string, { finder }: QueryContext): readonly Found[] {
  return query.trim() ? finder.find(query) : everyone(book)
}

function mostRelevant(book: BookView, query: string, count: number, context: QueryContext): Beginning {
  if (query.trim() && context.finder.first) return context.finder.first(query, count)
  const found = bestFirst(book, query, context)
  return { found, total: found.length }
}

function beginning(rows: readonly Keyed[], count: number): Beginning {
  return { found: rows.slice(0, count).map(({ hit }) => hit), total: rows.length }
}

/** The first of many found, without a look at the order of the rest. */
function firstAmong(book: BookView, found: readonly Found[], count: number, { sort, descending, context }: { readonly sort: Order; readonly descending: boolean; readonly context: QueryContext }): Found[] {
  const compare = comparing(descending)
  const hits = new Map(found.map((hit) => [hit.id, hit]))
  // Everyone in order is everyone whom lists show; a search for words finds the others too.
  const hidden = sorted(book, found.filter(({ id }) => isHiddenIn(book, id)), sort, descending, context.today)
  const first: Found[] = []
  let passed = 0
  for (const row of everyoneInOrder(book, sort, descending, context)) {
    if (first.length >= count) return first
    const hit = hits.get(row.hit.id)
    if (!hit) continue
    for (let before = hidden[passed]; before && compare(before, row) < 0; before = hidden[++passed]) first.push(before.hit)
    first.push(hit)
  }
  return [...first, ...hidden.slice(passed).map(({ hit }) => hit)]
}

function isHiddenIn(book: BookView, id: string): boolean {
  const person = book.people.get(id)
  return person !== undefined && isHidden(person)
}

type Order = Exclude<PeopleSort, 'relevance'>

/** Everyone in an order is kept, so that a page of a long list costs a page, and a change who it touched. */
function everyoneInOrder(book: BookView, sort: Order, descending: boolean, { today }: Pick<QueryContext, 'today'>): readonly Keyed[] {
  const kept = keptEveryone(book, sort, descending, today)
  kept.ranked ??= Ranked.of(keyedOf(book, book.people.keys(), sort, today), idOf, comparing(descending))
  return kept.ranked.all()
}

/** Beyond so many changed people starting over is quicker. */
const MANY = 1000

interface Everyone {
  /** Once somebody has asked. */
  ranked?: Ranked<Keyed>
}

function keptEveryone(book: BookView, sort: Order, descending: boolean, today: Day): Everyone {
  const renewed = ({ ranked }: Everyone, touched: ReadonlySet<string>): Everyone => {
    if (!ranked || touched.size > MANY) return {}
    return { ranked: ranked.replace(touched, Ranked.of(keyedOf(book, touched, sort, today), idOf, comparing(descending))) }
  }
  return book.rememberAll<Everyone>(`people by ${sort} ${String(descending)}`, today, () => ({}), renewed)
}

/** Puts everyone in order in steps, where that is to be done; begins anew where the book changes meanwhile, but not for ever. */
function* prepareEveryone(book: BookView, { query, sort, descending }: { readonly query: string; readonly sort: PeopleSort; readonly descending: boolean }, { today }: Pick<QueryContext, 'today'>): Steps<void> {
  if (sort === 'relevance' || query.trim()) return
  for (let attempt = 0; attempt < 5; attempt++) {
    const kept = keptEveryone(book, sort, descending, today)
    if (kept.ranked) return
    const keyed: Keyed[] = []
    for (const id of book.people.keys()) {
      keyed.push(...keyedOf(book, [id], sort, today))
      yield
    }
    const rows = yield* sortInSteps(keyed, comparing(descending))
    if (keptEveryone(book, sort, descending, today) === kept) kept.ranked = Ranked.inOrder(rows, idOf, comparing(descending))
  }
}

interface Keyed {
  readonly hit: Found
  readonly name: NameKey | undefined
  readonly number: number | undefined
}

const idOf = ({ hit }: Keyed) => hit.id

/** Those of some ids whom lists show. */
function keyedOf(book: BookView, ids: Iterable<string>, sort: Order, today: Day): Keyed[] {
  const keyed: Keyed[] = []
  for (const id of ids) {
    const person = book.people.get(id)
    if (person && !isHidden(person)) keyed.push(keyOf(book, { id, score: 0, matches: [] }, sort, today))
  }
  return keyed
}

function sorted(book: BookView, found: readonly Found[], sort: Order, descending: boolean, today: Day): Keyed[] {
  return found.map((hit) => keyOf(book, hit, sort, today)).sort(comparing(descending))
}

function keyOf(book: BookView, hit: Found, sort: Order, today: Day): Keyed {
  return sort === 'name' ? { hit, name: book.remember(hit.id, sortName), number: undefined } : { hit, name: undefined, number: sortNumber(book, hit.id, sort, today) }
}

function comparing(descending: boolean): (a: Keyed, b: Keyed) => number {
  const direction = descending ? -1 : 1
  return (a, b) => (a.name && b.name ? direction * compareNames(a.name, b.name) : compareNumbers(a.number, b.number, direction)) || (a.hit.id < b.hit.id ? -1 : 1)
}

/** Whoever lacks the number comes last in either direction. */
function compareNumbers(a: number | undefined, b: number | undefined, direction: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return direction * (a - b)
}

function sortName(book: BookView, id: string): NameKey {
  const person = book.people.get(id)
  if (!person) return nameKey('')
  return nameKey(displayName(person.name.prefix ? { ...person, name: { ...person.name, prefix: undefined } } : person))
}

function sortNumber(book: BookView, id: string, sort: 'warmth' | 'lastTalked' | 'added', today: Day): number | undefined {
  const person = book.people.get(id)
  if (sort === 'added') return Date.parse(person?.createdAt ?? '') || 0
  const { warmth, lastTalked } = warmthOf(book, id, today)
  if (sort === 'warmth') return warmth?.level
  return lastTalked && dayNumber(lastTalked)
}
