import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { compareTexts } from '../compareTexts'
import type { Day } from '../dates'
import { Message } from '../messageSchema'
import { PersonRow, personRow } from '../peopleList'
import { sortInSteps } from '../pages/sortInSteps'
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
  return yield* grouped(yield* pairsOf(book, yield* blocksOf(book)))
}

/** Who has a key; most keys are one person's alone, and take no list. */
type Blocks = ReadonlyMap<string, string | readonly string[]>

function* blocksOf(book: BookView): Steps<Blocks> {
  const blocks = new Map<string, string | string[]>()
  for (const id of book.people.keys()) {
    for (const key of book.remember(id, keysOf)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, id)
      else if (typeof block === 'string') {
        if (block !== id) blocks.set(key, [block, id])
      } else if (block.at(-1) !== id) block.push(id)
    }
    yield
  }
  return blocks
}

interface Pair extends Likeness {
  readonly a: string
  readonly b: string
}

/** What is read of people to compare them is not kept beyond a block: to keep it of everybody costs more, in holding the thread up to tidy memory, than to read it again. */
function* pairsOf(book: BookView, blocks: Blocks): Steps<Pair[]> {
  const { region } = settingsOf(book).me ?? {}
  const sizeOf = (key: string) => {
    const block = blocks.get(key) ?? []
    return typeof block === 'string' ? 1 : block.length
  }
  const shared = (key: string) => sizeOf(key) >= SHARED
  /** Two who share several keys are compared under the first. */
  const isFirst = (key: string, a: string, b: string) => {
    const others = book.remember(b, keysOf)
    return book.remember(a, keysOf).find((each) => others.includes(each) && sizeOf(each) <= CROWD) === key
  }
  const pairs: Pair[] = []
  for (const [key, ids] of blocks) {
    if (typeof ids === 'string' || ids.length > CROWD) continue
    const block = ids.map((id) => ({ id, side: undefined as Side | undefined }))
    const sideOf = (one: (typeof block)[number]) => {
      const person = book.people.get(one.id)
      return (one.side ??= person && { person, traits: readTraits(person) })
    }
    for (const [i, one] of block.entries()) {
      for (const other of block.slice(i + 1)) {
        const [a, b] = one.id < other.id ? [one, other] : [other, one]
        const [left, right] = isFirst(key, a.id, b.id) ? [sideOf(a), sideOf(b)] : []
        if (!left || !right) continue
        const likeness = likenessOf(left, right, region, shared)
        if (likeness.score >= LEAST) pairs.push({ ...likeness, a: a.id, b: b.id })
      }
    }
    yield
  }
  return pairs
}

/** Three records of one person are one group, where each link is sure; a less sure pair waits until the surer one of its two is decided. The groups come surest first, and in the same order whatever the order of rows. */
function* grouped(pairs: readonly Pair[]): Steps<Suggestion[]> {
  const groupOf = new Map<string, { ids: string[]; likeness: Likeness }>()
  const groups = new Set<{ ids: string[]; likeness: Likeness }>()
  for (const { a, b, ...likeness } of yield* sortInSteps(pairs, (x, y) => y.score - x.score || compareTexts(x.a, y.a) || compareTexts(x.b, y.b))) {
    yield
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
