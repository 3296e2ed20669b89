/** How many rows of each of some lists stand on paper with room for so many: short lists whole, the long ones as many each. */
export function paperRows(room: number, totals: readonly number[]): number[] {
  const shown = totals.map(() => 0)
  const shortestFirst = totals.map((total, place) => ({ total, place })).sort((a, b) => a.total - b.total)
  let left = room
  for (const [passed, { total, place }] of shortestFirst.entries()) {
    const rows = Math.min(total, Math.floor(left / (totals.length - passed)))
    shown[place] = rows
    left -= rows
  }
  return shown
}
