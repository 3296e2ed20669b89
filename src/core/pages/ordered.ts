/** From this share on that is still to be read, sorting all of it is quicker than taking the least one at a time. */
const MUCH = 1 / 8

/** Rows in an order that is total, sorted only as far as they have been read (a heap). */
export class Ordered<Row extends object> {
  private readonly read: Row[] = []
  private heap: Row[]

  constructor(
    rows: Iterable<Row>,
    private readonly compare: (a: Row, b: Row) => number,
  ) {
    this.heap = [...rows]
    for (let at = (this.heap.length >> 1) - 1; at >= 0; at--) this.sink(at)
  }

  get length(): number {
    return this.read.length + this.heap.length
  }

  page(offset: number, limit: number): Row[] {
    this.readUpTo(offset + limit)
    return this.read.slice(offset, offset + limit)
  }

  private readUpTo(count: number): void {
    if (count - this.read.length > this.heap.length * MUCH) {
      for (const row of this.heap.sort(this.compare)) this.read.push(row)
      this.heap = []
    }
    while (this.read.length < count && this.heap.length > 0) this.readNext()
  }

  private readNext(): void {
    const [least] = this.heap
    const last = this.heap.pop()
    if (least === undefined || last === undefined) return
    this.read.push(least)
    if (this.heap.length === 0) return
    this.heap[0] = last
    this.sink(0)
  }

  private sink(from: number): void {
    const row = this.heap[from]
    if (row === undefined) return
    let at = from
    for (;;) {
      const child = this.lesserBelow(at)
      const below = this.heap[child]
      if (below === undefined || this.compare(row, below) <= 0) break
      this.heap[at] = below
      at = child
    }
    this.heap[at] = row
  }

  private lesserBelow(at: number): number {
    const [left, right] = [this.heap[2 * at + 1], this.heap[2 * at + 2]]
    return left !== undefined && right !== undefined && this.compare(right, left) < 0 ? 2 * at + 2 : 2 * at + 1
  }
}
