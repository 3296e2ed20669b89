import type { IdTable } from './idTable'
import type { Outline } from './outline'
import type { Person } from './people'
import type { Steps } from './steps'

/** People where they are stored, by their place in a table. */
export interface StoredPeople {
  readonly ids: IdTable
  personAt(place: number): Person
  outlineAt(place: number): Outline
}

/** People by id. Those who are still only stored are read when somebody asks, and kept from then on; until then their outlines are at hand. */
export class PeopleRows implements ReadonlyMap<string, Person> {
  /** In place of whoever has not been read their place in `stored`. */
  private readonly rows = new Map<string, Person | number>()
  private stored: StoredPeople | undefined
  private left = 0

  /** How many have not been read. */
  get unread(): number {
    return this.left
  }

  /** Takes in people who stay where they are stored, before any is set. */
  *storedIn(stored: StoredPeople): Steps<void> {
    this.stored = stored
    for (let place = 0; place < stored.ids.size; yield) {
      for (const id of stored.ids.idsFrom(place)) this.rows.set(id, place++)
      this.left = this.rows.size
    }
  }

  /** Reads who has not been read, one a step. */
  *read(): Steps<void> {
    for (const [id, row] of this.left > 0 ? this.rows : []) {
      if (typeof row !== 'number') continue
      this.personIn(id, row)
      yield
    }
  }

  get(id: string): Person | undefined {
    const row = this.rows.get(id)
    return typeof row === 'number' ? this.personIn(id, row) : row
  }

  has(id: string): boolean {
    return this.rows.has(id)
  }

  get size(): number {
    return this.rows.size
  }

  set(id: string, person: Person): this {
    this.leave(id)
    this.rows.set(id, person)
    return this
  }

  delete(id: string): boolean {
    this.leave(id)
    return this.rows.delete(id)
  }

  keys(): MapIterator<string> {
    return this.rows.keys()
  }

  /** Whoever reads all of them at one go waits for all that are left. */
  entries(): MapIterator<[string, Person]> {
    return this.left > 0 ? this.reading() : (this.rows as Map<string, Person>).entries()
  }

  *values(): MapIterator<Person> {
    for (const [, person] of this.entries()) yield person
  }

  [Symbol.iterator](): MapIterator<[string, Person]> {
    return this.entries()
  }

  forEach(take: (person: Person, id: string, people: ReadonlyMap<string, Person>) => void): void {
    this.rows.forEach((row, id) => take(typeof row === 'number' ? this.personIn(id, row) : row, id, this))
  }

  outlineOf(id: string): Outline | undefined {
    const row = this.rows.get(id)
    return typeof row === 'number' ? this.stored?.outlineAt(row) : row
  }

  *outlines(): Generator<readonly [string, Outline], void> {
    for (const [id, row] of this.rows) {
      const outline = typeof row === 'number' ? this.stored?.outlineAt(row) : row
      if (outline) yield [id, outline]
    }
  }

  private *reading(): MapIterator<[string, Person]> {
    for (const [id, row] of this.rows) yield [id, typeof row === 'number' ? this.personIn(id, row) : row]
  }

  private personIn(id: string, place: number): Person {
    if (!this.stored) throw new Error(`nobody is stored at ${place}`)
    const person = this.stored.personAt(place)
    this.rows.set(id, person)
    this.count()
    return person
  }

  private leave(id: string): void {
    if (this.left > 0 && typeof this.rows.get(id) === 'number') this.count()
  }

  private count(): void {
    if (--this.left === 0) this.stored = undefined
  }
}
