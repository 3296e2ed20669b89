/** Rows in an order that is total, of which one can be taken out or put in without going through all. */
export class Ranked<Row> {
  private constructor(
    private readonly rows: Row[],
    private readonly byId: Map<string, Row>,
    private readonly idOf: (row: Row) => string,
    private readonly compare: (a: Row, b: Row) => number,
  ) {}

  static of<Row>(rows: Row[], idOf: (row: Row) => string, compare: (a: Row, b: Row) => number): Ranked<Row> {
    return new Ranked(rows.sort(compare), new Map(rows.map((row) => [idOf(row), row])), idOf, compare)
  }

  /** Takes out the rows of some ids and puts in others; the order before is gone. */
  replace(ids: Iterable<string>, others: Ranked<Row>): this {
    for (const id of ids) {
      const row = this.byId.get(id)
      if (row === undefined) continue
      this.rows.splice(this.placeOf(row), 1)
      this.byId.delete(id)
    }
    for (const row of others.rows) {
      this.rows.splice(this.placeOf(row), 0, row)
      this.byId.set(this.idOf(row), row)
    }
    return this
  }

  /** Every row, in order. */
  all(): readonly Row[] {
    return this.rows
  }

  /** The same rows without some and with others; costs what is left out and put in. */
  with(others: readonly Row[], without: Iterable<string>): RankedView<Row> {
    const gone = [...without].flatMap((id) => {
      const row = this.byId.get(id)
      return row === undefined ? [] : { place: this.placeOf(row), row: undefined }
    })
    const come = others.map((row) => ({ place: this.placeOf(row), row })).sort((a, b) => this.compare(a.row, b.row))
    const steps = [...come, ...gone].sort((a, b) => a.place - b.place)
    return new RankedView(this.rows, steps, this.rows.length + come.length - gone.length)
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

/** A row to put in before a place, or, without one, the place to leave out. */
interface Step<Row> {
  readonly place: number
  readonly row: Row | undefined
}

export class RankedView<Row> {
  constructor(
    private readonly rows: readonly Row[],
    /** By place, who comes in first. */
    private readonly steps: readonly Step<Row>[],
    readonly length: number,
  ) {}

  /** The first so many. */
  first(count: number): Row[] {
    return Array.from({ length: Math.min(count, this.length) }, (_, index) => this.at(index)).filter((row) => row !== undefined)
  }

  at(index: number): Row | undefined {
    let [place, passed] = [0, 0]
    for (const step of this.steps) {
      if (index < passed + step.place - place) break
      passed += step.place - place
      place = step.place
      if (step.row === undefined) place += 1
      else if (index === passed) return step.row
      else passed += 1
    }
    return this.rows[place + index - passed]
  }
}
