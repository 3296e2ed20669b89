import { type BookView, tableNames } from './book'
import { type Fields, type RowChange, sameValue } from './change'

/** What turns one book into another. */
export function rowsBetween(from: BookView, to: BookView): RowChange[] {
  return tableNames.flatMap((table) => {
    const rows: RowChange[] = []
    for (const [id, row] of to[table] as ReadonlyMap<string, Fields>) {
      const change = rowBetween(from[table].get(id), row)
      if (change) rows.push({ table, id, ...change })
    }
    for (const [id, row] of from[table] as ReadonlyMap<string, Fields>) if (!to[table].has(id)) rows.push({ table, id, before: row, after: null })
    return rows
  })
}

/** What becomes of one row, `null` on the side where it is not there; nothing where both sides are alike. */
export function rowBetween(before: Fields | undefined, after: Fields | undefined): Pick<RowChange, 'before' | 'after'> | undefined {
  if (before && after) return fieldsBetween(before, after)
  return before || after ? { before: before ?? null, after: after ?? null } : undefined
}

/** The fields of a row that differ, `null` where one is not there. */
function fieldsBetween(before: Fields, after: Fields): { before: Fields; after: Fields } | undefined {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !sameValue(before[field], after[field]))
  if (fields.length === 0) return undefined
  return { before: pick(before, fields), after: pick(after, fields) }
}

function pick(row: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))
}
