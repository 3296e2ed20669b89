import { z } from 'zod'
import type { BookView } from './book'
import type { Day, Instant } from './dates'
import type { Person } from './people'
import type { Holidays } from './restDays'
import type { Steps } from './steps'

/** Where a search matched: the field, a piece of its text, and which characters of it ([start, end) in UTF-16 units). */
export const Match = z.object({
  field: z.string(),
  text: z.string(),
  ranges: z.array(z.tuple([z.int(), z.int()])),
  entryId: z.string().optional(),
})
export type Match = z.infer<typeof Match>

export interface Found {
  readonly id: string
  /** Higher is better; 0 where the query only filters. */
  readonly score: number
  readonly matches: readonly Match[]
}

/** The beginning of what a query names. */
export interface Beginning {
  readonly found: readonly Found[]
  /** Of all, also those beyond. */
  readonly total: number
}

/** Search as core sees it; the engine hands in the real one. */
export interface Finder {
  /** Whether everything is looked through: until then people are found by less than there is of them. Left out: it is. */
  readonly isWhole?: boolean
  /** The people a query names, best first (filters only: in no order), at most `limit`. Throws Problem('query.…') for one it cannot read. */
  find(query: string, limit?: number): readonly Found[]
  /** Everybody a query names, in no order: for work on all of them, and lists with an order of their own. Throws like `find`. */
  every?(query: string): readonly Found[]
  /** The same as `find` for a list that shows its beginning: `count` of them at least, where there are so many, and how many there are. Nobody else is put in order. */
  first?(query: string, count: number): Beginning
  /** Whether a person is among them, for queries that only filter; undefined for those that look for words. Throws like `find`. */
  rule?(query: string): ((person: Person) => boolean) | undefined
}

/** Everybody a query names, in no order. */
export function everyNamed(finder: Finder, query: string): readonly Found[] {
  return finder.every ? finder.every(query) : finder.find(query)
}

/** For an answer that came before everything could be looked through: what is asked again once the engine says so may find more. */
export function earlyWhile({ isWhole = true }: Finder): { readonly early?: true } {
  return isWhole ? {} : { early: true }
}

export interface QueryContext {
  readonly today: Day
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM`. */
  readonly localTime: string
  /** The same moment as an instant, where one is known. */
  readonly now?: Instant
  readonly finder: Finder
  /** Public holidays, where the host knows any. */
  readonly holidays?: Holidays
}

export interface QueryDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
  readonly answer: (book: BookView, input: z.output<Input>, context: QueryContext) => z.input<Output>
  /** Does the long part of the work beforehand, in steps, where there is any; the book remembers it for `answer`. */
  readonly prepare?: (book: BookView, input: z.output<Input>, context: Pick<QueryContext, 'today'>) => Steps<void> | undefined
  /** Whether it can be answered before everybody has been read, by their outlines and the few it tells of. Left out: it cannot. */
  readonly readsFew?: (book: BookView) => boolean
}

/** Declares a question a screen asks: what it takes, what it shows, and the pure rule between. */
export function defineQuery<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  answer: QueryDefinition<Input, Output>['answer'],
  prepare?: QueryDefinition<Input, Output>['prepare'],
): QueryDefinition<Input, Output> {
  return { input, output, answer, ...(prepare ? { prepare } : {}) }
}

/** The same question, which need not wait until everybody has been read; `when`: in which books. */
export function readingFew<Definition extends object>(definition: Definition, when: (book: BookView) => boolean = () => true): Definition & { readonly readsFew: (book: BookView) => boolean } {
  return { ...definition, readsFew: when }
}
