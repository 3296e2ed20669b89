/** Rows (or whatever else is kept by id). Some may still be where they are stored, known by a number; they are read when somebody asks and not kept for long unless they are set, so that a book's texts need no place in memory. */
export class StoredRows<Row extends object> implements ReadonlyMap<string, Row> {
  private readonly rows = new Map<string, Row | number>()
  private readonly lately = new Map<number, Row>()
  private read: (place: number) => Row = (place) => {
    throw new Error(`nothing is stored at ${place}`)
  }

  /** Rows read lately are kept, up to `most`; none where reading costs next to nothing. */
  constructor(private readonly most = 4096) {}

  /** From here on numbers given to {@link setStored} are read by this. */
  readWith(read: (place: number) => Row): void {
    this.read = read
  }

  /** The number of a row that is still as it was stored. */
  placeOf(id: string): number | undefined {
    const row = this.rows.get(id)
    return typeof row === 'number' ? row : undefined
  }

  setStored(id: string, place: number): void {
    this.rows.set(id, place)
  }

  set(id: string, row: Row): this {
    this.rows.set(id, row)
    return this
  }

  delete(id: string): boolean {
    return this.rows.delete(id)
  }

  get size(): number {
    return this.rows.size
  }

  get(id: string): Row | undefined {
    const row = this.rows.get(id)
    return typeof row === 'number' ? this.readLately(row) : row
  }

  has(id: string): boolean {
    return this.rows.has(id)
  }

  keys(): MapIterator<string> {
    return this.rows.keys()
  }

  *entries(): MapIterator<[string, Row]> {
    for (const [id, row] of this.rows) yield [id, typeof row === 'number' ? this.read(row) : row]
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
