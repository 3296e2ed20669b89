import { csvRecords } from './csvRecords'

export const delimiters = [',', ';', '\t', '|'] as const

export interface Dialect {
  readonly delimiter: string
  /** Where the records begin: after Excel's `sep=;` line, if there is one. */
  readonly start: number
}

/** The separator under which most rows have the same number of cells, and more of them. */
export function detectDialect(text: string, known?: string): Dialect {
  const declared = /^sep=(.)\r?\n/.exec(text.slice(0, 20))
  if (declared?.[1]) return { delimiter: known ?? declared[1], start: declared[0].length }
  if (known !== undefined) return { delimiter: known, start: 0 }
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = scoreOf(text.slice(0, 200_000), delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, start: 0 }
}

function scoreOf(text: string, delimiter: string): number {
  const widths: number[] = []
  for (const { cells, trouble } of csvRecords(text, delimiter)) {
    if (!trouble && cells.some((cell) => cell.trim() !== '')) widths.push(cells.length)
    if (widths.length === 50) break
  }
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => (count / widths.length) * 1000 + Math.min(width, 100)))
}
