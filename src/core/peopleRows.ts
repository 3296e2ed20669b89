import { IdTable, packIds } from './idTable'
import type { Outline } from './outline'
import { isHidden, type Person } from './people'
import type { Steps } from './steps'

/** People where they are stored. */
export interface StoredPeople {
  /** Whose first ids are theirs, in their order; others may follow. */
  readonly ids: IdTable
  readonly count: number
  /** How many of them no list shows. */
  readonly hidden: number
  personAt(place: number): Person
  outlineAt(place: number): Outline
}

const nobody: StoredPeople = {
  ids: new IdTable(packIds([])),
  count: 0,
  hidden: 0,
  personAt: (place) => {
    throw new Error(`nobody is stored at ${place}`)
  },
  outlineAt: (place) => nobody.personAt(place),
}

/** People by id. Those who are still only stored are read when somebody asks, and kept from then on; until then their outlines are at hand. */
export class PeopleRows implements ReadonlyMap<string, Person> {
  private stored = nobody
  /** By place: `undefined` where they have not been read, `null` where they are gone. */
  private people: (Person | undefined | null)[] = []
  /** Who is not stored. */
  private readonly added = new Map<string, Person>()
  private left = 0
  private unlisted = 0
  private gone = 0

  /** How many have not been read. */
  get unread(): number {
    return this.left
  }

  /** Takes in people who stay where they are stored, before any is set. */
  storedIn(stored: StoredPeople): void {
    this.stored = stored
    this.people = new Array<Person | undefined>(stored.count).fill(undefined)
    this.left = stored.count
    this.unlisted = stored.hidden
  }

  /** Reads who has not been read, one a step; from then on they are found as in a map. */
  *read(): Steps<void> {
    yield* this.stored.ids.keepOften(this.stored.count)
    for (let place = 0; place < this.stored.count && this.left > 0; place++) {
      if (this.people[place] !== undefined) continue
      this.personAt(place)
      yield
    }
  }

  get(id: string): Person | undefined {
    const place = this.placeOf(id)
    return place === undefined ? this.added.get(id) : (this.personAt(place) ?? undefined)
  }

  has(id: string): boolean {
    const place = this.placeOf(id)
    return place === undefined ? this.added.has(id) : this.people[place] !== null
  }

  get size(): number {
    return this.stored.count - this.gone + this.added.size
  }

  /** How many are archived or have died; counted as they change, so that every window may show it. */
  get hidden(): number {
    return this.unlisted
  }

  /** Somebody stored keeps their place in the order: whoever goes through all meets nobody twice. */
  set(id: string, person: Person): this {
    const place = this.placeOf(id)
    this.countHidden(this.outlineOf(id), person)
    if (place === undefined) this.added.set(id, person)
    else {
      if (this.people[place] === null) this.gone--
      this.put(place, person)
    }
    return this
  }

  delete(id: string): boolean {
    const place = this.placeOf(id)
    this.countHidden(this.outlineOf(id), undefined)
    if (place === undefined) return this.added.delete(id)
    if (this.people[place] === null) return false
    this.put(place, null)
    this.gone++
    return true
  }

  *keys(): MapIterator<string> {
    for (let place = 0; place < this.stored.count; place++) if (this.people[place] !== null) yield this.stored.ids.idAt(place)
    yield* this.added.keys()
  }

  /** Whoever reads all of them at one go waits for all that are left. */
  *values(): MapIterator<Person> {
    for (let place = 0; place < this.stored.count; place++) {
      const person = this.personAt(place)
      if (person) yield person
    }
    yield* this.added.values()
  }

  *entries(): MapIterator<[string, Person]> {
    for (let place = 0; place < this.stored.count; place++) {
      const person = this.personAt(place)
      if (person) yield [this.stored.ids.idAt(place), person]
    }
    yield* this.added
  }

  [Symbol.iterator](): MapIterator<[string, Person]> {
    return this.entries()
  }

  forEach(take: (person: Person, id: string, people: ReadonlyMap<string, Person>) => void): void {
    for (const [id, person] of this) take(person, id, this)
  }

  outlineOf(id: string): Outline | undefined {
    const place = this.placeOf(id)
    return place === undefined ? this.added.get(id) : this.outlineAt(place)
  }

  /** Goes through the outlines of all, so many a step; with the place of who is stored. */
  *eachOutline(atOnce: number, take: (outline: Outline, place?: number) => void): Steps<void> {
    for (let end = atOnce; end < this.stored.count + atOnce; end += atOnce) {
      for (let place = end - atOnce; place < Math.min(end, this.stored.count); place++) {
        const outline = this.outlineAt(place)
        if (outline) take(outline, place)
      }
      yield
    }
    let left = atOnce
    for (const person of this.added.values()) {
      take(person)
      if (--left > 0) continue
      left = atOnce
      yield
    }
  }

  /** Where somebody is stored; it stays the same, whatever becomes of them. */
  placeOf(id: string): number | undefined {
    const place = this.stored.count > 0 ? this.stored.ids.placeOf(id) : undefined
    return place !== undefined && place < this.stored.count ? place : undefined
  }

  /** Who is stored there, or was. */
  idAt(place: number): string {
    return this.stored.ids.idAt(place)
  }

  private countHidden(before: Outline | undefined, after: Person | undefined): void {
    if (before && isHidden(before)) this.unlisted--
    if (after && isHidden(after)) this.unlisted++
  }

  private personAt(place: number): Person | null {
    const known = this.people[place]
    if (known !== undefined) return known
    const person = this.stored.personAt(place)
    this.put(place, person)
    return person
  }

  private outlineAt(place: number): Outline | undefined {
    const known = this.people[place]
    return known === undefined ? this.stored.outlineAt(place) : (known ?? undefined)
  }

  private put(place: number, person: Person | null): void {
    if (this.people[place] === undefined) this.left--
    this.people[place] = person
  }
}
