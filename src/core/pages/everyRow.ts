import { Problem } from '../problem'
import { MOST_ROWS } from './page'

export interface PageOf<Row> {
  /** How many there are altogether. */
  readonly total: number
  readonly rows: readonly Row[]
}

export interface PageAsked {
  readonly offset: number
  readonly limit: number
}

/** Pages that reach so far, those asked for already first. */
export function pagesUpTo(count: number, limit: number, asked: readonly PageAsked[] = []): readonly PageAsked[] {
  const last = asked.at(-1)
  const end = last ? last.offset + last.limit : 0
  const more = Math.ceil((count - end) / limit)
  return more > 0 ? [...asked, ...Array.from({ length: more }, (_, index) => ({ offset: end + index * limit, limit }))] : asked
}

/** The rows of pages that follow each other, each once. */
export function joinPages<Row>(pages: readonly PageOf<Row>[], keyOf: (row: Row) => string): readonly Row[] {
  return [...new Map(pages.flatMap(({ rows }) => rows.map((row) => [keyOf(row), row] as const))).values()]
}

/** A list that changes between every two answers is read so often, then it is said. */
const MOST_READINGS = 4

/**
 * Every row of a list that is answered a page at a time, each once. Where a row has come or gone between two answers everything is asked again (`again`).
 * `asked` are the pages that are known already.
 */
export async function everyRow<Row>(ask: (page: PageAsked, again: boolean) => Promise<PageOf<Row>>, keyOf: (row: Row) => string, asked: readonly PageAsked[] = []): Promise<readonly Row[]> {
  let before: string | undefined
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const pages = await readPages((page) => ask(page, reading > 0), asked)
    const rows = joinPages(pages, keyOf)
    const total = pages[0]?.total
    const agree = pages.every((page) => page.total === total)
    if (agree && rows.length === total) return rows
    // Rows with one key may be a row that moved, or two that nothing tells apart: those are there the next time as well.
    const said = agree ? JSON.stringify(rows.map(keyOf)) : undefined
    if (said !== undefined && said === before) return rows
    before = said
  }
  throw new Problem('list.moving', 'The list changes faster than it can be read. Nothing was done; try again in a moment.')
}

async function readPages<Row>(ask: (page: PageAsked) => Promise<PageOf<Row>>, asked: readonly PageAsked[]): Promise<readonly PageOf<Row>[]> {
  const known = asked.length > 0 ? asked : pagesUpTo(1, MOST_ROWS)
  const first = await Promise.all(known.map(ask))
  const more = pagesUpTo(first[0]?.total ?? 0, MOST_ROWS, known).slice(known.length)
  return [...first, ...(await Promise.all(more.map(ask)))]
}
