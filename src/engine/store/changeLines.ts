import type { Change, RowChange } from '../../core/change'
import { frameLine } from './lines'

/** Up to so many rows a change is one line; a bigger one is written as begin, parts, commit. */
const ROWS_PER_LINE = 200

/** A change as the journal keeps it: all of its lines count, or none. */
export function* changeLines(revision: number, change: Change): Generator<string, void, void> {
  const { rows, ...rest } = change
  if (rows.length <= ROWS_PER_LINE) return yield frameLine({ revision, ...change })
  yield frameLine({ begin: revision, change: rest })
  let part = 0
  for (let from = 0; from < rows.length; from += ROWS_PER_LINE) yield frameLine({ part: part++, rows: rows.slice(from, from + ROWS_PER_LINE) })
  yield frameLine({ commit: revision, parts: part })
}

/** The change that the values of its lines make. */
export function changeFromValues(values: readonly unknown[]): Change {
  if (values.length === 1) {
    const { revision: _revision, ...change } = values[0] as Change & { revision: number }
    return change
  }
  const [begin, ...parts] = values as [{ change: Omit<Change, 'rows'> }, ...{ rows: RowChange[] }[]]
  return { ...begin.change, rows: parts.slice(0, -1).flatMap(({ rows }) => rows) }
}
