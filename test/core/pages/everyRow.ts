interface PageOf<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** All that is answered a page at a time, put together. */
export function everyRow<Row>(ask: (page: { readonly offset: number; readonly limit: number }) => PageOf<Row>, limit = 500): Row[] {
  const rows: Row[] = []
  for (;;) {
    const page = ask({ offset: rows.length, limit })
    rows.push(...page.rows)
    if (page.rows.length < limit) return rows
  }
}
