import { joinPages, type PageOf } from '../../core/pages/everyRow'

/** How one page stands. */
export interface PageAnswer<Row> {
  readonly data?: PageOf<Row>
  /** It is being asked, or asking it failed: what is here may be old. */
  readonly open: boolean
}

/** Pages put together. */
export interface Join<Row> {
  /** Of which list. */
  readonly of: string
  readonly pages: readonly PageOf<Row>[]
  readonly total: number
  readonly rows: readonly Row[]
  readonly isWhole: boolean
}

/**
 * What is shown of a list whose pages are answered one by one: the last that was put together, until every page has its new answer and all of them tell of the same list;
 * before the first, what is here of the beginning. So a change shows no row twice or not at all, and what was whole is not taken away.
 */
export function settledJoin<Row>(held: Join<Row> | undefined, of: string, answers: readonly PageAnswer<Row>[], keyOf: (row: Row) => string): Join<Row> | undefined {
  const before = held?.of === of ? held : undefined
  if (before && answers.some(({ open }) => open)) return before
  const pages = beginningOf(answers)
  const [first] = pages
  if (!first || (before && (pages.length < answers.length || isSame(before.pages, pages)))) return before
  const count = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  return { of, pages, total: first.total, rows: joinPages(pages, keyOf), isWhole: count >= first.total }
}

/** The first pages, as far as they are here and agree on how many there are. */
function beginningOf<Row>(answers: readonly PageAnswer<Row>[]): readonly PageOf<Row>[] {
  const pages: PageOf<Row>[] = []
  for (const { data } of answers) {
    if (!data || data.total !== (pages[0] ?? data).total) break
    pages.push(data)
  }
  return pages
}

function isSame<Row>(before: readonly PageOf<Row>[], now: readonly PageOf<Row>[]): boolean {
  return before.length === now.length && before.every((page, index) => page === now[index])
}
