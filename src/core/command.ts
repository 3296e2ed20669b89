import type { z } from 'zod'
import type { BookView } from './book'
import type { Day, Instant } from './dates'
import type { Draft } from './draft'
import type { Message } from './message'

/** What a rule may know besides the book. Clock and randomness come from outside, so that the same command decides the same. */
export interface Moments {
  readonly now: Instant
  /** Today where the user is. */
  readonly today: Day
  readonly newId: () => string
}

export interface CommandContext extends Moments {
  readonly book: BookView
  readonly draft: Draft
}

export interface CommandDefinition<Input extends z.ZodType> {
  readonly input: Input
  /** Writes into the draft and returns the label of the change; throws a Problem when it cannot be done. */
  readonly decide: (input: z.output<Input>, context: CommandContext) => Message
}

/** Declares something the user can have done: what it takes and, purely, what it changes. */
export function defineCommand<Input extends z.ZodType>(input: Input, decide: CommandDefinition<Input>['decide']): CommandDefinition<Input> {
  return { input, decide }
}
