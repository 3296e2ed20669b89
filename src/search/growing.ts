/** An Int32Array that grows as numbers are pushed. */
export class GrowingInts {
  items: Int32Array
  length: number

  constructor(packed?: Int32Array) {
    this.items = packed?.slice() ?? new Int32Array(64)
    this.length = packed?.length ?? 0
  }

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(this.length + 1)
    this.items[this.length++] = value
  }

  /** Makes room for so many in all. */
  reserve(length: number): void {
    if (length <= this.items.length) return
    const larger = new Int32Array(Math.max(length, this.items.length * 2 + 64))
    larger.set(this.items)
    this.items = larger
  }

  /** So many in all; those that are new are 0. */
  extend(length: number): void {
    this.reserve(length)
    this.length = Math.max(this.length, length)
  }

  at(index: number): number {
    return this.items[index] ?? 0
  }

  /** A copy without the room to grow. */
  packed(): Int32Array {
    return this.items.slice(0, this.length)
  }
}

/** Several at once, each under its name, without the room to grow. */
export function packedColumns<Name extends string>(columns: Readonly<Record<Name, GrowingInts>>): Record<Name, Int32Array> {
  const packed = Object.entries<GrowingInts>(columns).map(([name, column]) => [name, column.packed()] as const)
  return Object.fromEntries(packed) as Record<Name, Int32Array>
}
