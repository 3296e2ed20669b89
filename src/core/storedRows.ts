import { IdTable, packIds } from './idTable'

const NOTHING = new IdTable(packIds([]))
/** What became of a stored row. */
const [STORED, REPLACED, GONE] = [0, 1, 2]

/** Rows (or whatever else is kept by id). Some may still be where they are stored, known by their place in a table; they are read when somebody asks and not kept for long unless they are set, so that a book's texts need no place in memory. */
export class StoredRows<Row extends object> implements ReadonlyMap<string, Row> {
  /** Rows whose ids are not in the table. */
  private readonly rows = new Map<string, Row>()
  /** Rows set in place of stored ones, by place. */
  private readonly replaced = new Map<number, Row>()
  private readonly lately = new Map<number, Row>()
  private table = NOTHING
  private left = new Uint8Array(0)
  private count = 0
  private read: (place: number) => Row = (place) => {
    throw new Error(`nothing is stored at ${place}`)
  }

  /** Rows read lately are kept, up to `most`; none where reading costs next to nothing. */
  constructor(private readonly most = 4096) {}

  /** Takes in rows that stay where they are stored, before any is set; `isThere` says at which places of the table there is one, where not at all. */
  storedIn(table: IdTable, read: (place: number) => Row, isThere?: (place: number) => boolean): void {
    this.table = table
    this.read = read
    this.left = new Uint8Array(table.size).fill(STORED)
    this.count = table.size
    if (isThere) for (let place = 0; place < table.size; place++) if (!isThere(place)) this.leave(place)
  }

  /** The place of a row that is still as it was stored. */
  placeOf(id: string): number | undefined {
    const place = this.table.placeOf(id)
    return place !== undefined && this.left[place] === STORED ? place : undefined
  }

  /** A stored row keeps its place in the order: whoever goes through all of them meets none twice. */
  set(id: string, row: Row): this {
    const place = this.table.placeOf(id)
    if (place === undefined) this.rows.set(id, row)
    else {
      if (this.left[place] === GONE) this.count += 1
      this.left[place] = REPLACED
      this.replaced.set(place, row)
    }
    return this
  }

  delete(id: string): boolean {
    const place = this.table.placeOf(id)
    return place === undefined ? this.rows.delete(id) : this.leave(place)
  }

  get size(): number {
    return this.count + this.rows.size
  }

  get(id: string): Row | undefined {
    const place = this.table.placeOf(id)
    if (place === undefined) return this.rows.get(id)
    return this.left[place] === STORED ? this.readLately(place) : this.replaced.get(place)
  }

  has(id: string): boolean {
    const place = this.table.placeOf(id)
    return place === undefined ? this.rows.has(id) : this.left[place] !== GONE
  }

  *keys(): MapIterator<string> {
    for (let place = 0; place < this.table.size; place++) if (this.left[place] !== GONE) yield this.table.idAt(place)
    yield* this.rows.keys()
  }

  *entries(): MapIterator<[string, Row]> {
    for (let place = 0; place < this.table.size; place++) {
      const row = this.rowAt(place)
      if (row) yield [this.table.idAt(place), row]
    }
    yield* this.rows
  }

  *values(): MapIterator<Row> {
    for (const [, row] of this) yield row
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries()
  }

  forEach(take: (row: Row, id: string, rows: ReadonlyMap<string, Row>) => void): void {
    // Without an object for each step, as a loop over the entries would need.
    for (let place = 0; place < this.table.size; ) {
      for (const id of this.table.idsFrom(place)) {
        const row = this.rowAt(place++)
        if (row) take(row, id, this)
      }
    }
    for (const [id, row] of this.rows) take(row, id, this)
  }

  /** Goes through those at some places that are still as they are stored. */
  protected forEachStored(places: Iterable<number>, take: (row: Row, id: string) => void): void {
    for (const place of places) if (this.left[place] === STORED) take(this.read(place), this.table.idAt(place))
  }

  /** Goes through those that were set. */
  protected forEachSet(take: (row: Row, id: string) => void): void {
    for (const [place, row] of this.replaced) take(row, this.table.idAt(place))
    for (const [id, row] of this.rows) take(row, id)
  }

  private rowAt(place: number): Row | undefined {
    return this.left[place] === STORED ? this.read(place) : this.replaced.get(place)
  }

  private leave(place: number): boolean {
    if (this.left[place] === GONE) return false
    this.left[place] = GONE
    this.replaced.delete(place)
    this.count -= 1
    return true
  }

  private readLately(place: number): Row {
    if (this.most === 0) return this.read(place)
    const known = this.lately.get(place)
    if (known) return known
    if (this.lately.size >= this.most) this.lately.clear()
    const row = this.read(place)
    this.lately.set(place, row)
    return row
  }
}
