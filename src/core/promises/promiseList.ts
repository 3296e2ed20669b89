import { z } from 'zod'
import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import { Day } from '../dates'
import { dayOf } from '../days'
import { entryOf, listedAbout } from '../entries/listedOf'
import { dueDay, type EntryOf } from '../entries/registry'
import { Message } from '../messageSchema'
import { namedPeople } from '../namedPeople'
import { noIds } from '../noIds'
import { KeptRows, keptRows } from '../pages/keptRows'
import type { Ordered } from '../pages/ordered'
import { pageAsked } from '../pages/page'
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

export const promiseStates = ['open', 'settled'] as const
export type PromiseState = (typeof promiseStates)[number]

/** Promises a page at a time: the open ones by their day, those that ended latest first; of one side or of one person where that is said. With how many there are of each, and how many were kept. */
export const promiseList = defineQuery(
  z.object({ state: z.enum(promiseStates).default('open'), by: z.enum(sides).optional(), personId: z.string().optional(), ...pageAsked }),
  z.object({ total: z.int(), rows: z.array(PromiseRow), totals: z.object({ me: z.int(), them: z.int(), settled: z.int() }), mine: KeptRate, theirs: KeptRate }),
  (book, { state, by, personId, offset, limit }, { today }) => {
    const promises = personId === undefined ? keptPromises(book, today) : new KeptRows(listedAbout(book, 'promise', personId), (id) => standingOf(book, id))
    const list = listOf(promises, state, by)
    const [mine, theirs] = [keptRate(ofSide(promises, 'me')), keptRate(ofSide(promises, 'them'))]
    return {
      total: list.length,
      rows: list.page(offset, limit).flatMap(({ id }) => rowOf(book, id, today) ?? []),
      totals: { me: mine.open, them: theirs.open, settled: endedOf(mine) + endedOf(theirs) },
      mine,
      theirs,
    }
  },
  (book, { personId }, { today }) => (personId === undefined ? keptPromises(book, today).prepare() : undefined),
)

/** What a list of promises goes by; the rest is told of those it shows. */
interface Standing extends Pick<EntryOf<'promise'>, 'id' | 'by' | 'outcome'> {
  /** When an open one asks for attention, or when it ended. */
  readonly on: string
}

function keptPromises(book: BookView, today: Day): KeptRows<Standing> {
  return keptRows(book, 'promises', today, () => book.listed.get('promise')?.keys() ?? noIds, (id) => standingOf(book, id))
}

function standingOf(book: BookView, id: string): Standing | undefined {
  const promise = entryOf(book, 'promise', id)
  if (!promise) return undefined
  const { by, outcome, settledOn, at } = promise
  return { id, by, outcome, on: outcome === undefined ? (dueDay(promise) ?? '') : (settledOn ?? dayOf(at)) }
}

function listOf(promises: KeptRows<Standing>, state: PromiseState, by?: PromiseSide): Ordered<Standing> {
  const isMeant = (row: Standing) => (row.outcome === undefined) === (state === 'open') && (by === undefined || row.by === by)
  return promises.list(`${state} ${by ?? ''}`, state === 'open' ? soonestFirst : latestFirst, isMeant)
}

function* ofSide(promises: KeptRows<Standing>, side: PromiseSide): Iterable<Standing> {
  for (const row of promises.all()) if (row.by === side) yield row
}

const endedOf = ({ kept, late, broken }: KeptRate) => kept + late + broken

const soonestFirst = (a: Standing, b: Standing) => compareTexts(a.on, b.on) || compareTexts(a.id, b.id)
const latestFirst = (a: Standing, b: Standing) => compareTexts(b.on, a.on) || compareTexts(a.id, b.id)

function rowOf(book: BookView, promiseId: string, today: Day): PromiseRow | undefined {
  const promise = entryOf(book, 'promise', promiseId)
  if (!promise) return undefined
  const { id, by, text, due, outcome, settledOn, why, at } = promise
  return { id, by, text, people: namedPeople(book, promise.personIds), madeOn: dayOf(at), due, asksOn: dueDay(promise), overdue: !outcome && due !== undefined && due < today, outcome, settledOn, why, line: whyPromise(promise, today) }
}
