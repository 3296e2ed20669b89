/** The first `count` items in order, without sorting the rest: whoever is behind the last of a full row is passed over at once. */
export function bestOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= count * 4) return [...items].sort(compare).slice(0, count)
  let row: T[] = []
  let last: T | undefined
  for (const item of items) {
    if (last !== undefined && compare(item, last) >= 0) continue
    row.push(item)
    if (row.length < count * 4) continue
    row = row.sort(compare).slice(0, count)
    last = row.at(-1)
  }
  return row.sort(compare).slice(0, count)
}
