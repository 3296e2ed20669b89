import { IdTable, packIds } from './idTable'

const NOTHING = new IdTable(packIds([]))

/** Rows (or whatever else is kept by id). Some may still be where they are stored, known by their place in a table; they are read when somebody asks and not kept for long unless they are set, so that a book's texts need no place in memory. */
export class StoredRows<Row extends object> implements ReadonlyMap<string, Row> {
  private readonly rows = new Map<string, Row>()
  private readonly lately = new Map<number, Row>()
  private table = NOTHING
  /** 1 for each place of the table that does not count (any more). */
  private left = new Uint8Array(0)
  private stored = 0
  private read: (place: number) => Row = (place) => {
    throw new Error(`nothing is stored at ${place}`)
  }

  /** Rows read lately are kept, up to `most`; none where reading costs next to nothing. */
  constructor(private readonly most = 4096) {}

  /** Takes in rows that stay where they are stored, before any is set; `isThere` says at which places of the table there is one, where not at all. */
  storedIn(table: IdTable, read: (place: number) => Row, isThere?: (place: number) => boolean): void {
    this.table = table
    this.read = read
    this.left = new Uint8Array(table.size)
    this.stored = table.size
    if (isThere) for (let place = 0; place < table.size; place++) if (!isThere(place)) this.leave(place)
  }

  /** The place of a row that is still as it was stored. */
  placeOf(id: string): number | undefined {
    const place = this.table.placeOf(id)
    return place === undefined || this.left[place] === 1 ? undefined : place
  }

  set(id: string, row: Row): this {
    this.leave(this.table.placeOf(id))
    this.rows.set(id, row)
    return this
  }

  delete(id: string): boolean {
    return this.leave(this.table.placeOf(id)) || this.rows.delete(id)
  }

  get size(): number {
    return this.stored + this.rows.size
  }

  get(id: string): Row | undefined {
    const place = this.placeOf(id)
    return place === undefined ? this.rows.get(id) : this.readLately(place)
  }

  has(id: string): boolean {
    return this.placeOf(id) !== undefined || this.rows.has(id)
  }

  *keys(): MapIterator<string> {
    for (let place = 0; place < this.table.size; place++) if (this.left[place] === 0) yield this.table.idAt(place)
    yield* this.rows.keys()
  }

  *entries(): MapIterator<[string, Row]> {
    for (let place = 0; place < this.table.size; place++) if (this.left[place] === 0) yield [this.table.idAt(place), this.read(place)]
    yield* this.rows
  }

  *values(): MapIterator<Row> {
    for (const [, row] of this) yield row
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries()
  }

  forEach(take: (row: Row, id: string, rows: ReadonlyMap<string, Row>) => void): void {
    for (const [id, row] of this) take(row, id, this)
  }

  /** The row of a place counts no more; answers whether it did. */
  private leave(place: number | undefined): boolean {
    if (place === undefined || this.left[place] === 1) return false
    this.left[place] = 1
    this.stored -= 1
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
