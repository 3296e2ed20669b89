import type { BookView } from './book'
import type { Person } from './people'
import type { Steps } from './steps'

/** What is worked out for somebody in the book. */
export type OfPerson<T> = (book: BookView, personId: string, person: Person) => T

interface Known {
  readonly values: Map<string, unknown>
  /** Whose value is to be worked out, anew or for the first time. */
  readonly stale: Set<string>
}

/** What was worked out for everybody for whom there is something, kept by the rule behind it. */
export class RememberedEach {
  private readonly known = new Map<unknown, Known>()

  constructor(private readonly book: BookView) {}

  values<T>(compute: OfPerson<T>): ReadonlyMap<string, NonNullable<T>> {
    const known = this.known.get(compute) ?? this.first(compute)
    for (const id of known.stale) this.renew(known, id, compute)
    known.stale.clear()
    return known.values as ReadonlyMap<string, NonNullable<T>>
  }

  *prepare(compute: OfPerson<unknown>): Steps<void> {
    const known = this.known.get(compute) ?? { values: new Map<string, unknown>(), stale: new Set(this.book.people.keys()) }
    this.known.set(compute, known)
    for (const id of known.stale) {
      known.stale.delete(id)
      this.renew(known, id, compute)
      yield
    }
  }

  forget(personId: string): void {
    for (const { stale } of this.known.values()) stale.add(personId)
  }

  clear(): void {
    this.known.clear()
  }

  private first(compute: OfPerson<unknown>): Known {
    const known = { values: new Map<string, unknown>(), stale: new Set<string>() }
    // Without an object for each step, as a loop over its entries would need.
    this.book.people.forEach((person, id) => {
      const value = compute(this.book, id, person)
      if (value !== undefined) known.values.set(id, value)
    })
    this.known.set(compute, known)
    return known
  }

  private renew({ values }: Known, id: string, compute: OfPerson<unknown>): void {
    const person = this.book.people.get(id)
    const value = person && compute(this.book, id, person)
    if (value === undefined) values.delete(id)
    else values.set(id, value)
  }
}
