import { setImmediate } from 'node:timers/promises'
import type { BookView } from '../core/book'
import { firstAsked } from '../core/queries'
import type { QueryContext } from '../core/query'
import { answer, answerWithoutSearch, type Answer, type Area, checkAnswer, prepare, type Question, type QuestionInput, readsFew } from './asking'
import type { BookSearch } from './bookSearch'
import type { Everybody } from './everybody'
import { Lull } from './lull'
import { report } from './report'
import { closedProblem } from './store/refusals'
import { Turns } from './turns'

interface Parts {
  readonly book: () => BookView
  readonly revision: () => number
  readonly search: BookSearch
  readonly everybody: Everybody
  readonly context: () => Omit<QueryContext, 'finder'>
  readonly isClosed: () => boolean
}

/** The questions put to an open book. */
export class Questions {
  private readonly turns = new Turns()
  private readonly lull = new Lull()
  /** Whether somebody will search. */
  private foreseen = false
  /** What a window asks for first, as it was when it was worked out: the window has loaded by then, and waits for nothing else. */
  private ahead: { readonly book: BookView; readonly as: string; readonly answer: Promise<unknown> } | undefined

  constructor(private readonly parts: Parts) {}

  ask<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Answer<A, Q> {
    const { book, context, search } = this.parts
    return answer(book(), area, name, input, { ...context(), finder: search })
  }

  /** The same without holding the thread up: what takes long is done in slices first; one that may read everybody waits until they are read, one that searches waits until names can be found, or, of whoever asks once and ends, everything. */
  askInTurn<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Promise<Answer<A, Q>> {
    const { book, everybody } = this.parts
    return this.lull.during(async () => {
      const ahead = this.takeAhead(area, name, input)
      if (ahead) return (await ahead) as Answer<A, Q>
      if (readsFew(book(), area, name)) return everybody.before(() => this.answered(area, name, input))
      await everybody.read()
      this.expectOpen()
      return this.answered(area, name, input)
    })
  }

  private async answered<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Promise<Answer<A, Q>> {
    const { book, context, search } = this.parts
    await prepare(book(), area, name, input, context)
    await this.turns.next()
    const known = search.isReady ? undefined : answerWithoutSearch(book(), area, name, input, context())
    if (known !== undefined) return known
    this.expectOpen()
    await search.ready()
    return this.ask(area, name, input)
  }

  /** What was waited for may have ended with the book: nothing more is read of it then. */
  private expectOpen(): void {
    if (this.parts.isClosed()) throw closedProblem()
  }

  /** A window listens, and will search before long. */
  foresee(): void {
    this.foreseen = true
    this.meanwhile(this.readOn())
  }

  /** Resolves when nobody waits for an answer. */
  settled(): Promise<void> {
    return this.lull.answered()
  }

  /** Works out what a window asks for first, as far as it leaves the engine. */
  expect(): void {
    this.meanwhile(this.workAhead())
  }

  private async workAhead(): Promise<void> {
    const { area, name, input } = firstAsked
    // A window that waits already is first told what takes no time.
    await setImmediate()
    const answer = this.askInTurn(area, name, input)
    this.ahead = { book: this.parts.book(), as: this.state, answer }
    try {
      const found = await answer
      await setImmediate()
      // Where nobody waits for it, as far as it leaves the engine.
      if (this.ahead) checkAnswer(area, name, found)
      await this.readOn()
    } finally {
      this.ahead = undefined
    }
  }

  /** What was worked out ahead, if it is what is asked and nothing has changed since; given out once. */
  private takeAhead(area: PropertyKey, name: PropertyKey, input: unknown): Promise<unknown> | undefined {
    const { ahead } = this
    if (!ahead || area !== firstAsked.area || name !== firstAsked.name || JSON.stringify(input) !== JSON.stringify(firstAsked.input)) return undefined
    this.ahead = undefined
    return ahead.book === this.parts.book() && ahead.as === this.state ? ahead.answer : undefined
  }

  /** What an answer depends on. */
  private get state(): string {
    return `${this.parts.revision()} ${this.parts.context().localTime}`
  }

  /** All that nobody has asked for yet. It waits until nobody is asking: a window that has just been told something is busy drawing it. */
  private async readOn(): Promise<void> {
    const { everybody, search } = this.parts
    await this.lull.come()
    this.expectOpen()
    await everybody.read()
    this.expectOpen()
    if (this.foreseen) await search.foresee()
  }

  /** Nothing is read on for a book that is closed. */
  stop(): void {
    this.lull.stop()
  }

  /** Nobody waits for it, and it may end with the book. */
  private meanwhile(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!this.parts.isClosed()) report(error)
    })
  }
}
