import { MOST_ROWS } from '../../core/pages/page'

interface PageOf<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Every row of a list that is answered a page at a time. */
export async function everyRow<Row>(ask: (page: { readonly offset: number; readonly limit: number }) => Promise<PageOf<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await ask({ offset: rows.length, limit: MOST_ROWS })
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) return rows
  }
}
