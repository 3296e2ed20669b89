import type { z } from 'zod'
import type { BookView } from '../core/book'
import { misfit } from '../core/misfit'
import { queries } from '../core/queries'
import type { QueryContext, QueryDefinition } from '../core/query'
import { Slices } from './slices'

type Queries = typeof queries
export type Area = keyof Queries
export type Question<A extends Area> = keyof Queries[A]
export type QuestionInput<A extends Area, Q extends Question<A>> = Queries[A][Q] extends QueryDefinition<infer Input, infer _> ? z.input<Input> : never
export type Answer<A extends Area, Q extends Question<A>> = Queries[A][Q] extends QueryDefinition<infer _, infer Output> ? z.input<Output> : never

/** Answers any question of core, by its own rule. The contract checks the answer where it leaves the engine. */
export function answer<A extends Area, Q extends Question<A>>(book: BookView, area: A, name: Q, input: QuestionInput<A, Q>, context: QueryContext): Answer<A, Q> {
  const { input: wanted, answer: rule } = queries[area][name] as QueryDefinition<z.ZodType, z.ZodType>
  const parsed = wanted.safeParse(input)
  if (parsed.success) return rule(book, parsed.data, context) as Answer<A, Q>
  throw misfit(parsed.error.issues)
}

/** An answer as the contract looks at it where it leaves the engine: the first look at each kind takes long. */
export function checkAnswer<A extends Area, Q extends Question<A>>(area: A, name: Q, found: Answer<A, Q>): void {
  const { output } = queries[area][name] as QueryDefinition<z.ZodType, z.ZodType>
  output.parse(found)
}

/** Whether a question can be answered before everybody in the book has been read. */
export function readsFew<A extends Area, Q extends Question<A>>(book: BookView, area: A, name: Q): boolean {
  const { readsFew: few } = queries[area][name] as QueryDefinition<z.ZodType, z.ZodType>
  return few?.(book) ?? false
}

/** So often is work begun that a change between two slices has undone. */
const ATTEMPTS = 5

/** Does in slices what takes long, before a question is answered, and once more what the book no longer keeps by then (an import, another rule), but not for ever; a question that cannot be read says so where it is answered. */
export async function prepare<A extends Area, Q extends Question<A>>(book: BookView, area: A, name: Q, input: QuestionInput<A, Q>, context: () => Pick<QueryContext, 'today'>): Promise<void> {
  const { input: wanted, prepare: begin } = queries[area][name] as QueryDefinition<z.ZodType, z.ZodType>
  const parsed = begin && wanted.safeParse(input)
  const slices = new Slices()
  for (let attempt = 0; attempt < ATTEMPTS && begin && parsed?.success; attempt++) {
    const work = begin(book, parsed.data, context())
    if (!work || work.next().done) return
    await slices.run(work)
  }
}

/** Says that a question cannot be answered without a search. */
class Searches extends Error {
  override readonly name = 'Searches'
}

/** The same for a question that does not search; one that does is not answered. */
export function answerWithoutSearch<A extends Area, Q extends Question<A>>(book: BookView, area: A, name: Q, input: QuestionInput<A, Q>, context: Omit<QueryContext, 'finder'>): Answer<A, Q> | undefined {
  const find = () => {
    throw new Searches()
  }
  try {
    return answer(book, area, name, input, { ...context, finder: { find } })
  } catch (error) {
    if (error instanceof Searches) return undefined
    throw error
  }
}
