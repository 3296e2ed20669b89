import type { BookView } from '../core/book'
import { firstAsked } from '../core/queries'
import type { QueryContext } from '../core/query'
import { answer, answerWithoutSearch, type Answer, type Area, checkAnswer, prepare, type Question, type QuestionInput, readsFew } from './asking'
import type { BookSearch } from './bookSearch'
import type { Everybody } from './everybody'
import { report } from './report'
import { closedProblem } from './store/refusals'
import { Turns } from './turns'

interface Parts {
  readonly book: () => BookView
  readonly search: BookSearch
  readonly everybody: Everybody
  readonly context: () => Omit<QueryContext, 'finder'>
  readonly isClosed: () => boolean
}

/** The questions put to an open book. */
export class Questions {
  private readonly turns = new Turns()
  /** How many are being answered, and whether what is foreseen waits for them. */
  private asked = 0
  private foreseen = false

  constructor(private readonly parts: Parts) {}

  ask<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Answer<A, Q> {
    const { book, context, search } = this.parts
    return answer(book(), area, name, input, { ...context(), finder: search })
  }

  /** The same without holding the thread up: what takes long is done in slices first; one that may read everybody waits until they are read, one that searches waits until names can be found, or, of whoever asks once and ends, everything. */
  async askInTurn<A extends Area, Q extends Question<A>>(area: A, name: Q, input: QuestionInput<A, Q>): Promise<Answer<A, Q>> {
    const { book, everybody } = this.parts
    this.asked++
    try {
      if (readsFew(book(), area, name)) return await everybody.before(() => this.answered(area, name, input))
      await everybody.read()
      this.expectOpen()
      return await this.answered(area, name, input)
    } finally {
      if (--this.asked === 0 && this.foreseen) this.foresee()
    }
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

  /** Everybody, and the index, are read once nobody waits for an answer: what a window asks for first comes first. */
  foresee(): void {
    this.foreseen = this.asked > 0
    if (!this.foreseen) this.meanwhile(this.readOn())
  }

  /** Works out what a window asks for first, as far as it leaves the engine; what comes after it is read when that is done. */
  expect(): void {
    this.meanwhile(this.workAhead())
  }

  private async workAhead(): Promise<void> {
    const { area, name, input } = firstAsked
    checkAnswer(area, name, await this.askInTurn(area, name, input))
    if (!this.parts.isClosed()) await this.parts.everybody.read()
  }

  /** Nobody waits for it, and it may end with the book. */
  private meanwhile(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!this.parts.isClosed()) report(error)
    })
  }

  private async readOn(): Promise<void> {
    const { everybody, search, isClosed } = this.parts
    if (isClosed()) return
    await everybody.read()
    if (!isClosed()) search.foresee()
  }
}
