/** Rows in an order that is total, of which one can be taken out or put in without sorting all anew. */
export class Ranked<Row> {
  private constructor(
    private readonly rows: Row[],
    private readonly idOf: (row: Row) => string,
    private readonly compare: (a: Row, b: Row) => number,
  ) {}

  static of<Row>(rows: Row[], idOf: (row: Row) => string, compare: (a: Row, b: Row) => number): Ranked<Row> {
    return new Ranked(rows.sort(compare), idOf, compare)
  }

  /** Of rows that stand in order already. */
  static inOrder<Row>(rows: Row[], idOf: (row: Row) => string, compare: (a: Row, b: Row) => number): Ranked<Row> {
    return new Ranked(rows, idOf, compare)
  }

  /** Takes out the rows of some ids, as they were, and puts in others; the order before is gone. A look at every id is all it costs. */
  replace(ids: ReadonlySet<string>, others: Ranked<Row>): this {
    let kept = 0
    for (const row of this.rows) if (!ids.has(this.idOf(row))) this.rows[kept++] = row
    this.rows.length = kept
    for (const row of others.rows) this.rows.splice(this.placeOf(row), 0, row)
    return this
  }

  /** Every row, in order. */
  all(): readonly Row[] {
    return this.rows
  }

  /** Where a row stands, or would. */
  private placeOf(row: Row): number {
    let low = 0
    let high = this.rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = this.rows[middle]
      if (there !== undefined && this.compare(there, row) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
