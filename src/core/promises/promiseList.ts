import { z } from 'zod'
import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import { Day, dayOf } from '../dates'
import { entryOf } from '../entries/listedOf'
import { dueDay, type EntryOf } from '../entries/registry'
import { Message } from '../message'
import { namedPeople } from '../namedPeople'
import { defineQuery } from '../query'
import { KeptRate, keptRate } from './keptRate'
import { whyPromise } from './promiseCauses'

const sides = ['me', 'them'] as const
export type PromiseSide = (typeof sides)[number]

export const PromiseRow = z.object({
  id: z.string(),
  by: z.enum(sides),
  text: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  madeOn: Day,
  due: Day.optional(),
  /** The day it asks for attention; left out once it has ended. */
  asksOn: Day.optional(),
  overdue: z.boolean(),
  outcome: z.enum(['kept', 'late', 'broken']).optional(),
  settledOn: Day.optional(),
  why: z.string().optional(),
  /** Where it stands, in a sentence. */
  line: Message,
})
export type PromiseRow = z.infer<typeof PromiseRow>

const MOST = 500

/** Every promise, mine and theirs: the open ones by their day, those that ended latest first, and how many were kept. Of one person where one is named. */
export const promiseList = defineQuery(
  z.object({ personId: z.string().optional(), limit: z.int().min(1).max(MOST).default(100) }),
  z.object({ open: z.array(PromiseRow), settled: z.array(PromiseRow), settledTotal: z.int(), mine: KeptRate, theirs: KeptRate }),
  (book, { personId, limit }, { today }) => {
    const promises = promisesIn(book, personId)
    const rows = promises.map((promise) => rowOf(book, promise, today))
    const open = rows.filter(({ outcome }) => outcome === undefined).sort((a, b) => compareTexts(a.asksOn ?? '', b.asksOn ?? '') || compareTexts(a.id, b.id))
    const settled = rows.filter(({ outcome }) => outcome !== undefined).sort((a, b) => compareTexts(b.settledOn ?? b.madeOn, a.settledOn ?? a.madeOn) || compareTexts(a.id, b.id))
    const by = (side: PromiseSide) => keptRate(promises.filter((promise) => promise.by === side))
    return { open, settled: settled.slice(0, limit), settledTotal: settled.length, mine: by('me'), theirs: by('them') }
  },
)

function promisesIn(book: BookView, personId?: string): EntryOf<'promise'>[] {
  const listed = [...(book.listed.get('promise')?.keys() ?? [])]
  const own = personId === undefined ? undefined : (book.entryIds.get(personId) ?? new Set<string>())
  return listed.flatMap((id) => (own && !own.has(id) ? [] : (entryOf(book, 'promise', id) ?? [])))
}

function rowOf(book: BookView, promise: EntryOf<'promise'>, today: Day): PromiseRow {
  const { id, by, text, due, outcome, settledOn, why, at } = promise
  return { id, by, text, people: namedPeople(book, promise.personIds), madeOn: dayOf(at), due, asksOn: dueDay(promise), overdue: !outcome && due !== undefined && due < today, outcome, settledOn, why, line: whyPromise(promise, today) }
}
