import { z } from 'zod'

/** So many mappings are remembered, the latest. */
export const MOST_MAPPINGS = 30
/** A table with more columns is mapped anew each time. */
export const MOST_COLUMNS = 200

/** Where the columns of a table went the last time one with these headings came in. */
export const TableMapping = z.object({
  headings: z.array(z.string()).min(1).max(MOST_COLUMNS),
  /** Heading → field (formats/csvTargets.ts). */
  columns: z.record(z.string(), z.string()),
  dateOrder: z.enum(['day-month', 'month-day']).optional(),
})
export type TableMapping = z.infer<typeof TableMapping>

export function sameHeadings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, at) => heading === b[at])
}

/** The remembered mappings with these among them. */
export function remember(known: readonly TableMapping[] = [], fresh: readonly TableMapping[]): TableMapping[] {
  const others = known.filter(({ headings }) => !fresh.some((mapping) => sameHeadings(mapping.headings, headings)))
  return [...others, ...fresh].slice(-MOST_MAPPINGS)
}
