/** What an order goes by: a whole number first, then rows of the same number among themselves. The order is total. */
export interface Grading<Row> {
  readonly idOf: (row: Row) => string
  /** Goes the same way as `compare`, as far as it goes. */
  readonly gradeOf: (row: Row) => number
  readonly compare: (a: Row, b: Row) => number
}

/** Many rows in order of which few are ever looked at: a grade is sorted when somebody looks at it, and one row comes in or goes without a look at the others. */
export class Graded<Row> {
  private readonly grades = new Map<number, Row[]>()
  private readonly inOrder = new Set<number>()
  private keys: readonly number[] | undefined
  private byId: Map<string, Row> | undefined
  private count = 0

  constructor(
    rows: Iterable<Row>,
    private readonly grading: Grading<Row>,
  ) {
    for (const row of rows) this.add(row)
  }

  /** Takes out the rows of some ids and puts in others; the order before is gone. */
  replace(ids: Iterable<string>, others: Iterable<Row>): this {
    const byId = (this.byId ??= this.indexed())
    for (const id of ids) {
      const row = byId.get(id)
      if (row !== undefined) this.remove(row)
      byId.delete(id)
    }
    for (const row of others) {
      this.add(row)
      byId.set(this.grading.idOf(row), row)
    }
    return this
  }

  /** The same rows without some (those that are not among them count for nothing) and with others; costs what is left out and put in. Good until the next replacement. */
  with(others: readonly Row[], without: Iterable<Row>): GradedView<Row> {
    const { gradeOf, compare } = this.grading
    const gone = new Set<Row>()
    for (const row of without) if (this.grades.get(gradeOf(row))?.includes(row)) gone.add(row)
    const come = others.length > 0 ? new Graded(others, this.grading) : undefined
    const changed = new Map<number, number>()
    for (const row of gone) changed.set(gradeOf(row), (changed.get(gradeOf(row)) ?? 0) - 1)
    for (const row of others) changed.set(gradeOf(row), (changed.get(gradeOf(row)) ?? 0) + 1)
    const rowsOf = (grade: number) => (changed.has(grade) ? [...this.rowsOf(grade).filter((row) => !gone.has(row)), ...(come?.rowsOf(grade) ?? [])].sort(compare) : this.rowsOf(grade))
    const sizeOf = (grade: number) => (this.grades.get(grade)?.length ?? 0) + (changed.get(grade) ?? 0)
    const fresh = [...(come?.grades.keys() ?? [])].filter((grade) => !this.grades.has(grade))
    const grades = fresh.length > 0 ? [...this.ordered(), ...fresh].sort(ascending) : this.ordered()
    return new GradedView(this.count + others.length - gone.size, grades, rowsOf, sizeOf)
  }

  private add(row: Row): void {
    const grade = this.grading.gradeOf(row)
    const rows = this.grades.get(grade)
    if (rows) {
      rows.push(row)
      this.inOrder.delete(grade)
    } else {
      this.grades.set(grade, [row])
      this.keys = undefined
    }
    this.count++
  }

  private remove(row: Row): void {
    const grade = this.grading.gradeOf(row)
    const rows = this.grades.get(grade)
    if (!rows) return
    rows.splice(rows.indexOf(row), 1)
    this.count--
    if (rows.length > 0) return
    this.grades.delete(grade)
    this.keys = undefined
  }

  private rowsOf(grade: number): readonly Row[] {
    const rows = this.grades.get(grade)
    if (!rows) return []
    if (!this.inOrder.has(grade)) rows.sort(this.grading.compare)
    this.inOrder.add(grade)
    return rows
  }

  private ordered(): readonly number[] {
    this.keys ??= [...this.grades.keys()].sort(ascending)
    return this.keys
  }

  private indexed(): Map<string, Row> {
    const byId = new Map<string, Row>()
    for (const rows of this.grades.values()) for (const row of rows) byId.set(this.grading.idOf(row), row)
    return byId
  }
}

const ascending = (a: number, b: number) => a - b

/** The order as it is asked for: its rows and their number by grade. */
export class GradedView<Row> {
  constructor(
    readonly length: number,
    private readonly grades: readonly number[],
    private readonly rowsOf: (grade: number) => readonly Row[],
    private readonly sizeOf: (grade: number) => number,
  ) {}

  /** The first so many, without a look at the rest. */
  first(count: number): Row[] {
    const found: Row[] = []
    for (const grade of this.grades) {
      if (found.length >= count) break
      for (const row of this.rowsOf(grade).slice(0, count - found.length)) found.push(row)
    }
    return found
  }

  at(index: number): Row | undefined {
    let passed = 0
    for (const grade of this.grades) {
      const size = this.sizeOf(grade)
      if (index < passed + size) return this.rowsOf(grade)[index - passed]
      passed += size
    }
    return undefined
  }
}
