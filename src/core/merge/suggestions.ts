import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import type { Day } from '../dates'
import { Message } from '../message'
import { PersonRow, personRow } from '../peopleList'
import { defineQuery } from '../query'
import { type Steps, toEnd } from '../steps'
import { LEAST, type Likeness, likenessOf, type Side } from './likeness'
import { keysOf, readTraits } from './traits'

/** People who may be one, the surest first. */
export interface Suggestion extends Likeness {
  readonly ids: readonly string[]
}

export const MergeSuggestion = z.object({
  people: z.array(PersonRow.extend({ emails: z.array(z.string()), phones: z.array(z.string()) })),
  /** 0 to 100. */
  score: z.number(),
  reasons: z.array(Message),
})
export type MergeSuggestion = z.infer<typeof MergeSuggestion>

/** More people than this under one key say that the key tells nobody apart (John Smith, a switchboard). */
const CROWD = 12
/** From here on an address or number is shared, not one person's. */
const SHARED = 4
/** So sure are two pairs that have somebody in common taken for one group. */
const SURE = 75
const MOST_IN_GROUP = 6

/** Suggestions of a book as it stands; a change to anybody, or of the region numbers are read in, makes a new one of these. */
interface Kept {
  found?: readonly Suggestion[]
}

function keptOf(book: BookView, today: Day): Kept {
  return book.rememberAll<Kept>(`merge suggestions ${settingsOf(book).me?.region ?? ''}`, today, () => ({}))
}

/** Begins anew where the book changes meanwhile, but not for ever. */
function* prepareSuggestions(book: BookView, _asked: unknown, { today }: { readonly today: Day }): Steps<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const kept = keptOf(book, today)
    if (kept.found) return
    const found = yield* suggestionsInSteps(book)
    if (keptOf(book, today) === kept) kept.found = found
  }
}

/** Who may be in the book twice. Everybody is compared only with those who share a key, so 50,000 people cost little more than reading their names. */
export const mergeSuggest = defineQuery(
  z.object({ personId: z.string().optional(), offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(20) }),
  z.object({ total: z.int(), suggestions: z.array(MergeSuggestion) }),
  (book, { personId, offset, limit }, { today }) => {
    const kept = keptOf(book, today)
    const all = (kept.found ??= suggestionsOf(book))
    const wanted = personId === undefined ? all : all.filter(({ ids }) => ids.includes(personId))
    return { total: wanted.length, suggestions: wanted.slice(offset, offset + limit).map((suggestion) => shown(book, suggestion, today)) }
  },
  prepareSuggestions,
)

function shown(book: BookView, { ids, score, reasons }: Suggestion, today: Parameters<typeof personRow>[2]): MergeSuggestion {
  const people = ids.flatMap((id) => {
    const [person, row] = [book.people.get(id), personRow(book, id, today)]
    return person && row ? [{ ...row, emails: person.emails.map(({ value }) => value), phones: person.phones.map(({ value }) => value) }] : []
  })
  return { people, score, reasons: [...reasons] }
}

export function suggestionsOf(book: BookView): Suggestion[] {
  return toEnd(suggestionsInSteps(book))
}

function* suggestionsInSteps(book: BookView): Steps<Suggestion[]> {
  return grouped(yield* pairsOf(book, yield* blocksOf(book)))
}

function* blocksOf(book: BookView): Steps<Map<string, string[]>> {
  const blocks = new Map<string, string[]>()
  for (const id of book.people.keys()) {
    for (const key of book.remember(id, keysOf)) {
      const block = blocks.get(key)
      if (!block) blocks.set(key, [id])
      else if (block.at(-1) !== id) block.push(id)
    }
    yield
  }
  return blocks
}

interface Pair extends Likeness {
  readonly a: string
  readonly b: string
}

function* pairsOf(book: BookView, blocks: ReadonlyMap<string, readonly string[]>): Steps<Pair[]> {
  const { region } = settingsOf(book).me ?? {}
  const shared = (key: string) => (blocks.get(key)?.length ?? 0) >= SHARED
  const sides = new Map<string, Side>()
  const sideOf = (id: string): Side | undefined => {
    const person = book.people.get(id)
    if (person && !sides.has(id)) sides.set(id, { person, traits: readTraits(person) })
    return sides.get(id)
  }
  const seen = new Set<string>()
  const pairs: Pair[] = []
  const compare = (a: Side, b: Side) => {
    const [first, second] = a.person.id < b.person.id ? [a, b] : [b, a]
    const key = `${first.person.id} ${second.person.id}`
    if (seen.has(key)) return
    seen.add(key)
    const likeness = likenessOf(first, second, region, shared)
    if (likeness.score >= LEAST) pairs.push({ ...likeness, a: first.person.id, b: second.person.id })
  }
  for (const ids of blocks.values()) {
    if (ids.length < 2 || ids.length > CROWD) continue
    const block = ids.flatMap((id) => sideOf(id) ?? [])
    for (const [i, a] of block.entries()) for (const b of block.slice(i + 1)) compare(a, b)
    yield
  }
  return pairs
}

/** Three records of one person are one group, where each link is sure; a less sure pair waits until the surer one of its two is decided. The groups come surest first, and in the same order whatever the order of rows. */
function grouped(pairs: readonly Pair[]): Suggestion[] {
  const groupOf = new Map<string, { ids: string[]; likeness: Likeness }>()
  const groups = new Set<{ ids: string[]; likeness: Likeness }>()
  for (const { a, b, ...likeness } of pairs.toSorted((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1))) {
    const [left, right] = [groupOf.get(a), groupOf.get(b)]
    if (left && left === right) continue
    const ids = [...(left?.ids ?? [a]), ...(right?.ids ?? [b])]
    if ((left || right) && (likeness.score < SURE || ids.length > MOST_IN_GROUP)) continue
    const joined = { ids, likeness: left?.likeness ?? right?.likeness ?? likeness }
    for (const old of [left, right]) if (old) groups.delete(old)
    groups.add(joined)
    for (const id of ids) groupOf.set(id, joined)
  }
  return [...groups].map(({ ids, likeness }) => ({ ids: ids.toSorted(), ...likeness })).sort((x, y) => y.score - x.score || ((x.ids[0] ?? '') < (y.ids[0] ?? '') ? -1 : 1))
}
