import type { PeopleRows } from './peopleRows'

/** Something for each of some people, by id. */
export interface ValueOf<T> extends Iterable<readonly [personId: string, value: T]> {
  get(personId: string): T | undefined
  values(): Iterable<T>
}

/** Filled for everybody at once: those of stored people stand by their places, which costs a fraction of a map. */
export class PeopleValues<T> implements ValueOf<T> {
  private readonly stored: (T | undefined)[] = []
  private readonly others = new Map<string, T>()

  constructor(private readonly people: Pick<PeopleRows, 'placeOf' | 'idAt'>) {}

  get(personId: string): T | undefined {
    const place = this.people.placeOf(personId)
    return place === undefined ? this.others.get(personId) : this.stored[place]
  }

  /** `undefined`: there is none any more. */
  set(personId: string, value: T | undefined, place = this.people.placeOf(personId)): void {
    if (place !== undefined) this.setAt(place, value)
    else if (value !== undefined) this.others.set(personId, value)
    else this.others.delete(personId)
  }

  values(): readonly T[] {
    const found: T[] = []
    for (const value of this.stored) if (value !== undefined) found.push(value)
    for (const value of this.others.values()) found.push(value)
    return found
  }

  *[Symbol.iterator](): Generator<readonly [string, T]> {
    for (const [place, value] of this.stored.entries()) if (value !== undefined) yield [this.people.idAt(place), value]
    yield* this.others
  }

  private setAt(place: number, value: T | undefined): void {
    // Without holes, which would make it a slow table.
    while (this.stored.length < place) this.stored.push(undefined)
    this.stored[place] = value
  }
}
