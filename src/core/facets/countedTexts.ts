import type { BookView } from '../book'
import { type Person, workOf } from '../people'
import { type Steps, toEnd } from '../steps'

export interface Facet {
  readonly name: string
  readonly count: number
}

/** What of a person is counted. */
const textsOf = {
  tags: ({ tags }: Person): readonly (string | undefined)[] => tags,
  companies: (person: Person) => [workOf(person).company],
  cities: ({ addresses }: Person) => addresses.map(({ city }) => city),
  interests: ({ interests }: Person) => interests.map(({ text }) => text),
}
export type FacetKind = keyof typeof textsOf
const kinds = ['tags', 'companies', 'cities', 'interests'] as const satisfies readonly FacetKind[]

/** How many people have each of some texts, kept so that a change costs whom it touches. */
export class CountedTexts {
  private readonly counts: Readonly<Record<FacetKind, Map<string, number>>> = { tags: new Map(), companies: new Map(), cities: new Map(), interests: new Map() }
  private readonly lists = new Map<FacetKind, readonly Facet[]>()
  /** Everybody as they were counted. */
  private readonly counted = new Map<string, Person>()
  private readonly left: Set<string>

  constructor(private readonly book: BookView) {
    this.left = new Set(book.people.keys())
  }

  touch(ids: Iterable<string>): this {
    for (const id of ids) this.left.add(id)
    return this
  }

  *prepare(): Steps<void> {
    for (const id of this.left) {
      this.left.delete(id)
      this.countAnew(id)
      yield
    }
  }

  /** Most used first. */
  list(kind: FacetKind): readonly Facet[] {
    toEnd(this.prepare())
    const known = this.lists.get(kind)
    if (known) return known
    const list = [...this.counts[kind]].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    this.lists.set(kind, list)
    return list
  }

  private countAnew(id: string): void {
    const [before, after] = [this.counted.get(id), this.book.people.get(id)]
    if (before === after) return
    if (after) this.counted.set(id, after)
    else this.counted.delete(id)
    for (const kind of kinds) {
      if (before) this.add(kind, before, -1)
      if (after) this.add(kind, after, 1)
    }
  }

  private add(kind: FacetKind, person: Person, number: 1 | -1): void {
    for (const text of new Set(textsOf[kind](person))) {
      if (!text) continue
      const count = (this.counts[kind].get(text) ?? 0) + number
      if (count > 0) this.counts[kind].set(text, count)
      else this.counts[kind].delete(text)
      this.lists.delete(kind)
    }
  }
}
