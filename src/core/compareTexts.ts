/** By their units, the same on every machine and in every language: for days, times and ids. Names go by `nameCollator` (names.ts). */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
