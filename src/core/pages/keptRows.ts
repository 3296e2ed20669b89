import type { BookView } from '../book'
import type { Day } from '../dates'
import { type Steps, toEnd } from '../steps'
import { Ordered } from './ordered'

/** What is worked out of each of many (nothing, where it says nothing), kept, so that a change costs whom it touches; what is not worked out yet can be in steps. */
export class KeptRows<Row extends object> {
  private readonly rows = new Map<string, Row>()
  private readonly left: Set<string>
  private readonly lists = new Map<string, Ordered<Row>>()

  constructor(
    ids: Iterable<string>,
    private readonly rowOf: (id: string) => Row | undefined,
  ) {
    this.left = new Set(ids)
  }

  /** These may have changed. */
  touch(ids: Iterable<string>): this {
    for (const id of ids) this.left.add(id)
    this.lists.clear()
    return this
  }

  /** As it was worked out last. */
  get(id: string): Row | undefined {
    return this.rows.get(id)
  }

  has(id: string): boolean {
    return this.rows.has(id)
  }

  ids(): Iterable<string> {
    return this.rows.keys()
  }

  *prepare(): Steps<void> {
    for (const id of this.left) {
      this.left.delete(id)
      const row = this.rowOf(id)
      if (row) this.rows.set(id, row)
      else this.rows.delete(id)
      yield
    }
  }

  count(): number {
    toEnd(this.prepare())
    return this.rows.size
  }

  /** Every row, in no order. */
  all(): Iterable<Row> {
    toEnd(this.prepare())
    return this.rows.values()
  }

  /** The rows a list is of, in its order; kept under its name until something changes. */
  list(name: string, compare: (a: Row, b: Row) => number, isMeant: (row: Row) => boolean = () => true): Ordered<Row> {
    const known = this.lists.get(name)
    if (known) return known
    const meant: Row[] = []
    for (const row of this.all()) if (isMeant(row)) meant.push(row)
    const list = new Ordered(meant, compare)
    this.lists.set(name, list)
    return list
  }
}

/** The rows behind a list over everybody, kept for a day. */
export function keptRows<Row extends object>(book: BookView, key: string, day: Day, ids: () => Iterable<string>, rowOf: (id: string) => Row | undefined): KeptRows<Row> {
  return book.rememberAll<KeptRows<Row>>(key, day, () => new KeptRows(ids(), rowOf), (before, touched) => before.touch(touched))
}
