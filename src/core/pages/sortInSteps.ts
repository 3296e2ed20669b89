import type { Steps } from '../steps'

/** So many rows are sorted, and so many merged, in one step. */
const AT_ONCE = 500

/** Rows in an order, sorted in steps: piece by piece, then two pieces at a time. */
export function* sortInSteps<Row>(rows: readonly Row[], compare: (a: Row, b: Row) => number): Steps<Row[]> {
  let pieces: Row[][] = []
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    pieces.push(rows.slice(start, start + AT_ONCE).sort(compare))
    yield
  }
  while (pieces.length > 1) {
    const merged: Row[][] = []
    for (let place = 0; place < pieces.length; place += 2) merged.push(yield* mergeInSteps(pieces[place] ?? [], pieces[place + 1] ?? [], compare))
    pieces = merged
  }
  return pieces[0] ?? []
}

function* mergeInSteps<Row>(left: readonly Row[], right: readonly Row[], compare: (a: Row, b: Row) => number): Steps<Row[]> {
  const merged: Row[] = []
  let [at, to] = [0, 0]
  while (merged.length < left.length + right.length) {
    const [a, b] = [left[at], right[to]]
    if (a !== undefined && (b === undefined || compare(a, b) <= 0)) {
      merged.push(a)
      at++
    } else if (b !== undefined) {
      merged.push(b)
      to++
    }
    if (merged.length % AT_ONCE === 0) yield
  }
  return merged
}
