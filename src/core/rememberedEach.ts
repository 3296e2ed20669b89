import type { BookView } from './book'
import type { Outline } from './outline'
import type { PeopleRows } from './peopleRows'
import { PeopleValues, type ValueOf } from './peopleValues'
import { type Steps, toEnd } from './steps'

/** What is worked out for somebody in the book; who needs more of them than an outline has the book read them. */
export type OfPerson<T> = (book: BookView, person: Outline) => T

interface Known {
  readonly values: PeopleValues<unknown>
  /** Whose value is to be worked out anew. */
  readonly stale: Set<string>
  /** Looks at who has not been looked at yet. */
  rest?: Steps<void>
}

/** So many people are looked at in a step: with one a step the steps would take as long as the work. */
const AT_ONCE = 128

/** What was worked out for everybody for whom there is something, kept by the rule behind it. */
export class RememberedEach {
  private readonly known = new Map<unknown, Known>()

  constructor(
    private readonly book: BookView,
    private readonly people: PeopleRows,
  ) {}

  values<T>(compute: OfPerson<T>): ValueOf<NonNullable<T>> {
    const known = this.kept(compute)
    toEnd(this.renew(known, compute))
    return known.values as ValueOf<NonNullable<T>>
  }

  prepare(compute: OfPerson<unknown>): Steps<void> {
    return this.renew(this.kept(compute), compute)
  }

  forget(personId: string): void {
    for (const { stale } of this.known.values()) stale.add(personId)
  }

  clear(): void {
    this.known.clear()
  }

  private kept(compute: OfPerson<unknown>): Known {
    const known = this.known.get(compute)
    if (known) return known
    const values = new PeopleValues(this.people)
    const rest = this.people.eachOutline(AT_ONCE, (outline, place) => {
      const value = compute(this.book, outline)
      // An id that is still stored becomes text only for whom there is something.
      if (value !== undefined) values.set(outline.id, value, place)
    })
    const begun = { values, stale: new Set<string>(), rest }
    this.known.set(compute, begun)
    return begun
  }

  /** Several may be at it by turns: they share who is left. */
  private *renew(known: Known, compute: OfPerson<unknown>): Steps<void> {
    const { values, stale } = known
    const renew = (id: string) => {
      stale.delete(id)
      const outline = this.people.outlineOf(id)
      values.set(id, outline && compute(this.book, outline))
    }
    try {
      // By hand: a loop that is left early would end it for the others.
      while (known.rest?.next().done === false) yield
      delete known.rest
      for (const id of stale) {
        renew(id)
        yield
      }
    } catch (error) {
      // Who came after would be left out of it.
      this.known.delete(compute)
      throw error
    }
  }
}
