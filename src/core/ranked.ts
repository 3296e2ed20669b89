/** Rows in an order that is total, of which one can be taken out or put in without going through all. */
export class Ranked<Row> {
  private constructor(
    private readonly rows: Row[],
    private readonly idOf: (row: Row) => string,
    private readonly compare: (a: Row, b: Row) => number,
  ) {}

  /** `coarse` tells a whole number from 0 below 2³² for each row that is in the order as far as it goes; with it a long list is sorted in a fraction of the time. */
  static of<Row>(rows: Row[], idOf: (row: Row) => string, compare: (a: Row, b: Row) => number, coarse?: (row: Row) => number): Ranked<Row> {
    return new Ranked(coarse && rows.length < MOST_BY_NUMBER ? sortedByNumber(rows, compare, coarse) : rows.sort(compare), idOf, compare)
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

  /** The same rows without some (those that are not among them count for nothing) and with others; costs what is left out and put in. */
  with(others: readonly Row[], without: Iterable<Row>): RankedView<Row> {
    const gone = new Set<Row>()
    for (const row of without) if (this.rows[this.placeOf(row)] === row) gone.add(row)
    return new RankedView(this.rows, [...others].sort(this.compare), gone, (row) => this.placeOf(row), this.compare)
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
  readonly length: number
  private known: readonly Step<Row>[] | undefined

  constructor(
    private readonly rows: readonly Row[],
    /** In order. */
    private readonly come: readonly Row[],
    private readonly gone: ReadonlySet<Row>,
    private readonly placeOf: (row: Row) => number,
    private readonly compare: (a: Row, b: Row) => number,
  ) {
    this.length = rows.length + come.length - gone.size
  }

  /** The first so many, without a look at the rest. */
  first(count: number): Row[] {
    const found: Row[] = []
    let next = 0
    for (const row of this.rows) {
      if (found.length >= count) return found
      if (this.gone.has(row)) continue
      for (let first = this.come[next]; first !== undefined && found.length < count && this.compare(first, row) < 0; first = this.come[++next]) found.push(first)
      if (found.length < count) found.push(row)
    }
    return [...found, ...this.come.slice(next, next + count - found.length)]
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

  /** By place, who comes in first. */
  private get steps(): readonly Step<Row>[] {
    const { placeOf } = this
    this.known ??= [...this.come.map((row) => ({ place: placeOf(row), row })), ...Array.from(this.gone, (row) => ({ place: placeOf(row), row: undefined }))].sort((a, b) => a.place - b.place)
    return this.known
  }
}

/** Number and place in the list share 53 bits. */
const MOST_BY_NUMBER = 2 ** 20

/** Sorted by numbers alone, then those of one number among themselves. */
function sortedByNumber<Row>(rows: readonly Row[], compare: (a: Row, b: Row) => number, coarse: (row: Row) => number): Row[] {
  const { length } = rows
  const keys = new Float64Array(length)
  let place = 0
  for (const row of rows) keys[place] = coarse(row) * length + place++
  keys.sort()
  const sorted: Row[] = []
  let from = 0
  let last = -1
  for (const key of keys) {
    const number = Math.floor(key / length)
    const row = rows[key - number * length]
    if (row === undefined) continue
    if (number !== last) sortEnd(sorted, from, compare)
    if (number !== last) from = sorted.length
    last = number
    sorted.push(row)
  }
  sortEnd(sorted, from, compare)
  return sorted
}

function sortEnd<Row>(rows: Row[], from: number, compare: (a: Row, b: Row) => number): void {
  if (rows.length - from > 1) rows.push(...rows.splice(from).sort(compare))
}
